import type {TrainedChurn} from "../../contract/churn.js";

/** The ROC curve from (0, 0) to (1, 1) at the thresholds that are told, highest first. */
export function roc(thresholds: TrainedChurn["thresholds"]): TrainedChurn["roc"] {
  const left = thresholds.reduce((most, {truePositives}) => Math.max(most, truePositives), 1);
  const stayed = thresholds.reduce((most, {falsePositives}) => Math.max(most, falsePositives), 1);
  const points = [{threshold: 1, falsePositiveRate: 0, truePositiveRate: 0}];
  for (const {threshold, falsePositives, truePositives} of thresholds.toReversed()) {
    const last = points[points.length - 1];
    const point = {threshold, falsePositiveRate: falsePositives / stayed, truePositiveRate: truePositives / left};
    const moved = point.falsePositiveRate > last.falsePositiveRate || point.truePositiveRate > last.truePositiveRate;
    if (moved) points.push(point);
  }
  return points;
}
