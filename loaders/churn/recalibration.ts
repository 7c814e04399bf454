import {brier} from "./evaluate.js";
import {logisticCalibration, shift} from "../math/logisticCalibration.js";
import type {TrainedChurn} from "../contract/churn.js";
import {probability} from "./model.js";
import type {Rows} from "./rows.js";

const slopeRange = [0.8, 1.2];

/**
 * Brings the scores of today to the scale of what was seen, where the slope at the test cut-off left 0.8-1.2: log odds are
 * stretched by that slope, then shifted until the mean prediction over the refitted rows is what happened. A slope below 0
 * would turn the order of the risks around; it counts as 0, the same risk for all. What that gains is measured by halves of
 * the test customers, each recalibrated by the other.
 */
export function recalibration(
  slope: {estimate: number},
  testLogOdds: Float64Array,
  test: Rows,
  refitLogOdds: Float64Array,
  refit: Rows
): {used: boolean; apply(logOdds: number): number; member: TrainedChurn["recalibration"]} {
  // Written so that a slope that is not a number leaves the scores alone.
  const used = slope.estimate < slopeRange[0] || slope.estimate > slopeRange[1];
  if (!used) return {used, apply: (logOdds) => logOdds, member: null};
  const stretch = Math.max(0, slope.estimate);
  const {estimate: offset} = shift(
    refitLogOdds.map((logOdds) => stretch * logOdds),
    refit.outcome
  );
  return {
    used,
    apply: (logOdds) => offset + stretch * logOdds,
    member: {slope: stretch, intercept: offset, brier: crossedBrier(testLogOdds, test)}
  };
}

function crossedBrier(logOdds: Float64Array, {outcome, count, customer}: Rows): number {
  const predicted = new Float64Array(count);
  for (const half of [0, 1]) {
    const others = Array.from(customer.keys()).filter((i) => i % 2 !== half);
    const {slope, offset} = logisticCalibration(
      Float64Array.from(others, (i) => logOdds[i]),
      others.map((i) => outcome[i])
    );
    for (let i = half; i < count; i += 2) predicted[i] = probability(offset + slope.estimate * logOdds[i]);
  }
  return brier(predicted, outcome);
}
