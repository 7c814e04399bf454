import type {Formatter} from "../../charts/format.js";
import type {NumberFacts} from "../../charts/numberTile.js";
import type {Churn} from "../../../loaders/contract/churn.js";
import {leaversRange} from "../leaversRange.js";
import {noRiskSentence} from "../noRiskSentence.js";
import {quantity} from "../quantity.js";
import type {Selection} from "../../filters/select.js";
import {meanRisk} from "../../data/units.js";

/** The mean churn risk of what the filters leave; where no model is used, none and why. */
export function meanRiskNumber(churn: Churn, {totals, filtered}: Selection, format: Formatter): NumberFacts {
  const label = "Mean churn risk";
  if ("missing" in churn || !churn.model.used) {
    return {label, value: format.count(null), detail: noRiskSentence(churn)};
  }
  return {
    label,
    value: format.percent(meanRisk(totals.riskSum, totals.customers)),
    detail: [
      `chance of no order in the next ${quantity(format, churn.horizonDays, "day")}`,
      filtered ? "" : leaversRange(churn, format)
    ]
      .filter((part) => part !== "")
      .join("; ")
  };
}
