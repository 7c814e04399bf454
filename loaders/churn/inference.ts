import {clusteredCovariance} from "../math/clusteredCovariance.js";
import {cholesky, solveCholesky} from "../math/cholesky.js";
import {logisticState} from "../math/logisticState.js";
import {normalPValue, normalReach} from "../math/normal.js";
import {resample, sample} from "../math/sample.js";
import type {Coefficient, TrainedChurn} from "../members/churn.js";
import {features} from "./features.js";
import type {ChurnModel} from "./model.js";
import {standardize} from "./model.js";
import type {Rows} from "./rows.js";

const collinearAbove = 0.8;
const bootstraps = 100;
/** Customers in a bootstrap; where there are more, the standard errors of a sample are brought to the full size. */
const bootstrapLimit = 5_000;

/**
 * The coefficients with their uncertainty, most important first, and the test of frequency against monetary. A customer
 * has rows at several cut-offs, so that the information matrix alone would claim too much: standard errors are clustered
 * by customer, with the information matrix's and a bootstrap's beside them.
 */
export function inference(model: ChurnModel, rows: Rows): Pick<TrainedChurn, "coefficients" | "wald"> {
  const design = standardize(rows, model);
  const columns = model.columns.length;
  const {coefficients, covariance, penalty} = model.fit;
  const problem = {values: design, columns, outcome: rows.outcome};
  const clustered = clusteredCovariance(problem, coefficients, covariance, rows.customer);
  const bootstrap = bootstrapErrors(design, columns, rows, coefficients, penalty);
  const correlations = correlate(design, columns);
  const reach = normalReach();
  const at = (j: number) => (j + 1) * (columns + 2);
  const table = model.columns.map((feature, j): Coefficient => {
    const estimate = coefficients[j + 1];
    const standardError = Math.sqrt(clustered[at(j)]);
    const pValue = normalPValue(estimate / standardError);
    return {
      feature: features[feature].id,
      label: features[feature].label,
      estimate,
      standardError,
      low: estimate - reach * standardError,
      high: estimate + reach * standardError,
      oddsRatio: Math.exp(estimate),
      pValue,
      significant: pValue * columns < 0.05,
      informationStandardError: Math.sqrt(covariance[at(j)]),
      bootstrapStandardError: bootstrap[j],
      collinearWith: model.columns
        .filter((_, k) => k !== j && Math.abs(correlations[j][k]) > collinearAbove)
        .map((k) => features[k].id)
    };
  });
  return {
    coefficients: table.sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate)),
    wald: frequencyAgainstMonetary(model, clustered)
  };
}

/** Wald test of |frequency| - |monetary| = 0, both per standard deviation, signs taken as estimated. */
function frequencyAgainstMonetary(model: ChurnModel, covariance: Float64Array): TrainedChurn["wald"] {
  const [f, m] = ["frequency", "monetary"].map((id) => model.columns.findIndex((j) => features[j].id === id) + 1);
  if (f === 0 || m === 0) return null;
  const {coefficients} = model.fit;
  const size = coefficients.length;
  const [signF, signM] = [Math.sign(coefficients[f]), Math.sign(coefficients[m])];
  const estimate = Math.abs(coefficients[f]) - Math.abs(coefficients[m]);
  const standardError = Math.sqrt(
    covariance[f * size + f] + covariance[m * size + m] - 2 * signF * signM * covariance[f * size + m]
  );
  const reach = normalReach() * standardError;
  return {
    difference: {estimate, low: estimate - reach, high: estimate + reach},
    standardError,
    pValue: normalPValue(estimate / standardError)
  };
}

/**
 * Standard deviations of the coefficients over resamples of customers, each with all of its rows. One Newton step from the
 * full fit stands for a refit, which differs in the second order only.
 */
function bootstrapErrors(
  design: Float64Array,
  columns: number,
  rows: Rows,
  coefficients: Float64Array,
  penalty: number
): number[] {
  const known = Array.from(new Set(rows.customer)).sort((a, b) => a - b);
  const chosen = Array.from(sample(known.length, bootstrapLimit, 7), (i) => known[i]);
  const place = new Map(chosen.map((customer, i) => [customer, i]));
  const kept: number[] = [];
  for (let i = 0; i < rows.count; ++i) if (place.has(rows.customer[i])) kept.push(i);
  const values = new Float64Array(kept.length * columns);
  for (const [k, i] of kept.entries()) values.set(design.subarray(i * columns, (i + 1) * columns), k * columns);
  const outcome = Uint8Array.from(kept, (i) => rows.outcome[i]);
  const who = Int32Array.from(kept, (i) => place.get(rows.customer[i]) ?? 0);
  const scaledPenalty = penalty * (kept.length / rows.count);
  const steps: Float64Array[] = [];
  for (let b = 0; b < bootstraps; ++b) {
    const times = new Float64Array(chosen.length);
    for (const i of resample(chosen.length, chosen.length, 1000 + b)) ++times[i];
    const weights = Float64Array.from(who, (i) => times[i]);
    const {gradient, information} = logisticState({values, columns, outcome, weights}, coefficients);
    for (let j = 1; j <= columns; ++j) {
      gradient[j] -= scaledPenalty * coefficients[j];
      information[j * (columns + 2)] += scaledPenalty;
    }
    const factor = cholesky(information, columns + 1);
    if (factor !== null) steps.push(solveCholesky(factor, gradient));
  }
  const shrink = Math.sqrt(chosen.length / known.length);
  return Array.from({length: columns}, (_, j) => {
    const mean = steps.reduce((sum, step) => sum + step[j + 1], 0) / steps.length;
    const squares = steps.reduce((sum, step) => sum + (step[j + 1] - mean) ** 2, 0);
    return shrink * Math.sqrt(squares / (steps.length - 1));
  });
}

/** Correlations of standardized columns. */
function correlate(design: Float64Array, columns: number): number[][] {
  const n = design.length / columns;
  return Array.from({length: columns}, (_, j) =>
    Array.from({length: columns}, (_, k) => {
      let sum = 0;
      for (let i = 0; i < design.length; i += columns) sum += design[i + j] * design[i + k];
      return sum / n;
    })
  );
}
