import {normalPValue, normalReach} from "./normal.js";

/**
 * |b_i| - |b_j| of a fit's coefficients with its 95% interval and Wald test of no difference, by the delta method with
 * both signs as estimated. `covariance` is row-major. The p-value is 1 where there is no variance to judge by.
 */
export function magnitudeDifference(
  coefficients: Float64Array,
  covariance: Float64Array,
  i: number,
  j: number
): {estimate: number; standardError: number; low: number; high: number; pValue: number} {
  const size = coefficients.length;
  const signs = Math.sign(coefficients[i]) * Math.sign(coefficients[j]);
  const estimate = Math.abs(coefficients[i]) - Math.abs(coefficients[j]);
  const variance = covariance[i * size + i] + covariance[j * size + j] - 2 * signs * covariance[i * size + j];
  const standardError = Math.sqrt(Math.max(0, variance));
  const half = normalReach() * standardError;
  const pValue = standardError > 0 ? normalPValue(estimate / standardError) : 1;
  return {estimate, standardError, low: estimate - half, high: estimate + half, pValue};
}
