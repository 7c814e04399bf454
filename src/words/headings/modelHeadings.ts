import type {Formatter} from "../../charts/format.js";
import type {Churn, TrainedChurn} from "../../../loaders/contract/churn.js";

/** What to see in the charts that test the churn model; where there is none, that it is missing. */
export function modelHeadings(
  churn: Churn,
  format: Formatter
): Record<"roc" | "calibration" | "gains" | "drivers", string> {
  if ("missing" in churn) {
    const none = "No churn model";
    return {roc: none, calibration: none, gains: none, drivers: none};
  }
  const {auc, calibrationSlope} = churn.metrics;
  const beats = churn.model.used;
  const straight = calibrationSlope.low <= 1 && calibrationSlope.high >= 1;
  const mark = churn.lift.reduce<Gain | null>((a, b) => (a === null || fromThird(b) < fromThird(a) ? b : a), null);
  return {
    roc: beats
      ? `The model tells leaving from staying with an AUC of ${format.fixed(auc)}`
      : "The model does no better than a guess",
    calibration: !beats
      ? "Risks that are not used, and what came"
      : straight
        ? "A risk means what it says"
        : `Risks are ${calibrationSlope.estimate < 1 ? "too bold" : "too timid"}: slope ${format.fixed(calibrationSlope.estimate)}`,
    gains: !beats
      ? "Scores that are not used find no more than a guess"
      : mark
        ? `The riskiest ${format.percent(mark.share)} hold ${format.percent(mark.captured)} of those who leave`
        : "How many of the leaving are found",
    drivers: beats ? "What goes with leaving, and what with staying" : "Nothing here goes with leaving beyond chance"
  };
}

type Gain = TrainedChurn["lift"][number];

/** The chart marks the same point. */
function fromThird({share}: Gain): number {
  return Math.abs(share - 0.3);
}
