import {inverse, Matrix} from "ml-matrix";
import type {Objective} from "./minimize.js";

/**
 * Standard errors of positive parameters that were estimated as logarithms: the inverse of the observed information (the
 * Hessian of the negative log-likelihood, by central differences of its gradient), brought back by the delta method, so that
 * se(theta) = theta x se(log theta). Null where the information is not positive definite: a parameter at its boundary.
 */
export function logStandardErrors(negativeLogLikelihood: Objective, logarithms: Float64Array): number[] | null {
  const n = logarithms.length;
  const information = Matrix.zeros(n, n);
  const step = 1e-4;
  for (let i = 0; i < n; ++i) {
    const [up, down] = [step, -step].map((move) => {
      const gradient = new Float64Array(n);
      const value = negativeLogLikelihood(
        logarithms.map((value, j) => (i === j ? value + move : value)),
        gradient
      );
      return Number.isFinite(value) ? gradient : gradient.fill(NaN);
    });
    for (let j = 0; j < n; ++j) {
      const entry = (up[j] - down[j]) / (4 * step);
      information.set(i, j, information.get(i, j) + entry);
      information.set(j, i, information.get(j, i) + entry);
    }
  }
  const covariance = maybeInverse(information);
  if (!covariance) return null;
  const errors = Array.from(logarithms, (value, i) => Math.exp(value) * Math.sqrt(covariance.get(i, i)));
  return errors.every((error) => Number.isFinite(error) && error > 0) ? errors : null;
}

function maybeInverse(matrix: Matrix): Matrix | undefined {
  try {
    return inverse(matrix);
  } catch {
    return undefined;
  }
}
