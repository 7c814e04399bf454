import {normalBelow, normalReach} from "./normal.js";

/** The sizes of two arms, and the test's level. */
export interface Arms {
  n: number;
  otherN: number;
  level?: number;
}

/**
 * The chance that a two-sided test of two independent shares sees their difference: the normal approximation, its variance
 * pooled under no difference and not under the difference (Fleiss, Levin and Paik, 2003, section 4.3, without continuity
 * correction).
 */
export function powerOfShares(share: number, other: number, {n, otherN, level = 0.95}: Arms): number {
  const pooled = (share * n + other * otherN) / (n + otherN);
  const errorWithout = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / otherN));
  const errorWith = Math.sqrt((share * (1 - share)) / n + (other * (1 - other)) / otherN);
  const reach = normalReach(level) * errorWithout;
  const difference = Math.abs(share - other);
  if (!(errorWith > 0)) return difference > 0 ? 1 : 1 - level;
  return normalBelow((difference - reach) / errorWith) + normalBelow((-difference - reach) / errorWith);
}
