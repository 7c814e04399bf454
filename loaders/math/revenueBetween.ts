/** Orders by customer: those of customer i are start[i] (inclusive) to start[i + 1] (exclusive). */
interface OrderColumns {
  start: Int32Array;
  day: Int32Array;
  revenue: Float64Array;
}

/**
 * Revenue of each customer's orders on the days from `from` to `to` (both included, days since 1970-01-01), and how many
 * orders those were.
 */
export function revenueBetween(
  orders: OrderColumns,
  from: number,
  to: number
): {revenue: Float64Array; orders: Int32Array} {
  const customers = orders.start.length - 1;
  const revenue = new Float64Array(customers);
  const count = new Int32Array(customers);
  for (let i = 0; i < customers; ++i) {
    for (let j = orders.start[i]; j < orders.start[i + 1]; ++j) {
      if (orders.day[j] >= from && orders.day[j] <= to) {
        revenue[i] += orders.revenue[j];
        ++count[i];
      }
    }
  }
  return {revenue, orders: count};
}
