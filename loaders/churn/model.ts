import {logistic} from "../math/logistic.js";
import type {LogisticFit} from "../math/logistic.js";
import {logisticStart} from "../math/logisticStart.js";
import {sample} from "../math/sample.js";
import type {Rows} from "./rows.js";

/** Rows that ml-logistic-regression sees before Newton's steps take over. */
const startRows = 1_000;

/** A logistic regression of churn on some of the features, each standardized on the rows that it was fitted to. */
export interface ChurnModel {
  /** indexes of the features used; those that do not vary among the rows are left out */
  columns: number[];
  mean: number[];
  standardDeviation: number[];
  fit: LogisticFit;
  /** log odds of churn of a row of `values` that begins at `offset` */
  logOdds(values: Float64Array, offset: number): number;
}

/** `penalty` is per row: the L2 penalty of the fit is that times the number of rows. */
export function fitModel(rows: Rows, columns: number[], penalty: number): ChurnModel {
  const width = rows.values.length / rows.count;
  const {mean, standardDeviation, varying} = describe(rows, columns, width);
  const design = standardize(rows, {columns: varying, mean, standardDeviation});
  const chosen = sample(rows.count, startRows, 1);
  const start = logisticStart(
    Float64Array.from(
      Array.from(chosen, (i) => Array.from(design.subarray(i * varying.length, (i + 1) * varying.length))).flat()
    ),
    varying.length,
    chosen.map((i) => rows.outcome[i])
  );
  const fit = logistic(design, varying.length, rows.outcome, {
    penalty: penalty * rows.count,
    start,
    weights: rows.weights
  });
  const {coefficients} = fit;
  return {
    columns: varying,
    mean,
    standardDeviation,
    fit,
    logOdds(values, offset) {
      let eta = coefficients[0];
      for (let j = 0; j < varying.length; ++j) {
        eta += (coefficients[j + 1] * (values[offset + varying[j]] - mean[j])) / standardDeviation[j];
      }
      return eta;
    }
  };
}

/** The model's columns as z-scores: row-major, rows x columns. */
export function standardize(
  {count, values}: Rows,
  {columns, mean, standardDeviation}: Pick<ChurnModel, "columns" | "mean" | "standardDeviation">
): Float64Array {
  const width = values.length / count;
  const design = new Float64Array(count * columns.length);
  for (let i = 0, k = 0; i < count; ++i) {
    for (let j = 0; j < columns.length; ++j) {
      design[k++] = (values[i * width + columns[j]] - mean[j]) / standardDeviation[j];
    }
  }
  return design;
}

/** Log odds of every row. */
export function logOddsOf(model: ChurnModel, rows: Rows): Float64Array {
  const width = rows.values.length / rows.count;
  return new Float64Array(rows.count).map((_, i) => model.logOdds(rows.values, i * width));
}

/** Kept a billionth away from 0 and 1: no model is surer than that, and certainty refuted would cost an endless log loss. */
export function probability(logOdds: number): number {
  return Math.min(1 - 1e-9, Math.max(1e-9, 1 / (1 + Math.exp(-logOdds))));
}

function describe({count, values}: Rows, columns: number[], width: number) {
  const mean: number[] = [];
  const standardDeviation: number[] = [];
  const varying: number[] = [];
  for (const column of columns) {
    let sum = 0;
    for (let i = 0; i < count; ++i) sum += values[i * width + column];
    let squares = 0;
    for (let i = 0; i < count; ++i) squares += (values[i * width + column] - sum / count) ** 2;
    const deviation = Math.sqrt(squares / count);
    if (!(deviation > 1e-9)) continue;
    varying.push(column);
    mean.push(sum / count);
    standardDeviation.push(deviation);
  }
  return {mean, standardDeviation, varying};
}
