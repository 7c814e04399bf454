import type {History} from "../types.js";
import {features, logit, orderColumn, overdueOf, writeFeatures} from "./features.js";
import type {FeatureId} from "./features.js";
import type {ChurnModel} from "./model.js";

/** What each feature adds to the log odds of a customer's churn, against a customer whose features are all average. */
export interface ScoreParts {
  features: FeatureId[];
  /** log odds of that average customer */
  base: number;
  /** change of the log odds per standard deviation of the feature, by feature */
  estimates: number[];
  /** row-major, customers x features: with the base, a row adds up to the log odds of the customer's risk */
  values: Float64Array;
}

/** Facts of customers as they are published; one value a customer. */
export interface RoundedFacts {
  /** days since the last order, plus 1, and since the first */
  recency: ArrayLike<number>;
  tenure: ArrayLike<number>;
  monetary: ArrayLike<number>;
  /** the order model's chance of no order by these; null where it has none */
  noOrder: ArrayLike<number> | null;
}

/**
 * The score at the as-of day taken apart: coefficient x (feature - mean) / standard deviation, on the scale of the scores as
 * they are used. With `rounded` the features are made from these facts, and what no published fact tells (the last basket, the
 * articles, what was sent back) is rounded to steps of its own: so the parts tell of nobody what these do not.
 */
export function scoreParts(
  history: History,
  model: ChurnModel,
  {
    horizonDays,
    calibrate,
    noOrder,
    rounded
  }: {
    horizonDays: number;
    calibrate: (logOdds: number) => number;
    /** the order model's chance of no order, where it is a feature */
    noOrder?: ArrayLike<number> | null;
    rounded?: RoundedFacts;
  }
): ScoreParts {
  const {count, frequency} = history.customers;
  const {columns, mean, standardDeviation, fit} = model;
  const offset = calibrate(0);
  const stretch = calibrate(1) - offset;
  const estimates = columns.map((_, j) => stretch * fit.coefficients[j + 1]);
  const values = new Float64Array(count * columns.length);
  const row = new Float64Array(features.length);
  for (let i = 0; i < count; ++i) {
    writeFeatures(history, i, history.asOfDay, horizonDays, row, 0);
    if (noOrder) row[orderColumn] = logit(noOrder[i]);
    if (rounded) roundFeatures(row, frequency[i], i, rounded, horizonDays);
    for (let j = 0; j < columns.length; ++j) {
      values[i * columns.length + j] = (estimates[j] * (row[columns[j]] - mean[j])) / standardDeviation[j];
    }
  }
  return {
    features: columns.map((j) => features[j].id),
    base: offset + stretch * fit.coefficients[0],
    estimates,
    values
  };
}

function roundFeatures(
  row: Float64Array,
  count: number,
  i: number,
  {recency, tenure, monetary, noOrder}: RoundedFacts,
  horizonDays: number
): void {
  const silence = recency[i] - 1;
  row[at("monetary")] = Math.log1p(monetary[i]);
  row[at("overdue")] = overdueOf({count, silence, tenure: tenure[i]}, horizonDays);
  row[at("tenure")] = Math.log1p(tenure[i]);
  row[at("recency")] = Math.log1p(silence);
  for (const id of ["basketTrend", "breadth"] as const) row[at(id)] = Math.round(row[at(id)] * 2) / 2;
  row[at("returns")] = Math.round(row[at("returns")] * 10) / 10;
  if (noOrder) row[orderColumn] = logit(noOrder[i]);
}

function at(id: FeatureId): number {
  return features.findIndex((feature) => feature.id === id);
}
