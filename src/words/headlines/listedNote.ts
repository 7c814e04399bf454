import type {Formatter} from "../../charts/format.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {quantity} from "../quantity.js";

/** What the list holds where it does not hold everybody, else nothing. */
export function listedNote(listed: number, {totals, model}: Summary, format: Formatter): string {
  if (listed >= totals.customers) return "";
  const most = model.used ? "revenue at risk" : "revenue";
  return `The list holds the ${quantity(format, listed, "customer")} with the most ${most}, of ${format.count(totals.customers)}.`;
}
