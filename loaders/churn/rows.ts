import type {History} from "../types.js";
import {features, writeFeatures} from "./features.js";

/** Customers at one or several cut-off days; a customer has a row for each by which they had ordered. */
export interface Rows {
  count: number;
  /** row-major, count x features */
  values: Float64Array;
  /** 1 where the customer placed no order in (day, day + horizon] */
  outcome: Uint8Array;
  customer: Int32Array;
}

/** The rows of these customers at these cut-offs, with what followed; outcomes are only right up to the as-of day. */
export function collectRows(history: History, days: number[], horizonDays: number, customers: Int32Array): Rows {
  const width = features.length;
  const most = days.length * customers.length;
  const values = new Float64Array(most * width);
  const outcome = new Uint8Array(most);
  const customer = new Int32Array(most);
  let count = 0;
  for (const day of days) {
    for (const i of customers) {
      if (!writeFeatures(history, i, day, horizonDays, values, count * width)) continue;
      outcome[count] = isChurned(history, i, day, horizonDays) ? 1 : 0;
      customer[count++] = i;
    }
  }
  return {
    count,
    values: values.subarray(0, count * width),
    outcome: outcome.subarray(0, count),
    customer: customer.subarray(0, count)
  };
}

/** Customers known at the cut-off, and how many of them placed no order in (day, day + horizon]. */
export function countOutcomes(
  history: History,
  day: number,
  horizonDays: number
): {customers: number; churned: number} {
  let customers = 0;
  let churned = 0;
  for (let i = 0; i < history.customers.count; ++i) {
    if (history.orders.day[history.orders.start[i]] > day) continue;
    ++customers;
    if (isChurned(history, i, day, horizonDays)) ++churned;
  }
  return {customers, churned};
}

function isChurned({orders}: History, customer: number, day: number, horizonDays: number): boolean {
  for (let i = orders.start[customer + 1] - 1; i >= orders.start[customer] && orders.day[i] > day; --i) {
    if (orders.day[i] <= day + horizonDays) return false;
  }
  return true;
}
