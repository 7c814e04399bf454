import type {Formatter} from "../../charts/format.js";
import type {NumberFacts} from "../../charts/numberTile.js";
import type {Churn} from "../../../loaders/contract/churn.js";
import {noAmountSentence} from "../noAmountSentence.js";
import {noRiskSentence} from "../noRiskSentence.js";
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
  const none = (label: string, detail = noRiskSentence(churn)) => ({label, value: format.count(null), detail});
  const [noRisk, noAmount] = [none("Mean churn risk"), none("Revenue at risk")];
  if ("missing" in churn) {
    return {
      risk: noRisk,
      atRisk: noAmount,
      auc: none("AUC", "no churn model"),
      brier: none("Brier score", "no churn model")
    };
  }
  const {used} = churn.model;
  const {auc, aucLow, aucHigh, brier, brierBaseline} = churn.metrics;
  return {
    risk: used
      ? {
          label: "Mean churn risk",
          value: format.percent(meanRisk(totals.riskSum, totals.customers)),
          detail: `chance of no order ${days}`
        }
      : noRisk,
    atRisk: !used
      ? noAmount
      : !Number.isFinite(totals.revenueAtRisk)
        ? none("Revenue at risk", noAmountSentence)
        : {
            label: "Revenue at risk",
            value: format.moneyCompact(major(totals.revenueAtRisk)),
            detail: `${format.percent(shareOf(totals.revenueAtRisk, totals.revenueYear))} of the latest year’s revenue`
          },
    auc: {
      label: "AUC, all customers",
      value: format.fixed(auc),
      detail: `95% interval ${format.fixed(aucLow)} to ${format.fixed(aucHigh)}; a guess has ${format.fixed(0.5)}`
    },
    brier: {
      label: "Brier score, all customers",
      value: format.fixed(brier, 3),
      detail: `${format.fixed(brierBaseline, 3)} for the base rate alone; lower is better`
    }
  };
}
