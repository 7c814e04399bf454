/** Wilson's (1927) interval for a share: `hits` of `n`, at z standard errors; 0 to 1 where n is 0. */
export function wilson(hits: number, n: number, z = 1.959963984540054): [low: number, high: number] {
  if (!(n > 0)) return [0, 1];
  const share = hits / n;
  const center = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, center - half), Math.min(1, center + half)];
}
