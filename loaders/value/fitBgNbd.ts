import {bgnbdObjective} from "../math/bgnbd.js";
import {logStandardErrors} from "../math/logStandardErrors.js";
import {minimize} from "../math/minimize.js";
import type {Minimum, Objective} from "../math/minimize.js";
import {nbdObjective} from "../math/nbd.js";
import type {Triples} from "../math/purchaseTriples.js";

export interface BgNbdFit {
  /** rates over customers are gamma with shape r and rate alpha (weeks) */
  r: number;
  alpha: number;
  /** the chance to drop out after an order is beta over customers with a and b */
  a: number;
  b: number;
  logLikelihood: number;
  converged: boolean;
  /** of r, alpha, a, b; null at a boundary */
  standardErrors: {r: number; alpha: number; a: number; b: number} | null;
  /** the model without drop-out on the same data */
  nbd: {
    r: number;
    alpha: number;
    logLikelihood: number;
    converged: boolean;
    standardErrors: {r: number; alpha: number} | null;
  };
}

/**
 * BG/NBD and NBD by maximum likelihood in log parameters. Times are days in, weeks out; in logarithms a unit of time is a
 * shift of alpha, and the starts scale with the data. Several starts, on a thinned set of triples where there are many;
 * the best goes on with all of them, or with as many as `most` says, where errors of a hundredth do no harm.
 */
export function fitBgNbd(all: Triples, {most = Infinity}: {most?: number} = {}): BgNbdFit {
  const {customers} = all;
  const triples = thin(all, most);
  const thinned = thin(triples, 20_000);
  const rate = meanWeeksPerOrder(all);

  const nbdStart = best(
    [0.3, 1, 3].map((r) => [r, r * rate]),
    nbdObjective(thinned)
  );
  const nbdFull = nbdObjective(triples);
  const nbd = unlessAlike(minimize(nbdFull, nbdStart), nbdFull, rate);

  const starts = [
    [0.3, 0.5, 2.5],
    [0.8, 0.1, 1],
    [1.5, 1, 10],
    [3, 0.5, 0.5]
  ].map(([r, a, b]) => [r, r * rate, a, b]);
  const objective = bgnbdObjective(triples);
  const fit = minimize(objective, best(starts, bgnbdObjective(thinned)));

  const [r, alpha, a, b] = fit.point.map(Math.exp);
  const found = logStandardErrors(scaled(objective, customers), fit.point);
  // Where a and b run away together the information is all but singular: an error of ten times the estimate is none.
  const errors = found?.every((error, i) => error < 10 * Math.exp(fit.point[i])) ? found : null;
  const nbdErrors = nbd.point[0] < Math.log(alike) ? logStandardErrors(scaled(nbdFull, customers), nbd.point) : null;
  return {
    r,
    alpha,
    a,
    b,
    logLikelihood: -fit.value * customers,
    converged: fit.converged,
    standardErrors: errors && {r: errors[0], alpha: errors[1], a: errors[2], b: errors[3]},
    nbd: {
      r: Math.exp(nbd.point[0]),
      alpha: Math.exp(nbd.point[1]),
      logLikelihood: -nbd.value * customers,
      converged: nbd.converged,
      standardErrors: nbdErrors && {r: nbdErrors[0], alpha: nbdErrors[1]}
    }
  };
}

/** The end of the best of several short searches. */
function best(starts: number[][], objective: Objective): Float64Array {
  const ends = starts.map((start) => minimize(objective, start.map(Math.log), {tolerance: 1e-4}));
  return ends.reduce((a, b) => (b.value < a.value ? b : a)).point;
}

/**
 * Where customers differ less than chance alone would have it, r runs off to infinity, all rates being the same. Then that
 * rate (a closed form) with a shape that is as good as infinite is the answer.
 */
function unlessAlike(fit: Minimum, objective: Objective, weeksPerOrder: number): Minimum {
  if (fit.point[0] < Math.log(alike)) return fit;
  const point = Float64Array.of(Math.log(alike), Math.log(alike * weeksPerOrder));
  return {...fit, point, value: objective(point, new Float64Array(2)), converged: true};
}

/** shape of the rates above which they differ by less than a hundredth */
const alike = 10_000;

/**
 * About `most` of the triples: all that several customers share, and of those that one customer has every k-th of the sorted list, k
 * times as heavy. The same for the same data.
 */
function thin(triples: Triples, most: number): Triples {
  const {x, tx, T, weight} = triples;
  const n = x.length;
  if (n <= most) return triples;
  const lightest = weight.reduce((least, w) => Math.min(least, w));
  const light = weight.reduce((count, w) => count + (w === lightest ? 1 : 0), 0);
  const step = Math.ceil(light / Math.max(most / 4, most - (n - light)));
  const rows = new Int32Array(n - light + Math.ceil(light / step));
  for (let i = 0, seen = 0, kept = 0; i < n; ++i) {
    if (weight[i] > lightest || seen++ % step === 0) rows[kept++] = i;
  }
  const heavier = new Float64Array(rows.length);
  rows.forEach((i, row) => (heavier[row] = weight[i] > lightest ? weight[i] : step * lightest));
  return {
    x: rows.map((i) => x[i]),
    tx: rows.map((i) => tx[i]),
    T: rows.map((i) => T[i]),
    weight: heavier,
    customers: heavier.reduce((sum, w) => sum + w, 0)
  };
}

function meanWeeksPerOrder({x, T, weight}: Triples): number {
  let [orders, weeks] = [0, 0];
  for (let i = 0; i < x.length; ++i) {
    orders += weight[i] * x[i];
    weeks += (weight[i] * T[i]) / 7;
  }
  if (!(orders > 0 && weeks > 0)) throw new Error(`invalid purchases: ${orders} repeat orders in ${weeks} weeks`);
  return weeks / orders;
}

function scaled(objective: Objective, customers: number): Objective {
  return (point, gradient) => {
    const value = objective(point, gradient) * customers;
    for (let i = 0; i < gradient.length; ++i) gradient[i] *= customers;
    return value;
  };
}
