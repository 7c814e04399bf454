import type {Formatter} from "../../charts/format.js";
import type {Recency} from "../../../loaders/members/recency.js";
import {quantity} from "../quantity.js";

/** What to see in the charts about silence. */
export function silenceHeadings(recency: Recency, format: Formatter): Record<"recency" | "returning", string> {
  const half = quantity(format, Math.round(recency.medianDays), "day");
  const {days} = recency.defection;
  const horizon = quantity(format, recency.horizonDays, "day");
  return {
    recency: `Half of the customers ordered in the last ${half}`,
    returning:
      days === null
        ? `Most come back within ${horizon}, however long they have been silent`
        : `After ${quantity(format, days, "day")} of silence most do not come back within ${horizon}`
  };
}
