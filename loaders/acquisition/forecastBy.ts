import type {History} from "../types.js";
import {ageDays} from "./ageDays.js";

/** Revenue that a model, fitted on what was known at the end of a day, expects of each of the ledger's customers in so many days after it; null without one. */
export type ExpectedRevenueAt = (day: number, days: number) => Float64Array | null;

/** Days between which what is expected runs nearly straight. */
const steps = [0, 91, 183, 274, 366];

/**
 * What each customer will have brought by an age in months: what they have, if they are of that age, else what they have so far and
 * `scale` times what is expected of the days that are left to it. Null without a model.
 */
export function forecastBy(
  {orders, customers, asOfDay}: Pick<History, "orders" | "customers" | "asOfDay">,
  {expectedAt, scale}: {expectedAt: ExpectedRevenueAt; scale: number}
): ((customer: number, age: number) => number) | null {
  const expected = steps.map((days) => (days === 0 ? new Float64Array(customers.count) : expectedAt(asOfDay, days)));
  if (!expected.every((column) => column !== null)) return null;
  return (i, age) => {
    const first = orders.day[orders.start[i]];
    let revenue = 0;
    for (let j = orders.start[i]; j < orders.start[i + 1] && orders.day[j] - first <= ageDays(age); ++j)
      revenue += orders.revenue[j];
    const left = ageDays(age) - (asOfDay - first);
    if (left <= 0) return revenue;
    const after = steps.findIndex((days) => days >= left);
    const [low, high] = [steps[after - 1], steps[after]];
    const part = (left - low) / (high - low);
    return revenue + scale * ((1 - part) * expected[after - 1][i] + part * expected[after][i]);
  };
}
