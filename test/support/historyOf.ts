import {never} from "../../loaders/history/isKept.js";
import type {History} from "../../loaders/types.js";

/** An order: customer, day, revenue. */
export type OrderRow = [customer: number, day: number, revenue: number];

/** A history made of orders in any sequence, as the reading stages would hand it over. */
export function historyOf(rows: readonly OrderRow[], asOfDay: number): History {
  const sorted = rows.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const ids = [...new Set(sorted.map(([customer]) => customer))];
  const start = new Int32Array(ids.length + 1);
  const at = new Map(ids.map((id, i) => [id, i]));
  for (const [customer] of sorted) ++start[at.get(customer)! + 1];
  for (let i = 0; i < ids.length; ++i) start[i + 1] += start[i];
  const own = ids.map((_, i) => sorted.slice(start[i], start[i + 1]));
  const n = ids.length;
  const orders = {
    count: sorted.length,
    start,
    day: Int32Array.from(sorted, ([, day]) => day),
    revenue: Float64Array.from(sorted, ([, , revenue]) => revenue),
    lines: new Int32Array(sorted.length).fill(1),
    articles: new Int32Array(sorted.length).fill(1)
  };
  return {
    asOfDay,
    firstDay: sorted.reduce((first, [, day]) => Math.min(first, day), asOfDay),
    customers: {
      count: n,
      id: ids.map(String),
      country: new Uint16Array(n),
      countries: ["United Kingdom"],
      recency: Int32Array.from(own, (orders) => asOfDay - orders.at(-1)![1] + 1),
      frequency: Int32Array.from(own, (orders) => orders.length),
      monetary: Float64Array.from(own, (orders) => orders.reduce((sum, [, , revenue]) => sum + revenue, 0)),
      tenure: Int32Array.from(own, (orders) => asOfDay - orders[0][1])
    },
    orders,
    ledger: {
      count: n,
      id: ids.map(String),
      orders,
      goneDay: new Int32Array(sorted.length).fill(never),
      takings: {start: new Int32Array(sorted.length + 1), day: new Int32Array(0), amount: new Float64Array(0)},
      returns: {count: 0, start: new Int32Array(n + 1), day: new Int32Array(0), amount: new Float64Array(0)}
    }
  };
}
