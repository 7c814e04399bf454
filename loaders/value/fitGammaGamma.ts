import {gammaGammaObjective} from "../math/gammaGamma.js";
import type {Spend} from "../math/gammaGamma.js";
import {logStandardErrors} from "../math/logStandardErrors.js";
import {minimize} from "../math/minimize.js";

export interface GammaGammaFit {
  p: number;
  q: number;
  /** in units of money */
  v: number;
  logLikelihood: number;
  customers: number;
  converged: boolean;
  /** of p, q, v; null at a boundary */
  standardErrors: {p: number; q: number; v: number} | null;
}

/** Gamma-Gamma by maximum likelihood in log parameters, from several starts that scale with the mean spend. */
export function fitGammaGamma(spend: Spend): GammaGammaFit {
  const customers = spend.x.length;
  for (let i = 0; i < customers; ++i) {
    if (!(spend.x[i] > 0 && spend.mean[i] > 0))
      throw new Error(`invalid spend: ${spend.mean[i]} in ${spend.x[i]} orders`);
  }
  const mean = spend.mean.reduce((a, b) => a + b, 0) / customers;
  const thinned = thin(spend);
  // E(spend) = p v / (q - 1): each start has the mean of the data.
  const ends = [
    [1, 2],
    [6, 4],
    [0.5, 10]
  ].map(([p, q]) => {
    const start = [p, q, (mean * (q - 1)) / p].map(Math.log);
    return minimize(gammaGammaObjective(thinned), start, {tolerance: 1e-4});
  });
  const objective = gammaGammaObjective(spend);
  const fit = minimize(objective, ends.reduce((a, b) => (b.value < a.value ? b : a)).point);
  const errors = logStandardErrors((point, gradient) => {
    const value = objective(point, gradient) * customers;
    for (let i = 0; i < gradient.length; ++i) gradient[i] *= customers;
    return value;
  }, fit.point);
  const [p, q, v] = fit.point.map(Math.exp);
  return {
    p,
    q,
    v,
    logLikelihood: -fit.value * customers,
    customers,
    converged: fit.converged,
    standardErrors: errors && {p: errors[0], q: errors[1], v: errors[2]}
  };
}

/** At most 20,000 customers, evenly from the list, which is in the order of the customer ids. */
function thin({x, mean}: Spend): Spend {
  const step = Math.ceil(x.length / 20_000);
  return {x: x.filter((_, i) => i % step === 0), mean: mean.filter((_, i) => i % step === 0)};
}
