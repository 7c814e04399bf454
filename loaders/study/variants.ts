import {auc, aucVariance} from "../math/auc.js";
import {logistic} from "../math/logistic.js";
import {magnitudeDifference} from "../math/magnitudeDifference.js";
import {normalPValue, normalReach} from "../math/normal.js";
import type {StudyVariant} from "../contract/study.js";
import type {Snapshot} from "./snapshot.js";

type Plan = Pick<StudyVariant, "id" | "label" | "counts" | "scale" | "penalty" | "outOfTime">;

const inWindow = {outOfTime: false};
const plans: Plan[] = [
  {
    id: "lines-ridge",
    label: "Order lines, L2 penalty (the claim)",
    counts: "lines",
    scale: "raw",
    penalty: 1,
    ...inWindow
  },
  {id: "lines-mle", label: "Order lines, no penalty", counts: "lines", scale: "raw", penalty: 0, ...inWindow},
  {id: "orders-ridge", label: "Orders, L2 penalty", counts: "orders", scale: "raw", penalty: 1, ...inWindow},
  {id: "orders-mle", label: "Orders, no penalty", counts: "orders", scale: "raw", penalty: 0, ...inWindow},
  {id: "lines-log-mle", label: "Log order lines, no penalty", counts: "lines", scale: "log", penalty: 0, ...inWindow},
  {id: "orders-log-ridge", label: "Log orders, L2 penalty", counts: "orders", scale: "log", penalty: 1, ...inWindow},
  {id: "orders-log-mle", label: "Log orders, no penalty", counts: "orders", scale: "log", penalty: 0, ...inWindow},
  {
    id: "lines-out-of-time",
    label: "Order lines, out of time",
    counts: "lines",
    scale: "raw",
    penalty: 0,
    outOfTime: true
  },
  {id: "orders-out-of-time", label: "Orders, out of time", counts: "orders", scale: "raw", penalty: 0, outOfTime: true},
  {
    id: "orders-log-out-of-time",
    label: "Log orders, out of time",
    counts: "orders",
    scale: "log",
    penalty: 0,
    outOfTime: true
  }
];

/**
 * The claim's regression and its variants. `whole` is the claim's own setting, outcome and predictors from one window;
 * `outOfTime` has a snapshot to fit and a later one to test, where the history is long enough.
 */
export function studyVariants(whole: Snapshot, outOfTime: {fit: Snapshot; test: Snapshot} | null): StudyVariant[] {
  return plans.flatMap((plan) => {
    if (!plan.outOfTime) return [regress(plan, whole, whole)];
    return outOfTime === null ? [] : [regress(plan, outOfTime.fit, outOfTime.test)];
  });
}

function regress(plan: Plan, fitOn: Snapshot, testOn: Snapshot): StudyVariant {
  const columns = ({lines, orders, monetary}: Snapshot) => {
    const count = plan.counts === "lines" ? lines : orders;
    return plan.scale === "log" ? [count.map(Math.log1p), monetary.map(Math.log1p)] : [count, monetary];
  };
  const [frequency, monetary] = columns(fitOn).map(standardize);
  const {coefficients, covariance} = logistic(pair(frequency.z, monetary.z), 2, fitOn.outcome, {penalty: plan.penalty});
  const [f, m] = columns(testOn);
  const score = f.map((x, i) => coefficients[1] * frequency.scale(x) + coefficients[2] * monetary.scale(m[i]));
  const area = auc(score, testOn.outcome);
  const half = normalReach() * Math.sqrt(aucVariance(area));
  const {estimate, low, high, pValue} = magnitudeDifference(coefficients, covariance, 1, 2);
  return {
    ...plan,
    customers: fitOn.outcome.length,
    frequency: effect(coefficients[1], covariance[4]),
    monetary: effect(coefficients[2], covariance[8]),
    difference: {estimate, low, high, pValue},
    auc: area.auc,
    aucLow: Math.max(0, area.auc - half),
    aucHigh: Math.min(1, area.auc + half)
  };
}

function effect(estimate: number, variance: number): StudyVariant["frequency"] {
  const standardError = Math.sqrt(variance);
  const half = normalReach() * standardError;
  const pValue = standardError > 0 ? normalPValue(estimate / standardError) : 1;
  return {estimate, standardError, low: estimate - half, high: estimate + half, pValue};
}

/** z-scores with the population standard deviation, and the scale to put other values on it. */
export function standardize(values: Float64Array): {z: Float64Array; scale(x: number): number} {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scale = (x: number) => (deviation > 1e-12 * Math.abs(mean) ? (x - mean) / deviation : 0);
  return {z: values.map(scale), scale};
}

/** Two columns as a row-major design. */
export function pair(a: Float64Array, b: Float64Array): Float64Array {
  const design = new Float64Array(a.length * 2);
  for (let i = 0; i < a.length; ++i) {
    design[2 * i] = a[i];
    design[2 * i + 1] = b[i];
  }
  return design;
}
