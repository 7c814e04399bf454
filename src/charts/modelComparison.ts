import type {TrainedChurn, UntrainedChurn} from "../../loaders/contract/churn.js";
import {forest, forestHeight} from "./parts/forest.js";
import type {Estimate} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";

/** What the comparison needs of the churn member, or what is missing. */
export type ModelComparison = Pick<TrainedChurn, "metrics" | "baselines"> | Pick<UntrainedChurn, "missing">;

/** Areas under the ROC curve, out of time, of the churn model and of simpler ones, with 95% intervals. */
export function modelComparison(data: ModelComparison, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, (frame) => forestHeight(frame, "missing" in data ? [] : estimates(frame, data)));
  if ("missing" in data) return message(frame, data.missing.join(" "));
  const rows = estimates(frame, data);
  const {format} = frame;
  const low = Math.min(0.5, ...rows.map((row) => row.low));
  const high = Math.max(0.6, ...rows.map((row) => row.high));
  const told = rows.map((row) => `${row.label} ${format.fixed(row.estimate, 3)}`).join("; ");
  return forest(frame, rows, `Area under the ROC curve, out of time: ${told}.`, {
    reference: 0.5,
    domain: [low - 0.01, Math.min(1, high + 0.01)],
    tick: (auc) => format.fixed(auc, 2),
    label: `AUC with 95% interval; ${format.number(0.5)} is a guess`
  });
}

function estimates(
  {theme, format}: Frame,
  {metrics, baselines}: Pick<TrainedChurn, "metrics" | "baselines">
): Estimate[] {
  const model = {label: "The churn model", ...metrics, color: theme.accent};
  return [model, ...baselines.map((baseline) => ({...baseline, color: theme.muted}))].map((row) => ({
    label: row.label,
    estimate: row.auc,
    low: row.aucLow,
    high: row.aucHigh,
    text: format.fixed(row.auc, 3),
    color: row.color
  }));
}
