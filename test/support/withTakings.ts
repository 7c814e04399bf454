import {never} from "../../loaders/history/isKept.js";
import type {History} from "../../loaders/types.js";

/** What came back: index of the order in the ledger, day, share of what was left of the order (1 takes back the rest). */
export type TakingRow = [order: number, day: number, share: number];

/** A history of which this came back; its customers and orders of today stay those of the history given. */
export function withTakings(history: History, rows: readonly TakingRow[]): History {
  const {orders} = history.ledger;
  const own: [day: number, amount: number][][] = Array.from({length: orders.count}, () => []);
  const left = Array.from(orders.revenue, (amount) => Math.round(amount * 100));
  const goneDay = new Int32Array(orders.count).fill(never);
  for (const [order, day, share] of rows.toSorted((a, b) => a[1] - b[1])) {
    const amount = Math.ceil(left[order] * share);
    if (amount === 0) continue;
    left[order] -= amount;
    own[order].push([day, amount / 100]);
    if (left[order] === 0) goneDay[order] = day;
  }
  const start = new Int32Array(orders.count + 1);
  own.forEach((takings, order) => (start[order + 1] = start[order] + takings.length));
  const all = own.flat();
  const takings = {
    start,
    day: Int32Array.from(all, ([day]) => day),
    amount: Float64Array.from(all, ([, amount]) => amount)
  };
  return {...history, ledger: {...history.ledger, goneDay, takings}};
}
