import {isKept} from "../history/isKept.js";
import {knownAt} from "../history/knownAt.js";
import type {History, Ledger} from "../types.js";
import {features, logit, orderColumn, writeFeatures} from "./features.js";
import type {NoOrder} from "./orderModel.js";

/** Customers at one or several cut-off days; a customer has a row for each by which they had ordered. */
export interface Rows {
  count: number;
  /** row-major, count x features */
  values: Float64Array;
  /** 1 where the customer placed no order in (day, day + horizon] */
  outcome: Uint8Array;
  /** index of the ledger */
  customer: Int32Array;
  /** how often each row counts; 1 where absent */
  weights?: Float64Array;
}

/**
 * The rows of these customers of the ledger at these cut-offs, with what followed; outcomes are only right up to the as-of
 * day. Without `noOrder` the order model's column is 0. Whose outcome a campaign changed has no row; whoever it held out counts for
 * those whom it treated, too.
 */
export function collectRows(
  history: Pick<History, "ledger" | "exposure">,
  days: number[],
  horizonDays: number,
  customers: Int32Array,
  noOrder?: NoOrder
): Rows {
  const width = features.length;
  const most = days.length * customers.length;
  const values = new Float64Array(most * width);
  const outcome = new Uint8Array(most);
  const customer = new Int32Array(most);
  const weights = history.exposure && new Float64Array(most);
  let count = 0;
  for (const day of days) {
    const score = noOrder?.(day);
    for (const i of customers) {
      const weight = history.exposure?.(i, day, day + horizonDays) ?? 1;
      if (weight === 0) continue;
      if (!writeFeatures(history, i, day, horizonDays, values, count * width)) continue;
      if (score) values[count * width + orderColumn] = logit(score[i]);
      outcome[count] = isChurned(history.ledger, i, day, horizonDays) ? 1 : 0;
      if (weights) weights[count] = weight;
      customer[count++] = i;
    }
  }
  return {
    count,
    values: values.subarray(0, count * width),
    outcome: outcome.subarray(0, count),
    customer: customer.subarray(0, count),
    ...(weights && {weights: weights.subarray(0, count)})
  };
}

/** Customers known at the cut-off, and how many of them placed no order in (day, day + horizon]. */
export function countOutcomes(
  {ledger}: Pick<History, "ledger">,
  day: number,
  horizonDays: number
): {customers: number; churned: number} {
  const {start} = knownAt(ledger, day);
  let customers = 0;
  let churned = 0;
  for (let i = 0; i < ledger.count; ++i) {
    if (start[i] === start[i + 1]) continue;
    ++customers;
    if (isChurned(ledger, i, day, horizonDays)) ++churned;
  }
  return {customers, churned};
}

/** An order that had come back whole by the end of the horizon is none. */
function isChurned(ledger: Ledger, customer: number, day: number, horizonDays: number): boolean {
  const {start, day: orderDay} = ledger.orders;
  const end = day + horizonDays;
  for (let i = start[customer + 1] - 1; i >= start[customer] && orderDay[i] > day; --i) {
    if (orderDay[i] <= end && isKept(ledger, i, end)) return false;
  }
  return true;
}
