import {formatDay} from "../day.js";
import type {History} from "../types.js";

/** The calendar months of a history: index 0 holds the first order. */
export interface Calendar {
  /** ISO months, "2011-12" */
  months: string[];
  /** the month's index for each day from the first day of the history */
  monthOf: Uint16Array;
  /** whether the data leave out part of the month: its end lies after the as-of day, or its first week before the first order */
  partial: boolean[];
}

export function calendarOf({firstDay, asOfDay}: Pick<History, "firstDay" | "asOfDay">): Calendar {
  const months: string[] = [];
  const partial: boolean[] = [];
  const monthOf = new Uint16Array(asOfDay - firstDay + 1);
  for (let day = firstDay; day <= asOfDay; ++day) {
    const iso = formatDay(day);
    const month = iso.slice(0, 7);
    if (months.at(-1) !== month) {
      // A shop may be closed at New Year: only a first order after the first week says that the data begin mid-month.
      partial.push(months.length === 0 && Number(iso.slice(8)) > 7);
      months.push(month);
    }
    monthOf[day - firstDay] = months.length - 1;
  }
  if (formatDay(asOfDay + 1).slice(0, 7) === months.at(-1)) partial[months.length - 1] = true;
  return {months, monthOf, partial};
}
