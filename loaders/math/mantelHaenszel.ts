/** One stratum: how many of how many, in two arms. */
export interface Stratum {
  hits: number;
  n: number;
  otherHits: number;
  otherN: number;
}

/**
 * The difference of two shares over strata, each weighed by n m / (n + m) (Mantel and Haenszel's weights; Greenland and
 * Robins, 1985, Biometrics 41(1), eq. 5), so that strata of uneven arms do not tilt it; NaN where no stratum has both arms.
 */
export function mantelHaenszel(strata: readonly Stratum[]): number {
  let [sum, weights] = [0, 0];
  for (const {hits, n, otherHits, otherN} of strata) {
    if (!(n > 0) || !(otherN > 0)) continue;
    const weight = (n * otherN) / (n + otherN);
    sum += weight * (hits / n - otherHits / otherN);
    weights += weight;
  }
  return sum / weights;
}
