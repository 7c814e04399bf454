import type {Ledger, Orders} from "../types.js";
import {isKept} from "./isKept.js";
import {keptRevenue} from "./keptRevenue.js";

/**
 * The orders as they were known at the end of a day: those placed by then, net of what had come back by then, without those
 * of which nothing was left. By the ledger's customers; one who had no order has an empty range. O(orders).
 */
export function knownAt(ledger: Ledger, day: number): Orders {
  const {orders, count} = ledger;
  const start = new Int32Array(count + 1);
  const rows: number[] = [];
  for (let i = 0; i < count; ++i) {
    for (let j = orders.start[i]; j < orders.start[i + 1] && orders.day[j] <= day; ++j) {
      if (isKept(ledger, j, day)) rows.push(j);
    }
    start[i + 1] = rows.length;
  }
  return {
    count: rows.length,
    start,
    day: Int32Array.from(rows, (j) => orders.day[j]),
    revenue: Float64Array.from(rows, (j) => keptRevenue(ledger, j, day)),
    lines: Int32Array.from(rows, (j) => orders.lines[j]),
    articles: Int32Array.from(rows, (j) => orders.articles[j])
  };
}
