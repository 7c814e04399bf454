import type {Formatter} from "../../charts/format.js";
import {quantity} from "../quantity.js";

/** What the list holds where it does not hold everybody, else nothing. */
export function listedNote(listed: number, everyone: number, format: Formatter): string {
  if (listed >= everyone) return "";
  return `The list holds the ${quantity(format, listed, "customer")} with the most revenue at risk, of ${format.count(everyone)}.`;
}
