import type {Purchases} from "../math/purchaseTriples.js";
import type {History} from "../types.js";

/** What the models may know of each customer at the end of a day. */
export interface PurchaseHistory extends Purchases {
  /** index of the customer in the history; customers without an order by then are left out */
  customer: Int32Array;
  /** revenue of the repeat occasions (all but the first day with an order), and of the first */
  repeatRevenue: Float64Array;
  firstRevenue: Float64Array;
}

/** Orders of one day are one purchase occasion. O(orders). */
export function purchasesUpTo({customers, orders}: History, day: number): PurchaseHistory {
  const known = Int32Array.from({length: customers.count}, (_, i) => i).filter(
    (i) => orders.day[orders.start[i]] <= day
  );
  const n = known.length;
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
    for (let j = begin, last = first; j < end && orders.day[j] <= day; ++j) {
      if (orders.day[j] > last) {
        ++result.x[k];
        last = orders.day[j];
        result.tx[k] = last - first;
      }
      if (last > first) result.repeatRevenue[k] += orders.revenue[j];
      else result.firstRevenue[k] += orders.revenue[j];
    }
    result.T[k] = day - first;
  }
  return result;
}
