import {clusteredCovariance} from "../math/clusteredCovariance.js";
import {magnitudeDifference} from "../math/magnitudeDifference.js";
import {normalPValue, normalReach} from "../math/normal.js";
import type {Coefficient, TrainedChurn} from "../contract/churn.js";
import {features} from "./features.js";
import {bootstrapErrors} from "./bootstrapErrors.js";
import {fitModel, standardize} from "./model.js";
import type {ChurnModel} from "./model.js";
import type {Rows} from "./rows.js";

const collinearAbove = 0.8;

/**
 * The coefficients with their uncertainty, most important first, and the test of frequency against monetary: by maximum
 * likelihood, as the penalty that helps the scores shrinks coefficients and makes them look surer than they are. A customer
 * has rows at several cut-offs, so that the information matrix alone would claim too much: standard errors are clustered
 * by customer, with the information matrix's and a bootstrap's beside them. No coefficient is called significant of a model
 * that does not beat chance.
 */
export function inference(
  rows: Rows,
  use: number[],
  {beatsChance}: {beatsChance: boolean}
): Pick<TrainedChurn, "coefficients" | "wald"> {
  const model = fitModel(rows, use, 0);
  const design = standardize(rows, model);
  const columns = model.columns.length;
  const {coefficients, covariance, penalty} = model.fit;
  const problem = {values: design, columns, outcome: rows.outcome, weights: rows.weights};
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
  const {standardError, pValue, ...difference} = magnitudeDifference(model.fit.coefficients, covariance, f, m);
  return {difference, standardError, pValue};
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
