/** Pearson's correlation of two columns; NaN where one of them does not vary. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  if (!(n > 0 && y.length === n)) throw new Error(`invalid columns: ${n} and ${y.length} values`);
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < n; ++i) {
    meanX += x[i] / n;
    meanY += y[i] / n;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; ++i) {
    xx += (x[i] - meanX) ** 2;
    yy += (y[i] - meanY) ** 2;
    xy += (x[i] - meanX) * (y[i] - meanY);
  }
  if (!(xx > 1e-20 * n * meanX ** 2 && yy > 1e-20 * n * meanY ** 2)) return NaN;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
