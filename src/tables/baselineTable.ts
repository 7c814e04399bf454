import type {Formatter} from "../charts/format.js";
import type {Churn} from "../../loaders/contract/churn.js";
import {factTable} from "./factTable.js";

/** The model beside simpler ones, on the same later customers. */
export function baselineTable(churn: Churn, format: Formatter): HTMLElement {
  if ("missing" in churn) return factTable(header, [], {caption});
  const {metrics, baselines} = churn;
  const interval = (low: number, high: number) => `${format.fixed(low)} to ${format.fixed(high)}`;
  const own = [
    "This model",
    format.fixed(metrics.auc),
    interval(metrics.aucLow, metrics.aucHigh),
    format.fixed(metrics.brier, 3),
    format.count(null)
  ];
  const others = baselines.map(({label, auc, aucLow, aucHigh, brier, difference}) => [
    label,
    format.fixed(auc),
    interval(aucLow, aucHigh),
    format.fixed(brier, 3),
    difference
      ? `${format.fixed(difference.estimate, 3)} (${format.fixed(difference.low, 3)} to ${format.fixed(difference.high, 3)})`
      : format.count(null)
  ]);
  return factTable(header, [own, ...others], {caption});
}

const header = ["Model", "AUC", "95% interval", "Brier", "This model is ahead by"];
const caption = "This model beside simpler ones";
