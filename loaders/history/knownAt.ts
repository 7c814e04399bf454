import type {Ledger, Orders} from "../types.js";
import {isKept} from "./isKept.js";

/**
 * The orders as they were known at the end of a day: those placed by then, net of what had come back by then, without those
 * of which nothing was left. By the ledger's customers; one who had no order has an empty range. O(orders).
 */
export function knownAt(ledger: Ledger, day: number): Orders {
  const {orders, takings, count} = ledger;
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
    revenue: Float64Array.from(rows, (j) => orders.revenue[j] - takenBack(takings, j, day)),
    lines: Int32Array.from(rows, (j) => orders.lines[j]),
    articles: Int32Array.from(rows, (j) => orders.articles[j])
  };
}

function takenBack({start, day, amount}: Ledger["takings"], order: number, until: number): number {
  let taken = 0;
  for (let k = start[order]; k < start[order + 1] && day[k] <= until; ++k) taken += amount[k];
  return taken;
}
