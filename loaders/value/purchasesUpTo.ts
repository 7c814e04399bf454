import type {Purchases} from "../math/purchaseTriples.js";
import {knownAt} from "../history/knownAt.js";
import type {Ledger} from "../types.js";
import {calendarClock, type Clock} from "./clock.js";

/** What the models may know of each customer at the end of a day. */
export interface PurchaseHistory extends Purchases {
  /** index of the customer in the ledger; customers without an order by then are left out */
  customer: Int32Array;
  /** revenue of the repeat occasions (all but the first day with an order), and of the first */
  repeatRevenue: Float64Array;
  firstRevenue: Float64Array;
}

/** Orders of one day are one purchase occasion; what had come back by then is taken off. Times are whole days of the clock. O(orders). */
export function purchasesUpTo(ledger: Ledger, day: number, clock: Clock = calendarClock): PurchaseHistory {
  const orders = knownAt(ledger, day);
  let n = 0;
  for (let i = 0; i < ledger.count; ++i) if (orders.start[i + 1] > orders.start[i]) ++n;
  const known = new Int32Array(n);
  for (let i = 0, k = 0; i < ledger.count; ++i) if (orders.start[i + 1] > orders.start[i]) known[k++] = i;
  const result = {
    customer: known,
    x: new Int32Array(n),
    tx: new Int32Array(n),
    T: new Int32Array(n),
    repeatRevenue: new Float64Array(n),
    firstRevenue: new Float64Array(n)
  };
  for (let k = 0; k < n; ++k) {
    const begin = orders.start[known[k]];
    const end = orders.start[known[k] + 1];
    const first = orders.day[begin];
    for (let j = begin, last = first; j < end; ++j) {
      if (orders.day[j] > last) {
        ++result.x[k];
        last = orders.day[j];
        result.tx[k] = Math.round(clock.between(first, last));
      }
      if (last > first) result.repeatRevenue[k] += orders.revenue[j];
      else result.firstRevenue[k] += orders.revenue[j];
    }
    result.T[k] = Math.round(clock.between(first, day));
  }
  return result;
}
