import type {Stratum} from "./mantelHaenszel.js";
import {newcombe} from "./newcombe.js";
import {wilson} from "./wilson.js";

/**
 * The difference of two shares over strata by Mantel and Haenszel's weights, each share standardized to them, with the
 * stratified interval of Newcombe: a square and add of Wilson's intervals of the standardized shares, whose variance is that of
 * 1 / sum(w^2 / n) customers (Yan and Su, 2010, Stat. Biopharm. Res. 2(3)). Of one stratum it is Newcombe's own. NaN where no
 * stratum has both arms.
 */
export function stratifiedNewcombe(
  strata: readonly Stratum[],
  z?: number
): {
  share: number;
  other: number;
  /** Wilson's intervals of the two */
  shareBand: [low: number, high: number];
  otherBand: [low: number, high: number];
  /** how many customers of one stratum would tell each as surely */
  worth: number;
  otherWorth: number;
  difference: number;
  low: number;
  high: number;
} {
  const both = strata.filter(({n, otherN}) => n > 0 && otherN > 0);
  const weights = both.map(({n, otherN}) => (n * otherN) / (n + otherN));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let [share, other, squares, otherSquares] = [0, 0, 0, 0];
  for (const [k, {hits, n, otherHits, otherN}] of both.entries()) {
    const weight = weights[k] / all;
    share += (weight * hits) / n;
    other += (weight * otherHits) / otherN;
    squares += weight ** 2 / n;
    otherSquares += weight ** 2 / otherN;
  }
  if (both.length === 0) {
    return {
      share: NaN,
      other: NaN,
      shareBand: [0, 1],
      otherBand: [0, 1],
      worth: 0,
      otherWorth: 0,
      difference: NaN,
      low: -1,
      high: 1
    };
  }
  const [one, two] = [
    [share / squares, 1 / squares],
    [other / otherSquares, 1 / otherSquares]
  ] as const;
  return {
    share,
    other,
    shareBand: wilson(...one, z),
    otherBand: wilson(...two, z),
    worth: one[1],
    otherWorth: two[1],
    ...newcombe(one, two, z)
  };
}
