import {normalPValue} from "./normal.js";

/**
 * The p-value of as uneven arms as these where each customer was treated with a chance of `share`: a chi-square test of one
 * degree of freedom. Below 0.001 the arms are not what was drawn (Fabijan et al., 2019, KDD).
 */
export function sampleRatio(treated: number, control: number, share: number): number {
  const n = treated + control;
  if (!(n > 0) || !(share > 0 && share < 1)) return 1;
  return normalPValue((treated - n * share) / Math.sqrt(n * share * (1 - share)));
}
