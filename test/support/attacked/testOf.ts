import {minimumCustomers, minimumOutcomes} from "../../../loaders/churn/cutoffs.js";
import type {History} from "../../../loaders/types.js";

/** The customers known at the model's test, who of them left, and their scores. */
export interface Tested {
  customer: number[];
  left: Uint8Array;
  score: Float64Array;
  day: number;
}

/** Who was known a horizon ago, and left; none where these are too few for a model. */
export function testOf(
  {orders, asOfDay}: History,
  {horizonDays, random}: {horizonDays: number; random: () => number}
): Tested | undefined {
  const day = asOfDay - horizonDays;
  const customer: number[] = [];
  for (let i = 0; i + 1 < orders.start.length; ++i) if (orders.day[orders.start[i]] <= day) customer.push(i);
  const left = Uint8Array.from(customer, (i) => (orders.day[orders.start[i + 1] - 1] <= day ? 1 : 0));
  const leavers = left.reduce((sum, one) => sum + one, 0);
  if (customer.length < minimumCustomers) return undefined;
  if (Math.min(leavers, customer.length - leavers) < minimumOutcomes) return undefined;
  const score = Float64Array.from(left, (one) => Math.min(0.99, Math.max(0.01, 0.25 * one + 0.75 * random())));
  return {customer, left, score, day};
}
