import type {Profit} from "../../loaders/contract/profit.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {noAmountHeading} from "./noAmountHeading.js";
import {noAmountSentence} from "./noAmountSentence.js";
import {noRiskHeading} from "./noRiskHeading.js";
import {noRiskSentence} from "./noRiskSentence.js";

/** Why nothing is told of what actions bring: a heading and a sentence; null where it is. */
export function profitMissing(
  {missing}: Pick<Profit, "missing">,
  summary: Pick<Summary, "model">
): {heading: string; sentence: string} | null {
  if (missing === null) return null;
  return missing === "risk"
    ? {heading: noRiskHeading, sentence: noRiskSentence(summary)}
    : {heading: noAmountHeading, sentence: noAmountSentence};
}
