import type {Formatter} from "../../charts/format.js";
import type {Recency} from "../../../loaders/contract/recency.js";
import {quantity} from "../quantity.js";

/** What to see in the charts about silence. */
export function silenceHeadings(recency: Recency, format: Formatter): Record<"recency" | "returning", string> {
  const half = quantity(format, Math.round(recency.medianDays), "day");
  const {days} = recency.defection;
  const curve = recency.returnProbability;
  const always = curve.length > 1 && curve.every(({probability}) => probability >= 0.5);
  const horizon = quantity(format, recency.horizonDays, "day");
  return {
    recency: `Half of the customers ordered in the last ${half}`,
    returning:
      days === null
        ? always
          ? `After every silence that was seen, most come back within ${horizon}`
          : "Too little is known of who comes back"
        : `After ${quantity(format, days, "day")} of silence most do not come back within ${horizon}`
  };
}
