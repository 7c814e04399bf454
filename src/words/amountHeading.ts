import type {Summary} from "../../loaders/contract/summary.js";
import {noAmountHeading} from "./noAmountHeading.js";
import {noRiskHeading} from "./noRiskHeading.js";

/** The heading in place of a figure's own where it has no amount at risk to show; none where it has. */
export function amountHeading({model, totals}: Pick<Summary, "model" | "totals">): {heading?: string} {
  if (!model.used) return {heading: noRiskHeading};
  return totals.revenueAtRisk === null ? {heading: noAmountHeading} : {};
}
