import type {Formatter} from "../../charts/format.js";
import {quantity} from "../quantity.js";
import type {Selection} from "../../filters/select.js";

/** What a headline says where the filters leave nobody, or too few to tell. */
export const nobody = "No customers to show under these filters: remove one to see numbers again.";

/**
 * The subject of a headline: "4,338 customers", under filters "The 412 customers selected, of 4,338,", since what is said of them
 * says nothing of the others; where groups are small "About 410 customers selected, of 4,338,".
 */
export function selectionClause({filtered, approximate, everyone, totals}: Selection, format: Formatter): string {
  if (!filtered) return quantity(format, totals.customers, "customer");
  const of = `selected, of ${format.count(everyone)},`;
  if (approximate) return `About ${quantity(format, totals.customers, "customer")} ${of}`;
  return totals.customers === 1 ? `The customer ${of}` : `The ${quantity(format, totals.customers, "customer")} ${of}`;
}
