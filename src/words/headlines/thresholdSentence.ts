import type {Formatter} from "../../charts/format.js";
import type {Actions} from "../../../loaders/contract/actions.js";
import type {TrainedChurn} from "../../../loaders/contract/churn.js";
import {quantity} from "../quantity.js";
import {shareOf} from "../../data/units.js";

/** What contacting from a threshold on would have found, and the margin that it could have kept at most. */
export function thresholdSentence(
  row: TrainedChurn["thresholds"][number] | null,
  {
    economics: {grossMargin},
    comesAnyway,
    amount = false
  }: {
    economics: Actions["economics"];
    /** whether the page shows an amount at risk, which is another sum */
    amount?: boolean;
  } & Pick<TrainedChurn, "comesAnyway">,
  format: Formatter
): string {
  if (row === null) return "";
  const {truePositives, falsePositives, trueNegatives, falseNegatives, revenueCaught} = row;
  const contacted = truePositives + falsePositives;
  const all = contacted + trueNegatives + falseNegatives;
  const from = `From a risk of ${format.percent(row.threshold)} on`;
  if (contacted === 0) return `${from}, nobody would have been contacted.`;
  const found = `${from}, ${format.count(contacted)} of ${quantity(format, all, "customer")} would have been contacted: ${format.count(truePositives)} of them left (${format.percent(shareOf(truePositives, contacted))}), ${format.percent(shareOf(truePositives, truePositives + falseNegatives))} of all who did.`;
  // null: few of them had brought anything
  if (truePositives === 0 || revenueCaught === null) return found;
  if (revenueCaught < 0.5)
    return `${found} They had brought in nothing in the year before, so that keeping them would have won next to nothing.`;
  const brought = `${found} They had brought in ${format.moneyCompact(revenueCaught)} each in the year before`;
  if (comesAnyway === null) {
    return `${brought}; there is too little history to say what of that would have come anyway.`;
  }
  // null on a site of groups, where few spent before or after
  if (comesAnyway.share === null) return `${brought}; too few spent anything later to say what of it comes anyway.`;
  const anyway = Math.min(1, comesAnyway.share);
  const margin = format.moneyCompact(truePositives * revenueCaught * grossMargin * (1 - anyway));
  const came = `${format.percent(anyway)} of what such customers spend comes anyway`;
  if (anyway === 1) return `${brought}, but ${came}: keeping them would have won nothing.`;
  return `${brought}; ${came}. At a gross margin of ${format.percent(grossMargin)}, keeping every one of them would have been worth at most ${margin} a year${amount ? ": margin, of those who did leave; revenue at risk is revenue, and of everybody by their risk" : ""}.`;
}
