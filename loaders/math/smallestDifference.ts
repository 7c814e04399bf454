import {powerOfShares, type Arms} from "./powerOfShares.js";

/** The smallest share above `base` that a test sees with this power, less `base`; null where not even 1 would be seen. */
export function smallestDifference(base: number, arms: Arms, power = 0.8): number | null {
  if (!(arms.n > 0) || !(arms.otherN > 0) || !(base < 1) || !(powerOfShares(1, base, arms) >= power)) return null;
  let [low, high] = [base, 1];
  // halved so often that nothing is left between the two
  for (let i = 0; i < 60; ++i) {
    const middle = (low + high) / 2;
    if (powerOfShares(middle, base, arms) >= power) high = middle;
    else low = middle;
  }
  return high - base;
}
