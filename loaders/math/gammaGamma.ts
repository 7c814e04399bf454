import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import type {Objective} from "./minimize.js";

/** Spend of customers with at least one order that counts: how many, and their mean spend (positive). */
export interface Spend {
  x: Int32Array;
  mean: Float64Array;
}

/**
 * The negative log-likelihood of the Gamma-Gamma model of spend per customer, as a function of log p, log q, log v, with its
 * gradient: Fader and Hardie (2013), "The Gamma-Gamma model of monetary value", equation 1a (their gamma is v here). The
 * gamma functions depend on x alone and are tabulated.
 */
export function gammaGammaObjective({x, mean}: Spend): Objective {
  const customers = x.length;
  const xs = 1 + x.reduce((max, value) => Math.max(max, value), 0);
  const seen = new Float64Array(xs);
  for (const n of x) ++seen[n];
  const logMean = mean.map(Math.log);
  const logGamma = new Float64Array(xs);
  const dShape = new Float64Array(xs);
  const dTotal = new Float64Array(xs);
  return (point, gradient) => {
    gradient.fill(0);
    if (!point.every((value) => Math.abs(value) < limit)) return Infinity;
    const [p, q, v] = point.map(Math.exp);
    for (let n = 1; n < xs; ++n) {
      if (seen[n] === 0) continue;
      logGamma[n] = gammaln(p * n + q) - gammaln(p * n) + p * n * Math.log(n);
      dShape[n] = n * (digamma(p * n + q) - digamma(p * n) + Math.log(n));
      dTotal[n] = digamma(p * n + q);
    }
    const constant = q * point[2] - gammaln(q);
    const dQ = point[2] - digamma(q);
    let [sum, gP, gQ, gV] = [0, 0, 0, 0];
    for (let i = 0; i < customers; ++i) {
      const n = x[i];
      const shape = p * n;
      const total = n * mean[i] + v;
      const logTotal = Math.log(total);
      sum += logGamma[n] + constant + (shape - 1) * logMean[i] - (shape + q) * logTotal;
      gP += dShape[n] + n * (logMean[i] - logTotal);
      gQ += dTotal[n] + dQ - logTotal;
      gV += q / v - (shape + q) / total;
    }
    gradient[0] = (-p * gP) / customers;
    gradient[1] = (-q * gQ) / customers;
    gradient[2] = (-v * gV) / customers;
    return -sum / customers;
  };
}

/** a parameter beyond e^25 is at its boundary; v is in money and may be large */
const limit = 25;
