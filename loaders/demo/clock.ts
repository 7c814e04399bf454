import {bisectRight, randomUniform} from "d3";
import {demoDays} from "./options.js";
import type {DemoOptions} from "./options.js";

/**
 * The shop's clock. A Poisson process whose rate follows the season is one of constant rate on a clock that runs faster in
 * December: business time, in weeks, which on average passes like real weeks.
 */
export interface DemoClock {
  /** days since 1970-01-01 */
  firstDay: number;
  lastDay: number;
  /** business time at which the window opens, and at the end of its last day */
  opens: number;
  ends: number;
  /** the business time at which a day of the shop begins; after the last day, at its average pace */
  at(day: number): number;
  /** the day (since 1970-01-01) of a business time before `ends` */
  day(time: number): number;
  /** a random business time of a new customer's first order */
  acquired(): number;
}

export function demoClock(options: DemoOptions, random: () => number): DemoClock {
  const {shop, first, last} = demoDays(options);
  const days = last + 1 - shop;
  const pace = Float64Array.from({length: days}, (_, i) => (options.seasonality ? seasonOf(shop + i) : 1));
  const mean = pace.reduce((sum, x) => sum + x, 0) / days;
  // time[i] is the business time when day i begins, arrivals[i] the expected share of customers acquired before it
  const time = new Float64Array(days + 1);
  const arrivals = new Float64Array(days + 1);
  for (let i = 0; i < days; i++) {
    time[i + 1] = time[i] + pace[i] / mean / 7;
    arrivals[i + 1] = arrivals[i] + pace[i] * (1 + options.growth) ** (i / 365.25);
  }
  const arrival = randomUniform.source(random)(arrivals[days]);
  const indexOf = (values: Float64Array, x: number) => Math.min(days, bisectRight(values, x)) - 1;
  return {
    firstDay: first,
    lastDay: last,
    opens: time[first - shop],
    ends: time[days],
    at: (day) => (day - shop <= days ? time[Math.max(0, day - shop)] : time[days] + (day - shop - days) / 7),
    day: (t) => shop + indexOf(time, t),
    acquired() {
      const x = arrival();
      const i = indexOf(arrivals, x);
      return time[i] + ((x - arrivals[i]) / (arrivals[i + 1] - arrivals[i])) * (time[i + 1] - time[i]);
    }
  };
}

/** Mid-month levels, January first, of a shop that lives on Christmas and empties in summer. */
const monthly = [0.8, 0.86, 0.94, 0.98, 0.99, 0.93, 0.8, 0.77, 0.98, 1.12, 1.55, 1.4];
/** Sunday first. */
const weekly = [0.72, 1.1, 1.14, 1.12, 1.13, 1.02, 0.77];
const holidays = new Map([
  ["12-24", 0.5],
  ["12-25", 0.1],
  ["12-26", 0.35],
  ["12-31", 0.5],
  ["01-01", 0.3]
]);

/** How busy a day is; about 1 on average. */
function seasonOf(day: number): number {
  const date = new Date(day * 86_400_000);
  const position = date.getUTCMonth() + (date.getUTCDate() - 15) / 30.4;
  const month = Math.floor(position);
  const before = monthly[(month + 12) % 12];
  const after = monthly[(month + 1) % 12];
  const season = before + (position - month) * (after - before);
  // Orders for Christmas must be placed a few days before it.
  const rush = date.getUTCMonth() === 11 && date.getUTCDate() > 20 ? 0.6 : 1;
  return season * rush * weekly[date.getUTCDay()] * (holidays.get(date.toISOString().slice(5, 10)) ?? 1);
}
