import type {Formatter} from "../../charts/format.js";
import {quantity} from "../quantity.js";
import type {Selection} from "../../filters/select.js";

/** What a headline says where the filters leave nobody, or too few to tell. */
export const nobody = "No customers to show under these filters: remove one to see numbers again.";

/** The subject of a headline: "4,338 customers", under filters "412 of 4,338 customers", where groups are small "About 410 of ...". */
export function selectionClause({filtered, approximate, everyone, totals}: Selection, format: Formatter): string {
  if (!filtered) return quantity(format, totals.customers, "customer");
  return `${approximate ? "About " : ""}${format.count(totals.customers)} of ${quantity(format, everyone, "customer")}`;
}
