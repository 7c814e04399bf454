import type {Formatter} from "../../charts/format.js";
import type {Churn} from "../../../loaders/contract/churn.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {calibrationHeading} from "../headings/calibrationHeading.js";
import {lossRange} from "../lossRange.js";

/** Where a model that is used came out wrong on earlier days: what the Overview's line of trust hints at, with its numbers. */
export function exceptionSentence(
  churn: Churn,
  summary: Pick<Summary, "riskTest" | "lossCheck" | "totals">,
  format: Formatter
): string {
  if ("missing" in churn || !churn.model.used) return "";
  const risks = summary.riskTest === "right" ? "" : `${calibrationHeading(churn, format)}.`;
  const range = summary.totals.revenueAtRisk === null ? "" : lossRange(summary, format);
  return [risks, range === "" ? "" : `Of revenue at risk, ${range}.`].filter(Boolean).join(" ");
}
