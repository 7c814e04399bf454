/**
 * Scores 1 (lowest) to 5 (highest) by fifths of the rank. Equal values share their middle rank and thus a score, so that
 * the order of the input decides nothing; with many equal values some scores go unused.
 */
export function quintile(values: ArrayLike<number>): Uint8Array {
  const n = values.length;
  const order = Uint32Array.from({length: n}, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const scores = new Uint8Array(n);
  for (let from = 0, to = 0; from < n; from = to) {
    while (to < n && values[order[to]] === values[order[from]]) ++to;
    const score = 1 + Math.min(4, Math.floor((5 * (from + to)) / 2 / n));
    for (let i = from; i < to; ++i) scores[order[i]] = score;
  }
  return scores;
}
