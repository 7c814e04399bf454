/** The time that a model of orders counts in: calendar days, or days of a season's pace, of which a year has as many. */
export interface Clock {
  /** days of the clock from the end of one day to the end of another; parts of days are taken evenly */
  between(from: number, to: number): number;
  /** how many calendar days after the end of a day it takes for `days` of the clock to pass */
  calendarDays(from: number, days: number): number;
}

export const calendarClock: Clock = {
  between: (from, to) => to - from,
  calendarDays: (_, days) => days
};
