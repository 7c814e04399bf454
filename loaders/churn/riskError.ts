import type {ScoreParts} from "./scoreParts.js";

/**
 * The standard error of a weighted sum of today's risks over refits of the model, to the first order (the delta method):
 * `covariance` is of the coefficients, the intercept first, by customers; `parts` the log odds as they are made up.
 */
export function riskError(
  weights: Float64Array,
  {
    risk,
    parts,
    coefficients,
    covariance
  }: {
    risk: Float64Array;
    parts: Pick<ScoreParts, "values" | "estimates">;
    coefficients: Float64Array;
    covariance: Float64Array;
  }
): number {
  const columns = parts.estimates.length;
  const size = columns + 1;
  const slope = new Float64Array(size);
  for (let i = 0; i < weights.length; ++i) {
    const weight = weights[i] * risk[i] * (1 - risk[i]);
    if (weight === 0) continue;
    for (let j = 0; j < columns; ++j) slope[j + 1] += weight * parts.values[i * columns + j];
    slope[0] += weight;
  }
  // the parts are coefficient x feature, both stretched as the calibration does
  const known = parts.estimates.findIndex((estimate, j) => estimate !== 0 && coefficients[j + 1] !== 0);
  const stretch = known < 0 ? 1 : parts.estimates[known] / coefficients[known + 1];
  slope[0] *= stretch;
  for (let j = 0; j < columns; ++j) slope[j + 1] = coefficients[j + 1] === 0 ? 0 : slope[j + 1] / coefficients[j + 1];
  let variance = 0;
  for (let j = 0; j < size; ++j)
    for (let k = 0; k < size; ++k) variance += slope[j] * covariance[j * size + k] * slope[k];
  return Math.sqrt(Math.max(0, variance));
}
