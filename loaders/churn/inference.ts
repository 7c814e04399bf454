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
 * by customer, with the information matrix's and a bootstrap's beside them. No coefficient
 * is called significant of a model that does not beat chance.
 */
export function inference(
  model: ChurnModel,
  rows: Rows,
  {beatsChance}: {beatsChance: boolean}
): Pick<TrainedChurn, "coefficients" | "wald"> {
  const design = standardize(rows, model);
  const columns = model.columns.length;
  const {coefficients, covariance, penalty} = model.fit;
  const problem = {values: design, columns, outcome: rows.outcome};
  const clustered = clusteredCovariance(problem, coefficients, covariance, rows.customer);
  const bootstrap = bootstrapErrors(design, columns, rows, coefficients, penalty);
  const correlations = correlate(design, columns);
  const reach = normalReach();
  const reachOfAll = normalReach(0.95, columns);
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
      jointLow: estimate - reachOfAll * standardError,
      jointHigh: estimate + reachOfAll * standardError,
      significant: beatsChance && pValue * columns < 0.05,
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
 * full fit stands for a refit, which differs in the second order only; it needs each customer's score and information.
 */
function bootstrapErrors(
  design: Float64Array,
  columns: number,
  rows: Rows,
  coefficients: Float64Array,
  penalty: number
): number[] {
  const size = columns + 1;
  const width = size + size * size;
  const known = Array.from(new Set(rows.customer)).sort((a, b) => a - b);
  const chosen = Array.from(sample(known.length, bootstrapLimit, 7), (i) => known[i]);
  const parts = customerParts(design, columns, rows, coefficients, chosen);
  const keptShare = chosen.length / known.length;
  const steps: Float64Array[] = [];
  for (let b = 0; b < bootstraps; ++b) {
    const sum = new Float64Array(width);
    for (const i of resample(chosen.length, chosen.length, 1000 + b)) {
      for (let k = 0, offset = i * width; k < width; ++k) sum[k] += parts[offset + k];
    }
    const gradient = sum.slice(0, size);
    const information = sum.slice(size);
    for (let j = 1; j < size; ++j) {
      gradient[j] -= penalty * keptShare * coefficients[j];
      information[j * (size + 1)] += penalty * keptShare;
    }
    const factor = cholesky(information, size);
    if (factor !== null) steps.push(solveCholesky(factor, gradient));
  }
  return Array.from({length: columns}, (_, j) => {
    const mean = steps.reduce((sum, step) => sum + step[j + 1], 0) / steps.length;
    const squares = steps.reduce((sum, step) => sum + (step[j + 1] - mean) ** 2, 0);
    return Math.sqrt((keptShare * squares) / (steps.length - 1));
  });
}

/** The score and the information that each of the chosen customers contributes, one after the other. */
function customerParts(
  design: Float64Array,
  columns: number,
  {count, customer, outcome}: Rows,
  coefficients: Float64Array,
  chosen: number[]
): Float64Array {
  const size = columns + 1;
  const width = size + size * size;
  const place = new Map(chosen.map((id, i) => [id, i]));
  const parts = new Float64Array(chosen.length * width);
  for (let i = 0; i < count; ++i) {
    const at = place.get(customer[i]);
    if (at === undefined) continue;
    const values = design.subarray(i * columns, (i + 1) * columns);
    const {gradient, information} = logisticState({values, columns, outcome: outcome.subarray(i, i + 1)}, coefficients);
    for (let k = 0; k < size; ++k) parts[at * width + k] += gradient[k];
    for (let k = 0; k < size * size; ++k) parts[at * width + size + k] += information[k];
  }
  return parts;
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
