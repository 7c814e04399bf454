import type {TrainedChurn} from "../contract/churn.js";

const percent = (share: number) => `${Math.round(100 * share)}%`;

/**
 * What may be claimed, in sentences that follow the numbers. Nothing is claimed of a model whose AUC interval reaches one
 * half, nor of a coefficient that is not clear of 0 once their number is allowed for.
 */
export function churnVerdict({
  metrics,
  coefficients,
  baselines,
  wald
}: Pick<TrainedChurn, "metrics" | "coefficients" | "baselines" | "wald">): Pick<
  TrainedChurn,
  "beatsChance" | "model" | "verdict"
> {
  const beatsChance = metrics.aucLow > 0.5;
  if (!beatsChance) {
    return {
      beatsChance,
      model: {used: false, because: failed},
      verdict: [failed, "None of the features is shown to tell who leaves."]
    };
  }
  const verdict = [
    `Given a leaver and a stayer, the model picks the leaver ${percent(metrics.auc)} of the time (95% interval ${percent(metrics.aucLow)} to ${percent(metrics.aucHigh)}), on days later than it was trained on.`,
    metrics.brier < metrics.brierBaseline
      ? "Its probabilities are closer to what happened than the base rate for everybody."
      : "Its probabilities are no closer to what happened than the base rate for everybody: trust the order, not the size."
  ];
  for (const {label, difference} of baselines) {
    if (difference === null) continue;
    const against = inSentence(label);
    if (difference.low > 0) verdict.push(`It is better than ${against}.`);
    else if (difference.high < 0) verdict.push(`It is worse than ${against}.`);
    else verdict.push(`It is not clearly better than ${against}.`);
  }
  const clear = coefficients.filter(({significant}) => significant);
  verdict.push(
    clear.length === 0
      ? "No single feature is statistically clear once their number is allowed for."
      : `Statistically clear, their number allowed for: ${clear.map(({label, estimate}) => `${inSentence(label)} (${estimate > 0 ? "more" : "less"} risk)`).join(", ")}.`
  );
  if (wald !== null) {
    if (wald.difference.low > 0) verdict.push("Frequency matters more than money spent, other things equal.");
    else if (wald.difference.high < 0) verdict.push("Money spent matters more than frequency, other things equal.");
    else verdict.push("Whether frequency or money spent matters more cannot be told from these data.");
  }
  return {beatsChance, model: {used: true, because: null}, verdict};
}

const failed = "The churn model did no better than chance on days that it had not seen, so its scores are not used.";

/** Within a sentence a label begins small, unless it is a name in capitals. */
function inSentence(label: string): string {
  return /^[A-Z][a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
