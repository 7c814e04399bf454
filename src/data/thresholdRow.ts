import type {Churn, TrainedChurn} from "../../loaders/contract/churn.js";

/** What a threshold would have meant at the test cut-off; null where no model is used. */
export function thresholdRow(churn: Churn, threshold: number): TrainedChurn["thresholds"][number] | null {
  if ("missing" in churn || !churn.model.used || churn.thresholds.length === 0) return null;
  const far = (row: TrainedChurn["thresholds"][number]) => Math.abs(row.threshold - threshold);
  return churn.thresholds.reduce((a, b) => (far(b) < far(a) ? b : a));
}
