import {formatDay} from "../../../loaders/day.js";
import type {History} from "../../../loaders/types.js";

/** How many orders a customer placed in each month that has any. */
export function monthsOf({orders}: History, customer: number): Map<string, number> {
  const months = new Map<string, number>();
  for (const day of orders.day.subarray(orders.start[customer], orders.start[customer + 1])) {
    const month = formatDay(day).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  return months;
}
