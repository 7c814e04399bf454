import type {Formatter} from "../../charts/format.js";
import type {NumberFacts} from "../../charts/numberTile.js";
import type {Churn} from "../../../loaders/contract/churn.js";
import {quantity} from "../quantity.js";
import type {Selection} from "../../filters/select.js";
import {major, meanRisk, shareOf} from "../../data/units.js";

/** The Churn page's numbers: what is at stake, and how far the scores can be trusted. */
export function churnNumbers(
  churn: Churn,
  {totals}: Selection,
  format: Formatter
): Record<"risk" | "atRisk" | "auc" | "brier", NumberFacts> {
  const days = `in the next ${quantity(format, churn.horizonDays, "day")}`;
  if ("missing" in churn) {
    const none = (label: string) => ({label, value: format.count(null), detail: "no churn model yet"});
    return {
      risk: none("Mean churn risk"),
      atRisk: none("Revenue at risk"),
      auc: none("AUC"),
      brier: none("Brier score")
    };
  }
  const {auc, aucLow, aucHigh, brier, brierBaseline} = churn.metrics;
  return {
    risk: {
      label: "Mean churn risk",
      value: format.percent(meanRisk(totals.riskSum, totals.customers)),
      detail: `chance of no order ${days}`
    },
    atRisk: {
      label: "Revenue at risk",
      value: format.moneyCompact(major(totals.revenueAtRisk)),
      detail: `${format.percent(shareOf(totals.revenueAtRisk, totals.revenueYear))} of the last twelve months’ revenue`
    },
    auc: {
      label: "AUC, all customers",
      value: format.fixed(auc),
      detail: `95 % interval ${format.fixed(aucLow)} to ${format.fixed(aucHigh)}; a guess has ${format.fixed(0.5)}`
    },
    brier: {
      label: "Brier score, all customers",
      value: format.fixed(brier, 3),
      detail: `${format.fixed(brierBaseline, 3)} for the base rate alone; lower is better`
    }
  };
}
