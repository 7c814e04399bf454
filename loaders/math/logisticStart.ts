import LogisticRegression from "ml-logistic-regression";
import {Matrix} from "ml-matrix";
import {cholesky} from "./cholesky.js";

/** Steps along the gradient; step 4 / n is close to a Newton step where the design is white. */
const steps = 30;

/**
 * Starting coefficients (the intercept first) for a logistic regression from ml-logistic-regression, which has neither
 * intercept nor penalty: a column of ones goes before the whitened columns, and the result is turned back. Meant for a
 * sample of rows, as its cost per step is high. Returns undefined where the columns repeat one another or only one outcome
 * occurs: then there is nothing to start from.
 */
export function logisticStart(
  values: Float64Array,
  columns: number,
  outcome: ArrayLike<number>
): Float64Array | undefined {
  const n = outcome.length;
  const positive = Array.from(outcome).reduce((a, b) => a + b, 0);
  if (!(positive > 0 && positive < n)) return undefined;
  const mean = new Float64Array(columns);
  for (let i = 0; i < values.length; ++i) mean[i % columns] += values[i] / n;
  const covariance = new Float64Array(columns * columns);
  for (let i = 0; i < n; ++i) {
    for (let j = 0; j < columns; ++j) {
      for (let k = 0; k < columns; ++k) {
        const product = (values[i * columns + j] - mean[j]) * (values[i * columns + k] - mean[k]);
        covariance[j * columns + k] += product / n;
      }
    }
  }
  const factor = cholesky(covariance, columns, 1e-8);
  if (factor === null) return undefined;
  // White columns z solve L z = x - mean.
  const white = Matrix.ones(n, columns + 1);
  for (let i = 0; i < n; ++i) {
    for (let j = 0; j < columns; ++j) {
      let z = values[i * columns + j] - mean[j];
      for (let k = 0; k < j; ++k) z -= factor[j * columns + k] * white.get(i, k + 1);
      white.set(i, j + 1, z / factor[j * columns + j]);
    }
  }
  const regression = new LogisticRegression({numSteps: steps, learningRate: 4 / n});
  regression.train(white, Matrix.columnVector(Array.from(outcome)));
  // It fits each class against the rest: the first of them is P(y = 1).
  const weights = regression.classifiers[0].weights.to1DArray();
  // z' w = (x - mean)' L'^-1 w: solve L' b = w from below.
  const start = new Float64Array(columns + 1);
  for (let j = columns - 1; j >= 0; --j) {
    let b = weights[j + 1];
    for (let k = j + 1; k < columns; ++k) b -= factor[k * columns + j] * start[k + 1];
    start[j + 1] = b / factor[j * columns + j];
  }
  start[0] = weights[0];
  for (let j = 0; j < columns; ++j) start[0] -= start[j + 1] * mean[j];
  return start;
}
