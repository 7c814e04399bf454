import {quantileSorted, randomLcg, shuffler} from "d3";
import {auc} from "../math/auc.js";
import {logistic} from "../math/logistic.js";
import {mix} from "../math/sample.js";
import type {StudySplits} from "../contract/study.js";
import type {Snapshot} from "./snapshot.js";
import {pair, standardize} from "./variants.js";

const trainShare = 0.75;
const drawn = 200;

/**
 * The claim's regression (order lines and monetary, z-scored once on everybody, L2 penalty 1) on many random stratified
 * splits: how much of a coefficient is sampling variation.
 */
export function studySplits(
  {lines, monetary, outcome}: Snapshot,
  claim: {frequency: number; monetary: number; auc: number},
  {count, seed}: {count: number; seed: number}
): StudySplits {
  const design = pair(standardize(lines).z, standardize(monetary).z);
  const start = logistic(design, 2, outcome, {penalty: 1}).coefficients;
  const shuffle = shuffler(randomLcg(mix(seed)));
  const classes = [0, 1].map((label) => Int32Array.from(outcome.keys()).filter((i) => outcome[i] === label));
  const cuts = classes.map((members) => Math.round(members.length * trainShare));
  const points = Array.from({length: count}, () => {
    for (const members of classes) shuffle(members);
    const train = pick(design, outcome, classes, (c) => [0, cuts[c]]);
    const test = pick(design, outcome, classes, (c) => [cuts[c], classes[c].length]);
    const {coefficients} = logistic(train.values, 2, train.outcome, {penalty: 1, start, tolerance: 1e-7});
    const score = new Float64Array(test.outcome.length);
    for (let i = 0; i < score.length; ++i) {
      score[i] = coefficients[1] * test.values[2 * i] + coefficients[2] * test.values[2 * i + 1];
    }
    return {frequency: coefficients[1], monetary: coefficients[2], auc: auc(score, test.outcome).auc};
  });
  const first = points.filter(({frequency, monetary}) => Math.abs(frequency) > Math.abs(monetary));
  const every = Math.ceil(count / drawn);
  return {
    count,
    trainShare,
    customers: outcome.length,
    frequency: distribution(points, "frequency", claim.frequency),
    monetary: distribution(points, "monetary", claim.monetary),
    auc: distribution(points, "auc", claim.auc),
    frequencyFirst: first.length / count,
    points: points.filter((_, i) => i % every === 0)
  };
}

/** The rows that `range` takes of each class, one class after the other. */
function pick(
  design: Float64Array,
  outcome: Uint8Array,
  classes: Int32Array[],
  range: (index: number) => [from: number, to: number]
): {values: Float64Array; outcome: Uint8Array} {
  const parts = classes.map((members, c) => members.subarray(...range(c)));
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const picked = {values: new Float64Array(size * 2), outcome: new Uint8Array(size)};
  let k = 0;
  for (const part of parts) {
    for (let j = 0; j < part.length; ++j, ++k) {
      picked.values[2 * k] = design[2 * part[j]];
      picked.values[2 * k + 1] = design[2 * part[j] + 1];
      picked.outcome[k] = outcome[part[j]];
    }
  }
  return picked;
}

function distribution<K extends "frequency" | "monetary" | "auc">(
  points: Record<K, number>[],
  key: K,
  claim: number
): StudySplits["frequency"] {
  const sorted = points.map((point) => point[key]).sort((a, b) => a - b);
  const at = (p: number) => quantileSorted(sorted, p) ?? 0;
  const mean = sorted.reduce((a, b) => a + b, 0) / sorted.length;
  return {
    mean,
    standardDeviation: Math.sqrt(sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sorted.length - 1)),
    minimum: sorted[0],
    low: at(0.025),
    median: at(0.5),
    high: at(0.975),
    maximum: sorted[sorted.length - 1],
    claim,
    claimPercentile: sorted.filter((x) => x < claim).length / sorted.length
  };
}
