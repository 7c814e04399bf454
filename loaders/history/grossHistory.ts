import type {History} from "../types.js";

/** The part of a history that a study of orders as they were placed reads, customers by id. */
export type GrossHistory = Pick<History, "asOfDay" | "orders"> & {
  customers: Pick<History["customers"], "count" | "recency">;
};

/** The history as if nothing had ever been taken back: everybody who ever ordered, in the sequence of their ids. */
export function grossHistory({asOfDay, ledger}: Pick<History, "asOfDay" | "ledger">): GrossHistory {
  const {orders, id} = ledger;
  const sequence = Array.from(id.keys()).sort((a, b) => (id[a] < id[b] ? -1 : 1));
  const rows = sequence.flatMap((i) =>
    Array.from({length: orders.start[i + 1] - orders.start[i]}, (_, k) => orders.start[i] + k)
  );
  const start = new Int32Array(sequence.length + 1);
  sequence.forEach((i, k) => (start[k + 1] = start[k] + orders.start[i + 1] - orders.start[i]));
  return {
    asOfDay,
    customers: {
      count: sequence.length,
      recency: Int32Array.from(sequence, (i) => asOfDay - orders.day[orders.start[i + 1] - 1] + 1)
    },
    orders: {
      count: rows.length,
      start,
      day: Int32Array.from(rows, (j) => orders.day[j]),
      revenue: Float64Array.from(rows, (j) => orders.revenue[j]),
      lines: Int32Array.from(rows, (j) => orders.lines[j]),
      articles: Int32Array.from(rows, (j) => orders.articles[j])
    }
  };
}
