import type {TrainedChurn} from "../../contract/churn.js";
import {isFew} from "../../math/steps.js";

type Threshold = TrainedChurn["thresholds"][number];

/**
 * The thresholds between which `minimum` customers or more who left, or who stayed, lie, or none; with a revenue where as many of these
 * have any since the last threshold that has one.
 */
export function joinThresholds(thresholds: readonly Threshold[], minimum: number): Threshold[] {
  const kept: Threshold[] = [];
  for (const row of thresholds) {
    const last = kept[kept.length - 1];
    const counts = [row.truePositives, row.falsePositives];
    if (last) counts.push(last.truePositives - row.truePositives, last.falsePositives - row.falsePositives);
    if (!counts.some((customers) => isFew(customers, minimum))) kept.push(row);
  }
  return withRevenue(kept, minimum);
}

function withRevenue(rows: readonly Threshold[], minimum: number): Threshold[] {
  const last = {left: 0, stayed: 0};
  return rows.map((row) => {
    const [left, flagged] = [row.spendersCaught ?? 0, row.spendersFlagged ?? 0];
    const stayed = flagged - left;
    const isCaught = ![left, last.left - left].some((spenders) => isFew(spenders, minimum));
    // less what those who left had, it is what the others had
    const isFlagged = isCaught && ![stayed, last.stayed - stayed].some((spenders) => isFew(spenders, minimum));
    if (isCaught) last.left = left;
    if (isFlagged) last.stayed = stayed;
    return {
      ...row,
      revenueCaught: isCaught ? row.revenueCaught : null,
      revenueFlagged: isFlagged ? row.revenueFlagged : null
    };
  });
}
