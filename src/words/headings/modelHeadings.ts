import type {Formatter} from "../../charts/format.js";
import type {Churn, TrainedChurn} from "../../../loaders/contract/churn.js";
import {calibrationHeading} from "./calibrationHeading.js";

/** What to see in the charts that test the churn model; where there is none, that it is missing. */
export function modelHeadings(
  churn: Churn,
  format: Formatter
): Record<"roc" | "calibration" | "gains" | "drivers", string> {
  if ("missing" in churn) {
    const none = "No churn model";
    return {roc: none, calibration: none, gains: none, drivers: none};
  }
  const {auc} = churn.metrics;
  const beats = churn.model.used;
  const mark = churn.lift.reduce<Gain | null>((a, b) => (a === null || fromThird(b) < fromThird(a) ? b : a), null);
  return {
    roc: beats
      ? `Given a leaver and a stayer, the model picks the leaver ${format.percent(auc)} of the time`
      : "The model does no better than a guess",
    calibration: beats ? calibrationHeading(churn, format) : "Risks that are not used, against what happened",
    gains: !beats
      ? "Scores that are not used find no more than a guess"
      : mark
        ? `The riskiest ${format.percent(mark.share)} of customers included ${format.percent(mark.captured)} of the leavers`
        : "How many of the leavers are found",
    drivers: beats ? "What goes with leaving, and what with staying" : "Nothing here clearly goes with leaving"
  };
}

type Gain = TrainedChurn["lift"][number];

/** The chart marks the same point. */
function fromThird({share}: Gain): number {
  return Math.abs(share - 0.3);
}
