import type {Formatter} from "../../charts/format.js";
import {findDimension} from "../../data/findDimension.js";
import type {Churn} from "../../../loaders/contract/churn.js";
import {likelyLeft} from "../likelyLeft.js";
import {noRiskSentence} from "../noRiskSentence.js";
import type {Dimension} from "../../../loaders/contract/dimensions.js";
import {quantity} from "../quantity.js";
import {riskRows} from "../../data/riskRows.js";
import type {Selection} from "../../filters/select.js";
import {major} from "../../data/units.js";
import {nobody} from "./selectionClause.js";

/**
 * "312 customers, who spent £1.2M in the last twelve months, are more likely than not to stay away for the next 90 days. Tested on
 * 4 earlier days, this came true for 71% of such customers (812 of 1,140)."
 */
export function churnHeadline(
  churn: Churn,
  selection: Selection,
  dimensions: readonly Dimension[],
  format: Formatter,
  span = "last twelve months"
): string {
  if ("missing" in churn || !churn.model.used) return noRiskSentence(churn);
  if (selection.totals.customers === 0) return nobody;
  const likely = riskRows(selection).flatMap((bin, band) => (bin.from >= 0.5 && bin.customers > 0 ? [band] : []));
  const [customers, revenue] = (["customers", "revenueYear"] as const).map((measure) => {
    const groups = selection.by("risk", measure);
    return likely.reduce((sum, band) => sum + groups[band], 0);
  });
  const days = quantity(format, churn.horizonDays, "day");
  if (customers === 0)
    return `No customer${selection.filtered ? " here" : ""} is more likely than not to stay away for the next ${days}.`;
  const are = customers === 1 ? "is" : "are";
  const spent = revenue > 0 ? `spent ${format.moneyCompact(major(revenue))}` : "spent nothing";
  const approximate = findDimension(dimensions, "risk").approximate ?? false;
  const tested = selection.filtered ? "" : likelyLeft(churn, format, approximate);
  const told = `${approximate ? "About " : ""}${quantity(format, customers, "customer")}, who ${spent} in the ${span}, ${are} more likely than not to stay away for the next ${days}.`;
  return tested === "" ? told : `${told} ${tested}`;
}
