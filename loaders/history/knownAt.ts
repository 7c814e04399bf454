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
  // many runs ask for it, of millions of orders: columns are filled in place
  const rows = new Int32Array(orders.start[count]);
  let known = 0;
  for (let i = 0; i < count; ++i) {
    for (let j = orders.start[i]; j < orders.start[i + 1] && orders.day[j] <= day; ++j) {
      if (isKept(ledger, j, day)) rows[known++] = j;
    }
    start[i + 1] = known;
  }
  const result: Orders = {
    count: known,
    start,
    day: new Int32Array(known),
    revenue: new Float64Array(known),
    lines: new Int32Array(known),
    articles: new Int32Array(known)
  };
  for (let k = 0; k < known; ++k) {
    const j = rows[k];
    result.day[k] = orders.day[j];
    result.revenue[k] = keptRevenue(ledger, j, day);
    result.lines[k] = orders.lines[j];
    result.articles[k] = orders.articles[j];
  }
  return result;
}
