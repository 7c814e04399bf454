import type {Formatter} from "../../charts/format.js";
import type {RiskBin} from "../../charts/riskDistribution.js";
import {noRiskHeading} from "../noRiskHeading.js";
import {quantity} from "../quantity.js";
import {shareOf} from "../../data/units.js";

/** What to see in the distribution of risk; `approximate` where small groups are counted with others. */
export function riskHeading(
  bins: readonly RiskBin[],
  format: Formatter,
  {approximate = false, filtered = false} = {}
): string {
  if (bins.length === 0) return noRiskHeading;
  const total = bins.reduce((sum, bin) => sum + bin.customers, 0);
  if (total === 0) return "No customers in this selection";
  const high = bins.reduce((sum, bin) => sum + (bin.from >= 0.7 ? bin.customers : 0), 0);
  const above = `a risk above ${format.percent(0.7)}`;
  if (high === 0)
    return approximate
      ? `Too few customers have ${above} to be shown`
      : `Nobody${filtered ? " here" : ""} has ${above}`;
  const customers = quantity(format, high, "customer");
  if (high === total && high > 1 && !approximate) return `All ${customers}${filtered ? " here" : ""} have ${above}`;
  const share = format.percent(shareOf(high, total));
  return `${approximate ? "About " : ""}${customers} (${share}) ${high === 1 ? "has" : "have"} ${above}`;
}
