import {quantileSorted, randomLcg, shuffler} from "d3";
import {auc} from "../math/auc.js";
import {logistic} from "../math/logistic.js";
import {mix} from "../math/sample.js";
import type {StudySplits} from "../members/study.js";
import type {Snapshot} from "./snapshot.js";
import {pair, standardize} from "./variants.js";

const trainShare = 0.75;
const drawn = 200;

/**
 * The claim's regression (order lines and monetary, z-scored once on everybody, L2 penalty 1) on many random stratified
 * splits: how much of a coefficient is the luck of the split.
 */
export function studySplits(
  {lines, monetary, outcome}: Snapshot,
  claim: {frequency: number; monetary: number; auc: number},
  {count, seed}: {count: number; seed: number}
): StudySplits {
  const design = pair(standardize(lines).z, standardize(monetary).z);
  const start = logistic(design, 2, outcome, {penalty: 1}).coefficients;
  const shuffle = shuffler(randomLcg(mix(seed)));
  const classes = [0, 1].map((label) => Array.from(outcome.keys()).filter((i) => outcome[i] === label));
  const points = Array.from({length: count}, () => {
    const train: number[] = [];
    const test: number[] = [];
    for (const members of classes) {
      shuffle(members);
      const cut = Math.round(members.length * trainShare);
      train.push(...members.slice(0, cut));
      test.push(...members.slice(cut));
    }
    const {coefficients} = logistic(
      pick(design, train),
      2,
      train.map((i) => outcome[i]),
      {penalty: 1, start}
    );
    const score = test.map((i) => coefficients[1] * design[2 * i] + coefficients[2] * design[2 * i + 1]);
    const held = auc(
      score,
      test.map((i) => outcome[i])
    );
    return {frequency: coefficients[1], monetary: coefficients[2], auc: held.auc};
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

function pick(design: Float64Array, rows: number[]): Float64Array {
  const picked = new Float64Array(rows.length * 2);
  for (const [k, i] of rows.entries()) {
    picked[2 * k] = design[2 * i];
    picked[2 * k + 1] = design[2 * i + 1];
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
