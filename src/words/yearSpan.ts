import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/contract/summary.js";

/** "last twelve months", or "last 243 days" where the data hold less than a year. */
export function yearSpan({yearDays}: Pick<Summary, "yearDays">, format: Formatter): string {
  return yearDays < 365 ? `last ${format.count(yearDays)} days` : "last twelve months";
}
