import {isKept} from "../history/isKept.js";
import {keptRevenue} from "../history/keptRevenue.js";
import type {History} from "../types.js";

/**
 * What is known of a customer at a cut-off day. Kept are the features that earned their place by rolling validation before
 * the test cut-off, on real wholesale orders and on the demo store. Tried and dropped, as they added nothing to these out of
 * time, or next to nothing at the price of coefficients that nobody can read: days since the last order beside the silence
 * against the rhythm, orders of the last 30 days, of one or of two horizons, orders in the same season a year ago, months
 * with an order, the plain ratio of silence to the mean gap, the spread of the gaps, a single order so far. Logs, because
 * counts and amounts are skewed over decades.
 */
export const features = [
  {id: "frequency", label: "Number of orders"},
  {id: "monetary", label: "Money spent"},
  {id: "overdue", label: "Time since the last order against their usual gap"},
  {id: "tenure", label: "Days since the first order"},
  {id: "basketTrend", label: "Last basket against the average one"},
  {id: "breadth", label: "Articles per order"},
  {id: "returns", label: "Share of spending returned"},
  {id: "recency", label: "Days since the last order"},
  {id: "orderModel", label: "Chance of no order, going by their own pace"}
] as const;

export type FeatureId = (typeof features)[number]["id"];

/** The order model's log odds of no order within the horizon: a column where tests before the test cut-off want it. */
export const orderColumn = features.findIndex(({id}) => id === "orderModel");

/** The columns that the churn model always has; recency is there for the baseline that knows nothing else. */
export const modelColumns = Array.from(features.keys()).filter(
  (j) => j !== orderColumn && features[j].id !== "recency"
);

/** Log odds of a probability, kept within a millionth of 0 and 1: beyond that it says nothing more. */
export function logit(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
}

/**
 * The power of BG/NBD's P(alive): how unlikely the silence is, had the customer kept ordering as before. 0 after a single
 * order, whose silence is the tenure. Days.
 */
export function overdueOf(
  {count, silence, tenure}: {count: number; silence: number; tenure: number},
  horizonDays: number
): number {
  // A third of a horizon keeps the rhythm of those with few orders finite.
  const pause = horizonDays / 3;
  return Math.log1p((count - 1) * Math.log((tenure + pause) / (tenure - silence + pause)));
}

/**
 * Writes the features of one customer (an index of the ledger), as known at the end of `day`, to `out` from `offset`.
 * Returns false, and writes nothing, where the customer has not ordered by then or has kept nothing; the order model's
 * column is left to the caller. Linear in the customer's orders; nothing after `day` is looked at, and what came back later
 * was still bought.
 */
export function writeFeatures(
  {ledger}: Pick<History, "ledger">,
  customer: number,
  day: number,
  horizonDays: number,
  out: Float64Array,
  offset: number
): boolean {
  const {orders, returns} = ledger;
  let [count, spent, bought, articles] = [0, 0, 0, 0];
  let [firstDay, lastDay, lastBasket] = [0, 0, 0];
  for (let i = orders.start[customer]; i < orders.start[customer + 1] && orders.day[i] <= day; ++i) {
    bought += orders.revenue[i];
    if (!isKept(ledger, i, day)) continue;
    lastBasket = keptRevenue(ledger, i, day);
    lastDay = orders.day[i];
    if (count === 0) firstDay = lastDay;
    spent += lastBasket;
    articles += orders.articles[i];
    ++count;
  }
  if (count === 0) return false;
  let returned = 0;
  for (let i = returns.start[customer]; i < returns.start[customer + 1] && returns.day[i] <= day; ++i) {
    returned += returns.amount[i];
  }
  const silence = day - lastDay;
  const tenure = day - firstDay;
  out[offset] = Math.log(count);
  out[offset + 1] = Math.log1p(spent);
  out[offset + 2] = overdueOf({count, silence, tenure}, horizonDays);
  out[offset + 3] = Math.log1p(tenure);
  out[offset + 4] = Math.log((lastBasket + 1) / (spent / count + 1));
  out[offset + 5] = Math.log1p(articles / count);
  out[offset + 6] = Math.min(1, returned / (bought + 1));
  out[offset + 7] = Math.log1p(silence);
  return true;
}
