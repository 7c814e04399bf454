import type {Objective} from "./minimize.js";
import type {Triples} from "./purchaseTriples.js";

/**
 * The negative log-likelihood of the NBD model per customer (Ehrenberg, 1959): orders by a Poisson process whose rate is
 * gamma distributed over customers (r, alpha in weeks), and no drop-out. As a function of log r and log alpha, with its
 * gradient. It is the BG/NBD likelihood at a = 0, so that the two can be compared.
 */
export function nbdObjective({x, T, weight, customers}: Triples): Objective {
  const xs = 1 + x.reduce((max, value) => Math.max(max, value), 0);
  const logRate = new Float64Array(xs);
  const dRate = new Float64Array(xs);
  return (point, gradient) => {
    gradient.fill(0);
    if (!point.every((value) => Math.abs(value) < limit)) return Infinity;
    const [r, alpha] = point.map(Math.exp);
    for (let k = 0; k + 1 < xs; ++k) {
      logRate[k + 1] = logRate[k] + Math.log(r + k);
      dRate[k + 1] = dRate[k] + 1 / (r + k);
    }
    let [sum, gR, gAlpha] = [0, 0, 0];
    for (let i = 0; i < x.length; ++i) {
      const n = x[i];
      const w = weight[i];
      const time = alpha + T[i] / 7;
      // log((alpha + T) / alpha): as customers grow alike, r and alpha run away together and only this keeps its digits
      const log = Math.log1p(T[i] / 7 / alpha);
      sum += w * (logRate[n] - n * point[1] - (r + n) * log);
      gR += w * (dRate[n] - log);
      gAlpha += (w * ((r * T[i]) / 7 - n * alpha)) / (alpha * time);
    }
    gradient[0] = (-r * gR) / customers;
    gradient[1] = (-alpha * gAlpha) / customers;
    return -sum / customers;
  };
}

/** a parameter beyond e^20 is at its boundary */
const limit = 20;
