import type {Calendar} from "../history/calendarOf.js";
import type {History} from "../types.js";
import {ageDays} from "./ageDays.js";

/** Customers by the month of their first order. */
export interface MonthlyCohorts {
  /** the month of each customer's first order, an index into the calendar's months */
  cohort: Uint16Array;
  /** by month: how many customers, and how many months of age all of them have lived; -1 where not even the day of the first order */
  customers: Int32Array;
  lived: Int32Array;
  /**
   * By month and age: what was ordered after the age before it and up to this one (at age 0: on the day of the first order), and how
   * many customers ordered then. Major currency units; ages that not all have lived are cut.
   */
  revenue: Float64Array[];
  buyers: Int32Array[];
}

/** Two years are what a curve can show. */
const oldest = 24;

/** What the customers of each month's first orders ordered by their own age. O(orders). */
export function monthlyCohorts({customers, orders, firstDay, asOfDay}: History, calendar: Calendar): MonthlyCohorts {
  const {months, monthOf} = calendar;
  const lastDay = new Int32Array(months.length);
  monthOf.forEach((month, day) => (lastDay[month] = firstDay + day));
  const lived = lastDay.map((day) => {
    let age = -1;
    while (age < oldest && day + ageDays(age + 1) <= asOfDay) ++age;
    return age;
  });
  const cohort = new Uint16Array(customers.count);
  const sizes = new Int32Array(months.length);
  const revenue = Array.from(lived, (age) => new Float64Array(age + 1));
  const buyers = Array.from(lived, (age) => new Int32Array(age + 1));
  for (let i = 0; i < customers.count; ++i) {
    const first = orders.day[orders.start[i]];
    const month = monthOf[first - firstDay];
    cohort[i] = month;
    ++sizes[month];
    for (let j = orders.start[i], age = 0, last = -1; j < orders.start[i + 1]; ++j) {
      while (age <= lived[month] && orders.day[j] - first > ageDays(age)) ++age;
      if (age > lived[month]) break;
      revenue[month][age] += orders.revenue[j];
      if (age !== last) ++buyers[month][age];
      last = age;
    }
  }
  return {cohort, customers: sizes, lived, revenue, buyers};
}
