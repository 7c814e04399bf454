import type {Formatter} from "../../charts/format.js";
import type {NumberFacts} from "../../charts/numberTile.js";
import type {Churn} from "../../../loaders/contract/churn.js";

/** How far the churn model's scores can be trusted, on days that it had not seen. */
export function modelNumbers(churn: Churn, format: Formatter): Record<"auc" | "brier", NumberFacts> {
  if ("missing" in churn) {
    const none = {value: format.count(null), detail: "no churn model"};
    return {auc: {label: "AUC", ...none}, brier: {label: "Brier score", ...none}};
  }
  const {auc, aucLow, aucHigh, brier, brierBaseline} = churn.metrics;
  return {
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
