import type {Formatter} from "../../charts/format.js";
import type {Recency} from "../../../loaders/members/recency.js";
import {quantity} from "../quantity.js";

/** "After 74 days of silence fewer than half order again within 90 days; 1,204 customers have been silent for longer." */
export function timingHeadline(recency: Recency, format: Formatter): string {
  const {defection, beyondDefection, horizonDays} = recency;
  if (defection.days === null) return defection.missing ?? "The chance of another order never falls below one half.";
  const horizon = quantity(format, horizonDays, "day");
  const interval =
    defection.low === null || defection.high === null
      ? ""
      : ` (95 % interval ${format.count(defection.low)} to ${format.count(defection.high)})`;
  const start =
    defection.days === 0
      ? `Fewer than half of the customers order again within ${horizon} of an order${interval}`
      : `After ${quantity(format, defection.days, "day")} of silence${interval} fewer than half of the customers order again within ${horizon}`;
  if (beyondDefection === null) return `${start}.`;
  const have = beyondDefection === 1 ? "has" : "have";
  return `${start}; ${quantity(format, beyondDefection, "customer")} ${have} been silent for longer.`;
}
