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
  const {auc} = churn.metrics;
  const beats = churn.model.used;
  const mark = churn.lift.reduce<Gain | null>((a, b) => (a === null || fromThird(b) < fromThird(a) ? b : a), null);
  return {
    roc: beats
      ? `The model tells leaving from staying with an AUC of ${format.fixed(auc)}`
      : "The model does no better than a guess",
    calibration: beats ? calibrationHeading(churn, format) : "Risks that are not used, and what came",
    gains: !beats
      ? "Scores that are not used find no more than a guess"
      : mark
        ? `The riskiest ${format.percent(mark.share)} hold ${format.percent(mark.captured)} of those who leave`
        : "How many of the leavers are found",
    drivers: beats ? "What goes with leaving, and what with staying" : "Nothing here goes with leaving beyond chance"
  };
}

/** Level and spread must both be right before a risk means what it says. */
function calibrationHeading({calibrationVerdict: verdict, baseRate, metrics}: TrainedChurn, format: Formatter): string {
  const {level, spread, meanPredicted} = verdict;
  const came = `${format.percent(baseRate)} left where ${format.percent(meanPredicted)} were expected`;
  const slope = `slope ${format.fixed(metrics.calibrationSlope.estimate)}`;
  if (level === "right" && spread === "right") return "A risk means what it says";
  if (spread === "right") return `Risks are ${inWords(level)}: ${came}`;
  if (level === "right") return `Risks are ${inWords(spread)}: ${slope}`;
  return `Risks are ${inWords(level)} and ${inWords(spread)}: ${came}, ${slope}`;
}

function inWords(name: string): string {
  return name.replace("-", " ");
}

type Gain = TrainedChurn["lift"][number];

/** The chart marks the same point. */
function fromThird({share}: Gain): number {
  return Math.abs(share - 0.3);
}
