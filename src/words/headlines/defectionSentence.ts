import type {Formatter} from "../../charts/format.js";
import type {Recency} from "../../../loaders/contract/recency.js";
import {quantity} from "../quantity.js";
import {smallShare} from "../smallShare.js";

/** How sure the tipping point is, where there is one, from how many gaps, and who orders again after a first or a later order. */
export function defectionSentence(recency: Recency, format: Formatter): string {
  return [intervalSentence(recency, format), afterOrderSentence(recency, format)]
    .filter((text) => text !== "")
    .join(" ");
}

function intervalSentence({defection, gaps}: Recency, format: Formatter): string {
  const {days, low, high} = defection;
  if (days === null) return "";
  const from = `From ${quantity(format, gaps.closed, "completed gap")} between orders, and ${quantity(format, gaps.open, "customer")} yet to reorder.`;
  if (low === null || high === null) return from;
  return `The 95% interval of the ${quantity(format, days, "day")} is ${format.count(low)} to ${format.count(high)}. ${from}`;
}

function afterOrderSentence({afterOrder: {first, later}, horizonDays}: Recency, format: Formatter): string {
  if (first === null) return "";
  const start = `Another order within ${quantity(format, horizonDays, "day")} followed ${smallShare(format, first.share)} of first orders`;
  return later === null ? `${start}.` : `${start}, and ${smallShare(format, later.share)} of later ones.`;
}
