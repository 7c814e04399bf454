/**
 * Adjusted Rand index of two labelings of the same points (Hubert and Arabie, 1985): 1 when they agree up to the names of
 * the clusters, 0 on average when they are independent.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`invalid labelings: ${a.length} and ${b.length} points`);
  const n = a.length;
  const cells = new Map<number, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  for (let i = 0; i < n; ++i) {
    add(cells, a[i] * 65536 + b[i]);
    add(rows, a[i]);
    add(columns, b[i]);
  }
  const together = pairs(cells);
  const inA = pairs(rows);
  const inB = pairs(columns);
  const expected = (inA * inB) / ((n * (n - 1)) / 2);
  const highest = (inA + inB) / 2;
  return highest === expected || !(n > 1) ? 1 : (together - expected) / (highest - expected);
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: Map<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += (count * (count - 1)) / 2;
  return sum;
}
