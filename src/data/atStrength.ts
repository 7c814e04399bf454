import type {ProfitLines} from "./profitLines.js";

/**
 * What a row brings and costs at a strength. One below 0 was measured: the action drives away as many as so many times the would-be
 * leavers, but no more than would have stayed. It brings less by what they are worth, and saves nothing that they would have redeemed.
 */
export function atStrength(
  {gain, burden, fixed, redeemed, losable}: ProfitLines,
  row: number,
  strength: number
): {profit: number; outlay: number} {
  return strength < 0
    ? {profit: Math.max(strength * (gain[row] + redeemed[row]), -losable[row]) - burden[row], outlay: fixed[row]}
    : {profit: strength * gain[row] - burden[row], outlay: fixed[row] + strength * redeemed[row]};
}
