import type {Customers, ScaledRfm} from "./types.js";

/**
 * z-scores (population standard deviation) of log(1 + recency), log(1 + frequency) and log(1 + monetary). Logs because on
 * raw values a handful of giants take clusters of their own. A column that does not vary scales to 0.
 */
export function scale({count, recency, frequency, monetary}: Customers): ScaledRfm {
  const values = new Float64Array(count * 3);
  const mean: ScaledRfm["mean"] = [0, 0, 0];
  const standardDeviation: ScaledRfm["standardDeviation"] = [0, 0, 0];
  for (const [column, source] of [recency, frequency, monetary].entries()) {
    let sum = 0;
    for (let i = 0; i < count; ++i) sum += values[i * 3 + column] = Math.log1p(source[i]);
    const center = count > 0 ? sum / count : 0;
    let squares = 0;
    for (let i = 0; i < count; ++i) squares += (values[i * 3 + column] - center) ** 2;
    const deviation = count > 0 ? Math.sqrt(squares / count) : 0;
    // What rounding leaves of a constant column is no spread.
    const varies = deviation > 1e-9 * Math.max(1, Math.abs(center));
    for (let i = 0; i < count; ++i) {
      values[i * 3 + column] = varies ? (values[i * 3 + column] - center) / deviation : 0;
    }
    mean[column] = center;
    standardDeviation[column] = varies ? deviation : 0;
  }
  return {values, mean, standardDeviation};
}
