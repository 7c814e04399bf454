import {auc, aucVariance} from "../math/auc.js";
import type {Auc} from "../math/auc.js";
import {averagePrecision} from "../math/averagePrecision.js";
import {logisticCalibration} from "../math/logisticCalibration.js";
import {normalReach} from "../math/normal.js";
import {rankDescending} from "../math/rankDescending.js";
import {wilson} from "../math/wilson.js";
import type {TrainedChurn} from "../contract/churn.js";
import {minimumOutcomes} from "./cutoffs.js";

const rocPoints = 200;
const groups = 10;

/**
 * What the predicted probabilities were worth at the test cut-off. `revenue` is each row's of the year before it, `active` 1
 * for those who had ordered within the horizon before it.
 */
export function evaluate(
  predicted: Float64Array,
  outcome: Uint8Array,
  revenue: Float64Array,
  active: Uint8Array
): Pick<TrainedChurn, "roc" | "calibration" | "lift" | "thresholds" | "baseRate"> & {
  metrics: Omit<TrainedChurn["metrics"], "recalibrated">;
  area: Auc;
} {
  const order = rankDescending(predicted);
  const area = auc(predicted, outcome);
  const half = normalReach() * Math.sqrt(aucVariance(area));
  const baseRate = mean(outcome);
  const {slope, intercept} = logisticCalibration(
    predicted.map((p) => Math.log(p / (1 - p))),
    outcome
  );
  return {
    area,
    baseRate,
    metrics: {
      auc: area.auc,
      aucLow: Math.max(0, area.auc - half),
      aucHigh: Math.min(1, area.auc + half),
      averagePrecision: averagePrecision(predicted, outcome, order),
      brier: brier(predicted, outcome),
      brierBaseline: baseRate * (1 - baseRate),
      active: amongActive(predicted, outcome, active),
      logLoss: mean(predicted.map((p, i) => -Math.log(outcome[i] ? p : 1 - p))),
      calibrationSlope: slope,
      calibrationIntercept: intercept
    },
    roc: rocCurve(predicted, outcome, order),
    calibration: calibrationGroups(predicted, outcome, order),
    lift: liftCurve(outcome, order),
    thresholds: thresholdTable(predicted, outcome, revenue)
  };
}

/** Null where fewer than 50 of them left or stayed. */
function amongActive(
  predicted: Float64Array,
  outcome: Uint8Array,
  active: Uint8Array
): TrainedChurn["metrics"]["active"] {
  const own = (_: number, i: number) => active[i] === 1;
  const [scores, outcomes] = [predicted.filter(own), outcome.filter(own)];
  const left = total(outcomes);
  if (Math.min(left, outcomes.length - left) < minimumOutcomes) return null;
  const area = auc(scores, outcomes);
  const half = normalReach() * Math.sqrt(aucVariance(area));
  return {
    customers: outcomes.length,
    auc: area.auc,
    aucLow: Math.max(0, area.auc - half),
    aucHigh: Math.min(1, area.auc + half)
  };
}

export function brier(predicted: ArrayLike<number>, outcome: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < predicted.length; ++i) sum += (predicted[i] - outcome[i]) ** 2;
  return sum / predicted.length;
}

function mean(values: ArrayLike<number>): number {
  return total(values) / values.length;
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i];
  return sum;
}

/** From (0, 0) to (1, 1), equal scores in one step, thinned evenly along both axes. */
function rocCurve(predicted: Float64Array, outcome: Uint8Array, order: Uint32Array): TrainedChurn["roc"] {
  const n = order.length;
  const positives = total(outcome);
  const points: TrainedChurn["roc"] = [{threshold: 1, falsePositiveRate: 0, truePositiveRate: 0}];
  let caught = 0;
  let drawn = 0;
  for (let i = 0; i < n;) {
    const threshold = predicted[order[i]];
    for (; i < n && predicted[order[i]] === threshold; ++i) caught += outcome[order[i]];
    const [x, y] = [(i - caught) / (n - positives), caught / positives];
    if (i < n && (x + y - drawn) * (rocPoints - 2) < 2) continue;
    points.push({threshold, falsePositiveRate: x, truePositiveRate: y});
    drawn = x + y;
  }
  return points;
}

function calibrationGroups(
  predicted: Float64Array,
  outcome: Uint8Array,
  order: Uint32Array
): TrainedChurn["calibration"] {
  return Array.from({length: groups}, (_, g) => {
    // Lowest risk first.
    const rows = order.subarray(cut(order.length, groups - 1 - g), cut(order.length, groups - g));
    const hits = rows.reduce((sum, i) => sum + outcome[i], 0);
    const [low, high] = wilson(hits, rows.length);
    const sum = rows.reduce((sum, i) => sum + predicted[i], 0);
    return {predicted: sum / rows.length, observed: hits / rows.length, low, high, customers: rows.length};
  });
}

function liftCurve(outcome: Uint8Array, order: Uint32Array): TrainedChurn["lift"] {
  const positives = total(outcome);
  return Array.from({length: groups}, (_, g) => {
    const rows = order.subarray(0, cut(order.length, g + 1));
    const caught = rows.reduce((sum, i) => sum + outcome[i], 0);
    const share = rows.length / order.length;
    return {share, lift: caught / positives / share, captured: caught / positives};
  });
}

function cut(n: number, group: number): number {
  return Math.round((n * group) / groups);
}

function thresholdTable(
  predicted: Float64Array,
  outcome: Uint8Array,
  revenue: Float64Array
): TrainedChurn["thresholds"] {
  // Rows by the highest threshold that still flags them, then summed from the top.
  const flagged = [new Float64Array(102), new Float64Array(102)];
  const money = [new Float64Array(102), new Float64Array(102)];
  const spenders = [new Float64Array(102), new Float64Array(102)];
  for (let i = 0; i < predicted.length; ++i) {
    const step = Math.floor(predicted[i] * 100 + 1e-9);
    ++flagged[outcome[i]][step];
    money[outcome[i]][step] += revenue[i];
    if (revenue[i] !== 0) ++spenders[outcome[i]][step];
  }
  for (const counts of [...flagged, ...money, ...spenders]) for (let t = 100; t >= 0; --t) counts[t] += counts[t + 1];
  const [kept, churned] = flagged;
  return Array.from({length: 101}, (_, t) => ({
    threshold: t / 100,
    truePositives: churned[t],
    falsePositives: kept[t],
    trueNegatives: kept[0] - kept[t],
    falseNegatives: churned[0] - churned[t],
    revenueCaught: churned[t] > 0 ? money[1][t] / churned[t] : 0,
    revenueFlagged: churned[t] + kept[t] > 0 ? (money[0][t] + money[1][t]) / (churned[t] + kept[t]) : 0,
    spendersCaught: spenders[1][t],
    spendersFlagged: spenders[0][t] + spenders[1][t]
  }));
}
