import {knownAt} from "../history/knownAt.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {History} from "../types.js";

/** What a model of orders expects after a day: one value for each of the ledger's customers, major currency units. */
export interface Expected {
  /** P(no order within the horizon) */
  noOrder: Float64Array;
  /** revenue of the days */
  revenue: Float64Array;
  /** the same, given no order within the horizon */
  givenNone: Float64Array;
}

/** Expected revenue given an order within the horizon, and given none: the difference is what leaving costs. */
export interface Loss {
  stays: Float64Array;
  leaves: Float64Array;
}

/**
 * What customers stand to bring in the `days` after a day, by the ledger's customers, as known at that day. Nobody is
 * expected to bring more in them than in the whole year before it, whose rate is carried on where less than the days is
 * known. Without a model of orders a like share of that revenue is what staying brings, and `share` of that what leaving does.
 */
export function lossAt(
  {firstDay, ledger}: Pick<History, "firstDay" | "ledger">,
  day: number,
  {days, expected, share}: {days: number; expected: Expected | null; share: number}
): Loss {
  const {revenue} = revenueBetween(knownAt(ledger, day), day - 364, day);
  const span = Math.min(365, day - firstDay + 1);
  const like = days / span;
  const before = revenue.map((amount) => Math.max(0, amount));
  if (expected === null) {
    const stays = before.map((amount) => amount * like);
    return {stays, leaves: stays.map((amount) => amount * share)};
  }
  const stays = before.map((amount, i) => Math.min(amount * Math.max(1, like), revenueIfOrdered(expected, i)));
  return {stays, leaves: stays.map((amount, i) => Math.min(amount, expected.givenNone[i]))};
}

/** From P0 x L + (1 - P0) x S = E; nothing is lost of who is certain not to order. */
export function revenueIfOrdered({noOrder, revenue, givenNone}: Expected, i: number): number {
  const orders = 1 - noOrder[i];
  return orders > 1e-9 ? (revenue[i] - noOrder[i] * givenNone[i]) / orders : givenNone[i];
}
