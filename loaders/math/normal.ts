import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** How many standard errors an interval of this level spans to each side, shared between `tests` intervals (Bonferroni). */
export function normalReach(level = 0.95, tests = 1): number {
  return quantile(1 - (1 - level) / (2 * tests), 0, 1);
}

/** Two-sided p-value of a standard normal statistic. */
export function normalPValue(z: number): number {
  return Math.min(1, 2 * cdf(-Math.abs(z), 0, 1));
}

/** P(Z <= z) of a standard normal Z. */
export function normalBelow(z: number): number {
  return cdf(z, 0, 1);
}
