import {cholesky, invertCholesky} from "./cholesky.js";
import type {Objective} from "./minimize.js";

/**
 * Standard errors of positive parameters that were estimated as logarithms: the inverse of the observed information (the
 * Hessian of the negative log-likelihood, by central differences of its gradient), brought back by the delta method, so that
 * se(theta) = theta x se(log theta). Null where the information is not positive definite: a parameter at its boundary.
 */
export function logStandardErrors(negativeLogLikelihood: Objective, logarithms: Float64Array): number[] | null {
  const n = logarithms.length;
  const information = new Float64Array(n * n);
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
      information[i * n + j] += entry;
      information[j * n + i] += entry;
    }
  }
  // an inverse exists of an indefinite matrix, too, and its diagonal may be positive: the factor does not
  const factor = cholesky(information, n);
  if (!factor) return null;
  const covariance = invertCholesky(factor, n);
  const errors = Array.from(logarithms, (value, i) => Math.exp(value) * Math.sqrt(covariance[i * n + i]));
  return errors.every((error) => Number.isFinite(error) && error > 0) ? errors : null;
}
