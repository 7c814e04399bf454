import type {MeasuredEffect} from "../contract/campaigns.js";
import {keptShare} from "../math/keptShare.js";
import type {Stratum} from "../math/mantelHaenszel.js";

/**
 * What campaigns of one action say together, in the unit of `effect`. What is used of it: the mean of measured and assumed effect,
 * weighed by the inverse of their variances, the assumption's standard error half of it; without an assumption, or where it is 0,
 * the measured one, where its interval excludes 0. Below 0 it drives customers away, and counts as it is. Null where nothing was measured.
 */
export function pooledEffect(
  strata: readonly Stratum[],
  assumed: number | null
): Pick<MeasuredEffect, "estimate" | "low" | "high" | "assumed" | "used" | "smallerArm"> | null {
  const kept = keptShare(strata);
  if (kept === null) return null;
  const {estimate, low, high, standardError} = kept;
  const of = (count: (stratum: Stratum) => number) => strata.reduce((sum, stratum) => sum + count(stratum), 0);
  const smallerArm = Math.min(
    of(({n}) => n),
    of(({otherN}) => otherN)
  );
  return {estimate, low, high, assumed, smallerArm, used: usedOf()};

  function usedOf(): number | null {
    // half of nothing says nothing of how sure a 0 is
    if (assumed === null || assumed === 0) return low > 0 || high < 0 ? estimate : assumed;
    const [weight, prior] = [1 / standardError ** 2, 4 / assumed ** 2];
    return weight === Infinity ? estimate : (weight * estimate + prior * assumed) / (weight + prior);
  }
}
