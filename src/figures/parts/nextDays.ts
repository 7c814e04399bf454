import {quantity} from "../../words/quantity.js";
import type {Context} from "./context.js";

/** "in the next 90 days": how far the churn model looks ahead, which is also what the number cards compare. */
export function nextDays({summary, format}: Context): string {
  return `in the next ${quantity(format, summary.period.days, "day")}`;
}
