import type {Value} from "../contract/value.js";
import type {OrderPredictions} from "./predictOrders.js";

/** What the model expects of all customers together; money in whole cents. */
export function totals(
  {orders, ordersYear, alive}: OrderPredictions,
  perOrder: Float64Array,
  customerValue: Float64Array,
  dropout: boolean
): Value["totals"] {
  return {
    expectedOrders: sum(orders),
    expectedRevenue: cents(sum(orders.map((expected, i) => expected * perOrder[i]))),
    expectedOrdersYear: sum(ordersYear),
    expectedRevenueYear: cents(sum(ordersYear.map((expected, i) => expected * perOrder[i]))),
    alive: dropout ? sum(alive) : null,
    customerValue: cents(sum(customerValue))
  };
}

/** Customers by P(alive), in tenths. */
export function aliveBands(alive: Float64Array): Value["aliveBands"] {
  const bands = Array.from({length: 10}, (_, k) => ({from: k / 10, to: (k + 1) / 10, customers: 0}));
  for (const probability of alive) ++bands[Math.min(9, Math.floor(probability * 10))].customers;
  return bands;
}

/** Ten groups of equal size (within one customer), by value from the top; none where a group would name its customers. */
export function tenths(customerValue: Float64Array): Value["tenths"] {
  if (customerValue.length < 100) return [];
  const sorted = customerValue.toSorted().toReversed();
  const total = sum(sorted);
  return Array.from({length: 10}, (_, k) => {
    const part = sorted.subarray(Math.round((k * sorted.length) / 10), Math.round(((k + 1) * sorted.length) / 10));
    const amount = sum(part);
    return {
      customers: part.length,
      customerValue: cents(amount),
      valueShare: total > 0 ? Math.min(1, amount / total) : 0
    };
  });
}

export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

export function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
