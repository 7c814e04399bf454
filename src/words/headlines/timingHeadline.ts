import type {Formatter} from "../../charts/format.js";
import type {Recency} from "../../../loaders/contract/recency.js";
import {quantity} from "../quantity.js";

/** "After 74 days of silence fewer than half order again within 90 days; 1,204 customers have been silent at least that long." */
export function timingHeadline(recency: Recency, format: Formatter): string {
  const {defection, beyondDefection, horizonDays} = recency;
  if (defection.days === null) return defection.missing ?? "The chance of another order never falls below one half.";
  const horizon = quantity(format, horizonDays, "day");
  const start =
    defection.days === 0
      ? `Fewer than half of the customers order again within ${horizon} of an order`
      : `After ${quantity(format, defection.days, "day")} of silence fewer than half of the customers order again within ${horizon}`;
  if (beyondDefection === null) return `${start}.`;
  const have = beyondDefection === 1 ? "has" : "have";
  const about = recency.beyondDefectionStep === undefined ? "" : "about ";
  return `${start}; ${about}${quantity(format, beyondDefection, "customer")} ${have} been silent at least that long.`;
}
