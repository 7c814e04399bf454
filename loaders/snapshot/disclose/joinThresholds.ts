import type {TrainedChurn} from "../../contract/churn.js";
import {isFew} from "../../math/steps.js";

type Threshold = TrainedChurn["thresholds"][number];

/** The thresholds between which `minimum` customers or more who left, or who stayed, lie, or none. */
export function joinThresholds(thresholds: readonly Threshold[], minimum: number): Threshold[] {
  const kept: Threshold[] = [];
  for (const row of thresholds) {
    const last = kept[kept.length - 1];
    const counts = [row.truePositives, row.falsePositives];
    if (last) counts.push(last.truePositives - row.truePositives, last.falsePositives - row.falsePositives);
    if (!counts.some((customers) => isFew(customers, minimum))) kept.push(row);
  }
  return kept;
}
