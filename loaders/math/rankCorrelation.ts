import {correlation} from "./correlation.js";
import {normalReach} from "./normal.js";

/**
 * Spearman's rank correlation of two columns, equal values sharing the mean of their ranks, with its 95 % interval by
 * Fisher's z (its standard error after Bonett and Wright, 2000, "Sample size requirements for estimating Pearson, Kendall and
 * Spearman correlations"). Null where a column does not vary, or where there are fewer than 4 pairs.
 */
export function rankCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>
): {estimate: number; low: number; high: number} | null {
  if (!(x.length > 3)) return null;
  const estimate = correlation(ranks(x), ranks(y));
  if (!Number.isFinite(estimate)) return null;
  const half = normalReach() * Math.sqrt((1 + estimate ** 2 / 2) / (x.length - 3));
  const z = Math.atanh(Math.max(-1 + 1e-12, Math.min(1 - 1e-12, estimate)));
  return {estimate, low: Math.tanh(z - half), high: Math.tanh(z + half)};
}

/** From 1; equal values share the mean of theirs. */
function ranks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({length: values.length}, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) ++to;
    for (let k = from; k < to; ++k) result[order[k]] = (from + to + 1) / 2;
    from = to;
  }
  return result;
}
