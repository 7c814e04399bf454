import type {Formatter} from "../../charts/format.js";
import {quantity} from "../quantity.js";
import type {Selection} from "../select.js";

/** What a headline says where the filters leave nobody. */
export const nobody = "No customer matches these filters: remove one to see numbers again.";

/** The subject of a headline: "4,338 customers", under filters "412 of 4,338 customers". */
export function selectionClause({filtered, everyone, totals}: Selection, format: Formatter): string {
  if (!filtered) return quantity(format, totals.customers, "customer");
  return `${format.count(totals.customers)} of ${quantity(format, everyone, "customer")}`;
}
