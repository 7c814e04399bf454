/** A survival curve on whole time units: index t holds the value just after t. */
export interface KaplanMeier {
  /** S(t) */
  survival: Float64Array;
  /** Greenwood's cumulative sum d / (n (n - d)): the variance of log S(t) */
  variance: Float64Array;
  /** how many were observed for t units or longer, those that end at t included */
  atRisk: Float64Array;
}

/**
 * Kaplan and Meier's product-limit estimate (1958) from counts: `closed[t]` durations ended after t units, `open[t]` were
 * still running when last seen after t units, and count as at risk at t. Both have the same length; O(length).
 */
export function kaplanMeier(closed: ArrayLike<number>, open: ArrayLike<number>): KaplanMeier {
  const length = closed.length;
  if (open.length !== length) throw new Error(`invalid counts: ${length} closed, ${open.length} open`);
  const atRisk = new Float64Array(length);
  for (let t = length - 1, n = 0; t >= 0; --t) atRisk[t] = n += closed[t] + open[t];
  const survival = new Float64Array(length);
  const variance = new Float64Array(length);
  for (let t = 0, s = 1, v = 0; t < length; ++t) {
    const n = atRisk[t];
    const d = closed[t];
    if (d > 0) {
      s *= 1 - d / n;
      // At d = n the curve falls to zero and log S has no variance: what follows is known to be zero.
      if (d < n) v += d / (n * (n - d));
    }
    survival[t] = s;
    variance[t] = v;
  }
  return {survival, variance, atRisk};
}
