import {cholesky, invertCholesky, solveCholesky} from "./cholesky.js";
import {logisticState} from "./logisticState.js";
import type {LogisticProblem, LogisticState} from "./logisticState.js";

export interface LogisticFit {
  /** the intercept first, then one a column; change of the log odds per unit */
  coefficients: Float64Array;
  /** inverse of the (penalized) information matrix, row-major, (columns + 1)^2 */
  covariance: Float64Array;
  /** of the outcome, without the penalty */
  logLikelihood: number;
  converged: boolean;
  /** a combination of the columns tells the outcomes apart without error, so that no finite maximum exists */
  separated: boolean;
  /** the penalty that was used: the one asked for, unless separation or exact collinearity needed one */
  penalty: number;
}

/** Where the plain likelihood has no single maximum, a prior as weak as one observation a column makes one. */
const rescuePenalty = 1;
const maxSteps = 60;

/**
 * Logistic regression of `outcome` (0 or 1) on `values` (row-major, n x columns) and an intercept, by Newton's method with
 * halved steps: maximizes the log likelihood less `penalty` / 2 x the sum of squared coefficients, the intercept free.
 * That is scikit-learn's parametrization with C = 1 / penalty, and statsmodels' `Logit` at 0. Columns that repeat one
 * another and outcomes that separate get a weak penalty instead of an endless ascent; the result says so.
 */
export function logistic(
  values: Float64Array,
  columns: number,
  outcome: ArrayLike<number>,
  {
    penalty = 0,
    weights,
    start,
    tolerance = 1e-14
  }: {penalty?: number; weights?: ArrayLike<number>; start?: ArrayLike<number>; tolerance?: number} = {}
): LogisticFit {
  if (!(penalty >= 0)) throw new Error(`invalid penalty: ${penalty}`);
  if (values.length !== outcome.length * columns) throw new Error(`invalid design: ${values.length} values`);
  const fit = ascend({values, columns, outcome, weights}, penalty, start, tolerance);
  if (penalty > 0 || (fit !== null && !fit.separated)) return fit ?? failed(columns);
  const rescued = ascend({values, columns, outcome, weights}, rescuePenalty, undefined, tolerance) ?? failed(columns);
  return {...rescued, separated: fit?.separated ?? false};
}

function ascend(
  problem: LogisticProblem,
  penalty: number,
  start: ArrayLike<number> | undefined,
  tolerance: number
): LogisticFit | null {
  const size = problem.columns + 1;
  let coefficients = start === undefined ? startAtRate(problem) : Float64Array.from(start);
  let state = logisticState(problem, coefficients);
  let value = penalized(state.logLikelihood, coefficients, penalty);
  let converged = false;
  for (let step = 0; step < maxSteps && !converged; ++step) {
    addPenalty(state, coefficients, penalty);
    const factor = cholesky(state.information, size);
    // Without a penalty, a flat direction is either collinearity or the far end of a separation.
    if (factor === null) return penalty > 0 ? null : step > 5 ? separatedFit(coefficients, state) : null;
    const direction = solveCholesky(factor, state.gradient);
    let decrement = 0;
    for (let j = 0; j < size; ++j) decrement += direction[j] * state.gradient[j];
    converged = decrement < tolerance * (1 + Math.abs(value));
    for (let length = 1; length > 1e-6; length /= 2) {
      const next = coefficients.map((b, j) => b + length * direction[j]);
      const nextState = logisticState(problem, next);
      const nextValue = penalized(nextState.logLikelihood, next, penalty);
      if (!(nextValue >= value - 1e-12 * (1 + Math.abs(value)))) continue;
      [coefficients, state, value] = [next, nextState, nextValue];
      break;
    }
    if (penalty === 0 && state.logLikelihood > -1e-7 * problem.outcome.length) return separatedFit(coefficients, state);
  }
  addPenalty(state, coefficients, penalty);
  const factor = cholesky(state.information, size);
  if (factor === null) return penalty > 0 ? null : separatedFit(coefficients, state);
  const covariance = invertCholesky(factor, size);
  // Quasi-separation ends where the likelihood has become flat.
  const separated = penalty === 0 && (!converged || isFlat(problem, covariance));
  return {coefficients, covariance, logLikelihood: state.logLikelihood, converged, separated, penalty};
}

/** The log odds of the mean outcome; every slope 0. */
function startAtRate({columns, outcome, weights}: LogisticProblem): Float64Array {
  let positive = 0.5;
  let total = 1;
  for (let i = 0; i < outcome.length; ++i) {
    const weight = weights === undefined ? 1 : weights[i];
    positive += weight * outcome[i];
    total += weight;
  }
  const start = new Float64Array(columns + 1);
  start[0] = Math.log(positive / (total - positive));
  return start;
}

function penalized(logLikelihood: number, coefficients: Float64Array, penalty: number): number {
  let squares = 0;
  for (let j = 1; j < coefficients.length; ++j) squares += coefficients[j] ** 2;
  return logLikelihood - (penalty / 2) * squares;
}

function addPenalty({gradient, information}: LogisticState, coefficients: Float64Array, penalty: number): void {
  const size = coefficients.length;
  for (let j = 1; j < size; ++j) {
    gradient[j] -= penalty * coefficients[j];
    information[j * size + j] += penalty;
  }
}

/** Whether the likelihood is so flat along some column that its standard error, per standard deviation, is absurd. */
function isFlat({values, columns, outcome}: LogisticProblem, covariance: Float64Array): boolean {
  const n = outcome.length;
  for (let j = 0; j < columns; ++j) {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; ++i) {
      sum += values[i * columns + j];
      squares += values[i * columns + j] ** 2;
    }
    const variance = squares / n - (sum / n) ** 2;
    if (!(covariance[(j + 1) * (columns + 2)] * variance < 1e6)) return true;
  }
  return false;
}

function separatedFit(coefficients: Float64Array, {logLikelihood}: LogisticState): LogisticFit {
  const covariance = new Float64Array(coefficients.length ** 2).fill(Number.NaN);
  return {coefficients, covariance, logLikelihood, converged: false, separated: true, penalty: 0};
}

function failed(columns: number): never {
  throw new Error(`invalid design: no fit on ${columns} columns`);
}
