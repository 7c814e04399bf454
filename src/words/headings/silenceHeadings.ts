import type {Formatter} from "../../charts/format.js";
import type {Recency} from "../../../loaders/contract/recency.js";
import {quantity} from "../quantity.js";

/** What to see in the charts about silence. */
export function silenceHeadings(recency: Recency, format: Formatter): Record<"recency" | "returning", string> {
  const half = quantity(format, Math.round(recency.medianDays), "day");
  const {days, flat} = recency.defection;
  const curve = recency.returnProbability;
  const always = curve.length > 1 && curve.every(({probability}) => probability >= 0.5);
  const horizon = quantity(format, recency.horizonDays, "day");
  const whyNone = () => {
    if (flat) return "Silence does not tell who orders again";
    if (curve.length > 1 && curve[0].probability < 0.5)
      return `Fewer than half of all orders are followed by another within ${horizon}`;
    return always
      ? `After any silence seen, another order within ${horizon} is at least as likely as not`
      : "Too little is known of who orders again";
  };
  return {
    recency: `Half of the customers ordered in the last ${half}`,
    returning:
      days === null
        ? whyNone()
        : `After ${quantity(format, days, "day")} without an order, another within ${horizon} is less likely than not`
  };
}
