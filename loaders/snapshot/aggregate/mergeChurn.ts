import type {Churn, TrainedChurn, UntrainedChurn} from "../../contract/churn.js";
import {wilson} from "../../math/wilson.js";
import {inSteps, isFew, partOf, wordFew} from "./few.js";

/**
 * The churn model's test without groups of fewer than `minimum` customers who left or who stayed: thresholds are those
 * between which that many lie, the ROC curve has its points there, and groups of calibration are put together.
 */
export function mergeChurn(churn: Churn, minimum: number): Churn {
  return "missing" in churn ? withoutModel(churn, minimum) : withModel(churn, minimum);
}

function withModel(churn: TrainedChurn, minimum: number): TrainedChurn {
  const thresholds = spaced(churn.thresholds, minimum);
  const calibration = joined(churn.calibration, minimum);
  const {active} = churn.metrics;
  return {
    ...churn,
    cutoffs: cutoffs(churn, minimum),
    metrics: {...churn.metrics, active: active && {...active, customers: inSteps(active.customers, minimum)}},
    rolling: churn.rolling.map((test) => ({...test, customers: inSteps(test.customers, minimum)})),
    thresholds,
    roc: rocOf(thresholds),
    calibration,
    lift: liftOf(calibration)
  };
}

function withoutModel(churn: UntrainedChurn, minimum: number): UntrainedChurn {
  const missing = churn.missing.map((sentence) => wordFew(sentence, minimum));
  const model = {...churn.model, because: missing.join(" ")};
  return {...churn, cutoffs: cutoffs(churn, minimum), model, missing};
}

/** Those of training in steps: who came between two of them is not told. */
function cutoffs({cutoffs}: Churn, minimum: number): Churn["cutoffs"] {
  return cutoffs
    .filter(({customers}) => !isFew(customers, minimum))
    .map(({customers, churned, ...cutoff}) => {
      const all = cutoff.role === "train" ? inSteps(customers, minimum) : customers;
      if (churned === null) return {...cutoff, customers: all, churned};
      const left = cutoff.role === "train" ? inSteps(churned, minimum) : partOf(churned, customers, minimum);
      return {...cutoff, customers: all, churned: Math.min(all, left)};
    });
}

type Threshold = TrainedChurn["thresholds"][number];

function spaced(thresholds: readonly Threshold[], minimum: number): Threshold[] {
  const kept: Threshold[] = [];
  for (const row of thresholds) {
    const last = kept[kept.length - 1];
    const counts = [row.truePositives, row.falsePositives];
    if (last) counts.push(last.truePositives - row.truePositives, last.falsePositives - row.falsePositives);
    if (!counts.some((customers) => isFew(customers, minimum))) kept.push(row);
  }
  return kept;
}

/** From (0, 0) to (1, 1), highest threshold first. */
function rocOf(thresholds: readonly Threshold[]): TrainedChurn["roc"] {
  const rates = ({threshold, ...row}: Threshold) => ({
    threshold,
    falsePositiveRate: row.falsePositives / Math.max(1, row.falsePositives + row.trueNegatives),
    truePositiveRate: row.truePositives / Math.max(1, row.truePositives + row.falseNegatives)
  });
  const points = [{threshold: 1, falsePositiveRate: 0, truePositiveRate: 0}];
  for (const row of thresholds.toReversed()) {
    const [point, last] = [rates(row), points[points.length - 1]];
    const moved = point.falsePositiveRate > last.falsePositiveRate || point.truePositiveRate > last.truePositiveRate;
    if (moved) points.push(point);
  }
  return points;
}

/** Groups next to one another until as many left, and as many stayed; the last few go to the group before. */
function joined(calibration: TrainedChurn["calibration"], minimum: number): TrainedChurn["calibration"] {
  const groups: {customers: number; left: number; predicted: number}[] = [];
  const isSmall = ({customers, left}: {customers: number; left: number}) =>
    customers < minimum || isFew(left, minimum) || isFew(customers - left, minimum);
  for (const {customers, observed, predicted} of calibration) {
    const one = {customers, left: Math.round(observed * customers), predicted: predicted * customers};
    const last = groups[groups.length - 1];
    if (last && isSmall(last)) add(last, one);
    else groups.push(one);
  }
  while (groups.length > 1 && isSmall(groups[groups.length - 1])) {
    add(groups[groups.length - 2], groups[groups.length - 1]);
    groups.pop();
  }
  if (groups.some(isSmall)) return [];
  return groups.map(({customers, left, predicted}) => {
    const [low, high] = wilson(left, customers);
    return {predicted: predicted / customers, observed: left / customers, low, high, customers};
  });
}

function add<T extends Record<string, number>>(to: T, from: T): void {
  for (const key of Object.keys(to)) Object.assign(to, {[key]: to[key] + from[key]});
}

/** Cumulative from the highest risk down, at the bounds of the groups of calibration. */
function liftOf(calibration: TrainedChurn["calibration"]): TrainedChurn["lift"] {
  const all = calibration.reduce((sum, {customers}) => sum + customers, 0);
  const left = calibration.reduce((sum, {customers, observed}) => sum + customers * observed, 0);
  let [seen, caught] = [0, 0];
  return calibration.toReversed().map(({customers, observed}) => {
    seen += customers;
    caught += customers * observed;
    const [share, captured] = [Math.min(1, seen / all), left > 0 ? Math.min(1, caught / left) : 0];
    return {share, lift: captured / share, captured};
  });
}
