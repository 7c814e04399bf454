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
 * expected to bring more in them than in the year before it; of who has not been a customer for that long a year is taken at
 * their own rate so far, over a horizon at least. Without a model of orders a like part of it is what staying brings, and
 * `share` of that what leaving does.
 */
export function lossAt(
  {ledger}: Pick<History, "ledger">,
  day: number,
  {days, horizonDays, expected, share}: {days: number; horizonDays: number; expected: Expected | null; share: number}
): Loss {
  const known = knownAt(ledger, day);
  const year = revenueBetween(known, day - 364, day).revenue.map((amount, i) => {
    const since = day - known.day[known.start[i]] + 1;
    return amount > 0 ? (amount * 365) / Math.max(Math.min(horizonDays, 365), Math.min(365, since)) : 0;
  });
  if (expected === null) {
    const stays = year.map((amount) => (amount * days) / 365);
    return {stays, leaves: stays.map((amount) => amount * share)};
  }
  const stays = year.map((amount, i) => Math.min(amount, revenueIfOrdered(expected, i)));
  return {stays, leaves: stays.map((amount, i) => Math.min(amount, expected.givenNone[i]))};
}

/** From P0 x L + (1 - P0) x S = E; nothing is lost of who is certain not to order. */
export function revenueIfOrdered({noOrder, revenue, givenNone}: Expected, i: number): number {
  const orders = 1 - noOrder[i];
  return orders > 1e-9 ? (revenue[i] - noOrder[i] * givenNone[i]) / orders : givenNone[i];
}
