/**
 * The 95% band of a survival probability on the log(-log) scale, which stays within 0 and 1 (Kalbfleisch and Prentice,
 * 1980): S^exp(+-z sqrt(v) / log S), with v the variance of log S. At 0 and 1, where that scale ends, the bound is what n
 * observations without the event (or with nothing but it) allow: 1 - 0.025^(1/n).
 */
export function logLogBand(survival: number, variance: number, n: number): {low: number; high: number} {
  if (!(survival >= 0 && survival <= 1)) throw new Error(`invalid survival probability: ${survival}`);
  const bound = n > 0 ? 1 - 0.025 ** (1 / n) : 1;
  if (survival === 0) return {low: 0, high: bound};
  if (survival === 1) return {low: 1 - bound, high: 1};
  const width = Math.exp((z * Math.sqrt(variance)) / -Math.log(survival));
  return {low: survival ** width, high: survival ** (1 / width)};
}

/** normal quantile of 0.975 */
const z = 1.959963984540054;
