import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * A customer orders by a Poisson process whose rate is gamma distributed over customers (shape r, rate alpha in weeks) and
 * drops out after an order with a chance that is beta distributed (a, b): BG/NBD. With a = 0 nobody drops out: NBD.
 */
export interface OrderModel {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/**
 * P(still a customer at T | x repeat orders, the last at t_x; weeks): Fader, Hardie and Lee (2008), "Computing P(alive)
 * using the BG/NBD model", equation 7. It is 1 for a customer without repeat orders: nobody drops out before the first.
 */
export function probabilityAlive({r, alpha, a, b}: OrderModel, x: number, tx: number, T: number): number {
  if (x === 0 || a === 0) return 1;
  return 1 / (1 + (a / (b + x - 1)) * Math.exp((r + x) * Math.log((alpha + T) / (alpha + tx))));
}

/** P(an order within t weeks after T | still a customer): the rate given the orders so far is gamma (r + x, alpha + T). */
export function probabilityOfOrder({r, alpha}: OrderModel, x: number, T: number, t: number): number {
  return -Math.expm1(-(r + x) * Math.log1p(t / (alpha + T)));
}

/**
 * Weeks from T until the chance of an order reaches `chance`, for a customer who is alive with probability `alive`; Infinity
 * where it never does.
 */
export function weeksToOrder({r, alpha}: OrderModel, x: number, T: number, alive: number, chance = 0.5): number {
  if (!(alive > chance)) return Infinity;
  return (alpha + T) * Math.expm1(-Math.log1p(-chance / alive) / (r + x));
}

/**
 * Expected orders within t weeks after T of a customer who is alive then: equation 10 of Fader, Hardie and Lee (2005)
 * without P(alive). Their hypergeometric form is 0/0 at a = 1 and overflows for frequent customers; this is the sum that it
 * comes from: sum over k of P(not dropped out in k - 1 orders) x P(a Poisson process with a gamma rate has k or more).
 */
export function expectedOrdersIfAlive({r, alpha, a, b}: OrderModel, x: number, T: number, t: number): number {
  if (!(t > 0)) return 0;
  const shape = r + x;
  const mean = (shape * t) / (alpha + T);
  if (a === 0) return mean;
  const z = t / (alpha + T + t);
  // Below ten standard deviations under the mean every count is certain; starting there keeps the recursion from underflow.
  const begin = Math.max(0, Math.floor(mean - 10 * Math.sqrt(mean / (1 - z))));
  let stays = 1;
  let expected = 0;
  for (let k = 0; k < begin; ++k) {
    expected += stays;
    stays *= (b + x + k) / (a + b + x + k);
  }
  let exactly = Math.exp(
    gammaln(shape + begin) - gammaln(shape) - gammaln(begin + 1) + begin * Math.log(z) + shape * Math.log1p(-z)
  );
  // `more` is one less a long sum and may keep a rounding error: past the mean, a vanishing term ends the sum too.
  for (let k = begin, more = 1 - exactly; more > 1e-12 && !(k > mean && exactly < 1e-16); ++k) {
    expected += stays * more;
    stays *= (b + x + k) / (a + b + x + k);
    exactly *= ((shape + k) / (k + 1)) * z;
    more -= exactly;
  }
  return expected;
}
