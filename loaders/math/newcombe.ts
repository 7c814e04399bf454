import {wilson} from "./wilson.js";

/**
 * Newcombe's (1998, Stat. Med. 17(8), method 10) interval for the difference of two shares, `hits` of `n` less `otherHits` of
 * `otherN`: a square and add of Wilson's, at z standard errors. -1 to 1 at the widest.
 */
export function newcombe(
  [hits, n]: readonly [number, number],
  [otherHits, otherN]: readonly [number, number],
  z?: number
): {difference: number; low: number; high: number} {
  if (!(n > 0) || !(otherN > 0)) return {difference: NaN, low: -1, high: 1};
  const [share, other] = [hits / n, otherHits / otherN];
  const [low, high] = wilson(hits, n, z);
  const [otherLow, otherHigh] = wilson(otherHits, otherN, z);
  return {
    difference: share - other,
    low: share - other - Math.hypot(share - low, otherHigh - other),
    high: share - other + Math.hypot(high - share, other - otherLow)
  };
}
