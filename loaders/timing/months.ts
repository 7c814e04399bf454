import {formatDay} from "../day.js";
import type {Timing} from "../contract/timing.js";
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

/** Revenue, orders and customers by month, with the change on the month and on the year before. O(orders). */
export function monthlyRevenue({customers, orders, firstDay}: History, calendar: Calendar): Timing["months"] {
  const {months, monthOf, partial} = calendar;
  const revenue = new Float64Array(months.length);
  const counts = new Int32Array(months.length);
  const buyers = new Int32Array(months.length);
  for (let i = 0; i < customers.count; ++i) {
    for (let j = orders.start[i], last = -1; j < orders.start[i + 1]; ++j) {
      const month = monthOf[orders.day[j] - firstDay];
      revenue[month] += orders.revenue[j];
      ++counts[month];
      if (month !== last) ++buyers[month];
      last = month;
    }
  }
  const change = (m: number, before: number) =>
    before >= 0 && !partial[m] && !partial[before] && revenue[before] > 0 ? revenue[m] / revenue[before] - 1 : null;
  return months.map((month, m) => ({
    month,
    revenue: Math.round(revenue[m] * 100) / 100,
    orders: counts[m],
    customers: buyers[m],
    partial: partial[m],
    changeOnMonth: change(m, m - 1),
    changeOnYear: change(m, m - 12)
  }));
}
