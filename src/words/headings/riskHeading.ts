import type {Formatter} from "../../charts/format.js";
import type {RiskBin} from "../../charts/riskDistribution.js";
import {noRiskHeading} from "../noRiskHeading.js";
import {quantity} from "../quantity.js";
import {shareOf} from "../../data/units.js";

/** What to see in the distribution of risk. */
export function riskHeading(bins: readonly RiskBin[], format: Formatter): string {
  if (bins.length === 0) return noRiskHeading;
  const total = bins.reduce((sum, bin) => sum + bin.customers, 0);
  if (total === 0) return "No customers in this selection";
  const high = bins.reduce((sum, bin) => sum + (bin.from >= 0.7 ? bin.customers : 0), 0);
  const seventy = format.percent(0.7);
  if (high === 0) return `Nobody has a risk above ${seventy}`;
  const have = high === 1 ? "has" : "have";
  return `${quantity(format, high, "customer")} (${format.percent(shareOf(high, total))}) ${have} a risk above ${seventy}`;
}
