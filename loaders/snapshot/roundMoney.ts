/**
 * Rounds each amount to two significant digits (never finer than a hundredth), so that no amount is exact while the sum
 * over each group stays that of the exact amounts: where plain rounding errs, the amounts next to a rounding boundary go
 * the other way, the coarsest steps first, as in controlled rounding (Cox, 1987, J. Am. Stat. Assoc. 82(398), eq. 1.1).
 * No amount moves by a whole step, zero stays zero, and a group's sum is off by less than its smallest step. Major units.
 * `most` is what each must not be rounded above: what an amount is part of, rounded so.
 */
export function roundMoney(amounts: Float64Array, group: ArrayLike<number>, most?: Float64Array): Float64Array {
  const steps = amounts.map(stepOf);
  const highest = (i: number) => (most ? Math.floor((most[i] * 100) / steps[i] + 1e-9) : Infinity);
  const rounded = amounts.map((amount, i) => Math.min(Math.round((amount * 100) / steps[i]), highest(i)));
  const off: number[] = [];
  for (let i = 0; i < amounts.length; ++i)
    off[group[i]] = (off[group[i]] ?? 0) + rounded[i] * steps[i] - amounts[i] * 100;
  // hundredths by which an amount was rounded up, in steps: those nearest to one half change direction first
  const up = amounts.map((amount, i) => rounded[i] - (amount * 100) / steps[i]);
  const order = Array.from(amounts.keys())
    // 1.00 and more: those below may not have ten steps, and so not two digits
    .filter((i) => amounts[i] >= 1)
    .sort((a, b) => steps[b] - steps[a] || Math.abs(up[b]) - Math.abs(up[a]) || a - b);
  for (const i of order) {
    const direction = Math.sign(off[group[i]]);
    if (Math.abs(off[group[i]]) > steps[i] / 2 && up[i] * direction > 0 && rounded[i] - direction <= highest(i)) {
      rounded[i] -= direction;
      off[group[i]] -= direction * steps[i];
    }
  }
  return rounded.map((count, i) => (count * steps[i]) / 100);
}

/** An amount rounded to so many significant digits. */
export function significant(amount: number, digits = 2): number {
  return Number(amount.toPrecision(digits));
}

/** Hundredths: a tenth of the amount's leading digit's unit. */
function stepOf(amount: number): number {
  const hundredths = Math.abs(amount) * 100;
  return hundredths < 100 ? 1 : 10 ** (Math.floor(Math.log10(hundredths) + 1e-12) - 1);
}
