import type {Formatter} from "../../charts/format.js";
import {quantity} from "../quantity.js";

/** A length of time as people say it: "9 days", "12 weeks", "14 months". */
export function spanText(days: number, format: Formatter): string {
  if (days < 14) return quantity(format, Math.round(days), "day");
  if (days < 365) return quantity(format, Math.round(days / 7), "week");
  return quantity(format, Math.round(days / 30.4375), "month");
}
