import gammaln from "@stdlib/math-base-special-gammaln";

/** Two-sided p-value of Student's t with so many degrees of freedom (which need not be whole). */
export function studentPValue(t: number, freedom: number): number {
  if (!(freedom > 0)) return NaN;
  const x = freedom / (freedom + t * t);
  return incompleteBeta(x, freedom / 2, 0.5);
}

/** How many standard errors an interval of this level spans to each side; halved so often that nothing is left in between. */
export function studentReach(freedom: number, level = 0.95): number {
  if (!(freedom > 0)) return Infinity;
  let [low, high] = [0, 2];
  while (studentPValue(high, freedom) > 1 - level) [low, high] = [high, high * 2];
  for (let i = 0; i < 60; ++i) {
    const middle = (low + high) / 2;
    if (studentPValue(middle, freedom) > 1 - level) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * I_x(a, b), by its continued fraction (Abramowitz and Stegun, 26.5.8) on the side where that converges fast, from the top down
 * (Lentz, 1976).
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x > 0)) return 0;
  if (!(x < 1)) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let [fraction, c, d] = [1, 1, 0];
  for (let j = 1; j < 1000; ++j) {
    const m = Math.floor(j / 2);
    const numerator =
      j % 2 === 1
        ? (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
        : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + numerator * d);
    c = 1 + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front / fraction;
}
