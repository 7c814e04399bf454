import type {Formatter} from "../../charts/format.js";
import type {Recency} from "../../../loaders/contract/recency.js";
import {quantity} from "../quantity.js";

/** How sure the defection point is, and from how many gaps it comes; nothing where there is no point. */
export function defectionSentence({defection, gaps}: Recency, format: Formatter): string {
  const {days, low, high} = defection;
  if (days === null) return "";
  const from = `From ${quantity(format, gaps.closed, "gap")} between orders that ended, and ${format.count(gaps.open)} still open.`;
  if (low === null || high === null) return from;
  return `The 95% interval of the ${quantity(format, days, "day")} is ${format.count(low)} to ${format.count(high)}. ${from}`;
}
