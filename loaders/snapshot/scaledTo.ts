import type {History} from "../types.js";

/** A history whose orders are scaled so that each customer's sum to `monetary` (one amount a customer), to sum what is told of them. */
export function scaledTo(history: History, monetary: Float64Array): History {
  const {customers, orders} = history;
  const revenue = Float64Array.from(orders.revenue);
  for (let i = 0; i < customers.count; ++i) {
    const scale = customers.monetary[i] > 0 ? monetary[i] / customers.monetary[i] : 1;
    for (let j = orders.start[i]; j < orders.start[i + 1]; ++j) revenue[j] *= scale;
  }
  return {...history, orders: {...orders, revenue}};
}
