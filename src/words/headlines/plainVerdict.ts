import type {Formatter} from "../../charts/format.js";
import type {Churn} from "../../../loaders/contract/churn.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {calibrationHeading} from "../headings/calibrationHeading.js";

/** What the model was worth on days that it had not seen, and where it was off, without a statistician's word; nothing where it is not used. */
export function plainVerdict(churn: Churn, {riskTest}: Pick<Summary, "riskTest">, format: Formatter): string {
  if ("missing" in churn || !churn.model.used) return "";
  const {auc, brier, brierBaseline} = churn.metrics;
  return [
    `Tested on days that it had not seen, the model told the leaver from the stayer ${format.percent(auc)} of the time; tossing a coin does so 50% of the time.`,
    riskTest === "right" ? "" : `${calibrationHeading(churn, format)}.`,
    brier < brierBaseline ? "" : "Trust the order of the risks more than their size."
  ]
    .filter(Boolean)
    .join(" ");
}
