import type {Formatter} from "../../charts/format.js";
import type {Recency} from "../../../loaders/contract/recency.js";
import {quantity} from "../quantity.js";

/**
 * "After 74 days without an order, another within 90 days is less likely than not; 1,204 customers have been silent at least
 * that long." The chance is that of gaps between orders, and a customer has several: it does not count customers.
 */
export function timingHeadline(recency: Recency, format: Formatter): string {
  const {defection, beyondDefection, horizonDays} = recency;
  if (defection.days === null) return defection.missing ?? "The chance of another order never falls below one half.";
  const horizon = quantity(format, horizonDays, "day");
  const start = `After ${quantity(format, defection.days, "day")} without an order, another within ${horizon} is less likely than not`;
  if (beyondDefection === null) return `${start}.`;
  const have = beyondDefection === 1 ? "has" : "have";
  const about = recency.beyondDefectionStep === undefined ? "" : "about ";
  return `${start}; ${about}${quantity(format, beyondDefection, "customer")} ${have} been silent at least that long.`;
}
