import type {KaplanMeier} from "./kaplanMeier.js";

/**
 * What each cluster (a customer, or a group of customers) adds to log S(t), cluster-major like the counts: the sum of its
 * squares over clusters is the variance of log S(t) when durations within a cluster hang together, where Greenwood's
 * formula takes each duration as independent. The influence function of the product-limit estimate: Williams (1995),
 * "Product-limit survival functions with correlated survival times", Lifetime Data Analysis 1.
 * `closed` and `open` are cluster-major: the counts of cluster g begin at g x length.
 */
export function clusterInfluence(
  curve: KaplanMeier,
  closed: ArrayLike<number>,
  open: ArrayLike<number>,
  clusters: number
): Float64Array {
  const length = curve.survival.length;
  if (closed.length !== clusters * length) throw new Error(`invalid counts: ${closed.length} for ${clusters} clusters`);
  const hazard = new Float64Array(length);
  for (let g = 0; g < clusters; ++g) for (let t = 0; t < length; ++t) hazard[t] += closed[g * length + t];
  for (let t = 0; t < length; ++t) hazard[t] = curve.atRisk[t] > 0 ? hazard[t] / curve.atRisk[t] : 0;
  const influence = new Float64Array(clusters * length);
  for (let g = 0; g < clusters; ++g) {
    const begin = g * length;
    let own = 0;
    for (let t = 0; t < length; ++t) own += closed[begin + t] + open[begin + t];
    for (let t = 0, sum = 0; t < length; ++t) {
      const left = curve.atRisk[t] * (1 - hazard[t]);
      if (left > 0) sum -= (closed[begin + t] - own * hazard[t]) / left;
      influence[begin + t] = sum;
      own -= closed[begin + t] + open[begin + t];
    }
  }
  return influence;
}
