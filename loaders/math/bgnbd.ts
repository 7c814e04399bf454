import type {Objective} from "./minimize.js";
import type {Triples} from "./purchaseTriples.js";

/**
 * The negative log-likelihood of the BG/NBD model per customer, as a function of log r, log alpha, log a, log b, with its
 * gradient: Fader, Hardie and Lee (2005), "Counting your customers the easy way", Marketing Science 24, equation 6, in the
 * form of their note on implementing it in MATLAB. Days are turned into weeks, so alpha is in weeks.
 *
 * The gamma functions of the formula appear as ratios over whole steps only, so that they are running sums of logarithms
 * by x; what depends on a day is tabulated by day. A triple then costs one exponential.
 */
export function bgnbdObjective({x, tx, T, weight, customers}: Triples): Objective {
  const xs = 1 + x.reduce((max, value) => Math.max(max, value), 0);
  const days = 1 + T.reduce((max, value) => Math.max(max, value), 0);
  const byX = Array.from({length: 5}, () => new Float64Array(xs));
  const [logRate, dRate, logKeep, dKeepA, dKeepB] = byX;
  // log((alpha + t) / alpha): as customers grow alike, r and alpha run away together and only this keeps its digits
  const logTime = new Float64Array(days);
  return (point, gradient) => {
    gradient.fill(0);
    if (!point.every((value) => Math.abs(value) < limit)) return Infinity;
    const [r, alpha, a, b] = point.map(Math.exp);
    for (let k = 0; k + 1 < xs; ++k) {
      logRate[k + 1] = logRate[k] + Math.log(r + k);
      dRate[k + 1] = dRate[k] + 1 / (r + k);
      logKeep[k + 1] = logKeep[k] - Math.log1p(a / (b + k));
      dKeepA[k + 1] = dKeepA[k] - 1 / (a + b + k);
      dKeepB[k + 1] = dKeepB[k] + a / ((b + k) * (a + b + k));
    }
    for (let day = 0; day < days; ++day) logTime[day] = Math.log1p(day / 7 / alpha);
    const logAlpha = point[1];
    let sum = 0;
    let [gR, gAlpha, gA, gB] = [0, 0, 0, 0];
    for (let i = 0; i < x.length; ++i) {
      const n = x[i];
      const w = weight[i];
      const end = logTime[T[i]];
      const last = logTime[tx[i]];
      let gone = 0;
      let mixture = -(r + n) * end;
      if (n > 0) {
        // gone / (1 + gone): how likely it is that the customer dropped out right after the last order
        const odds = (a / (b + n - 1)) * Math.exp((r + n) * (end - last));
        if (odds < Infinity) {
          gone = odds / (1 + odds);
          mixture += Math.log1p(odds);
        } else {
          gone = 1;
          mixture = Math.log(a / (b + n - 1)) - (r + n) * last;
        }
      }
      sum += w * (logRate[n] - n * logAlpha + logKeep[n] + mixture);
      gR += w * (dRate[n] - (1 - gone) * end - gone * last);
      gAlpha += w * ((1 - gone) * slope(r, alpha, n, T[i] / 7) + gone * slope(r, alpha, n, tx[i] / 7));
      gA += w * (dKeepA[n] + gone / a);
      gB += w * (dKeepB[n] - (n > 0 ? gone / (b + n - 1) : 0));
    }
    gradient[0] = (-r * gR) / customers;
    gradient[1] = (-alpha * gAlpha) / customers;
    gradient[2] = (-a * gA) / customers;
    gradient[3] = (-b * gB) / customers;
    return -sum / customers;
  };
}

/** d/d alpha of r log(alpha) - (r + n) log(alpha + t) */
function slope(r: number, alpha: number, n: number, t: number): number {
  return (r * t - n * alpha) / (alpha * (alpha + t));
}

/** a parameter beyond e^20 is at its boundary */
const limit = 20;
