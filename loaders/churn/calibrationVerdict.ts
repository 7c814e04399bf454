import type {TrainedChurn} from "../contract/churn.js";

/** A shift or a stretch of a twentieth of the log odds moves no risk by more than 1.3 points: nobody acts on that. */
const immaterial = 0.05;

/**
 * Whether a risk means what it says: its level by the intercept (slope held at 1) and its spread by the slope, each wrong
 * where its interval leaves what is right, and by more than what matters to anybody. Both must be right.
 */
export function calibrationVerdict({
  calibrationSlope: slope,
  calibrationIntercept: intercept
}: Pick<TrainedChurn["metrics"], "calibrationSlope" | "calibrationIntercept">): Pick<
  TrainedChurn["calibrationVerdict"],
  "level" | "spread"
> {
  return {
    level: sideOf(intercept, 0, ["too-high", "right", "too-low"] as const),
    spread: sideOf(slope, 1, ["too-bold", "right", "too-timid"] as const)
  };
}

function sideOf<T>(
  {estimate, low, high}: {estimate: number; low: number; high: number},
  right: number,
  names: readonly [T, T, T]
): T {
  if (high < right && estimate < right - immaterial) return names[0];
  if (low > right && estimate > right + immaterial) return names[2];
  return names[1];
}
