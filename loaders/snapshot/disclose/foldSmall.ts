/**
 * Groups of fewer than `minimum` customers (but not of none) are counted with the nearest row that has customers, the
 * smallest first, until every row has none or enough. Sums are added, means weighted by customers; a row that was emptied
 * has zero sums and null means. Where all rows together have too few, all are emptied.
 */
export function foldSmall<T extends {customers: number}>(
  rows: readonly T[],
  minimum: number,
  {sums = [], means = []}: {sums?: (keyof T)[]; means?: (keyof T)[]} = {}
): T[] {
  const folded = rows.map((row) => ({...row}));
  const set = (row: T, key: keyof T, value: number | null) => void Object.assign(row, {[key]: value});
  const number = (row: T, key: keyof T) => (row[key] as number | null) ?? 0;
  const targets = foldTargets(
    rows.map(({customers}) => customers),
    minimum
  );
  targets.forEach((to, from) => {
    if (to === from) return;
    if (to >= 0) {
      const [a, b] = [folded[to], rows[from]];
      const all = a.customers + b.customers;
      for (const key of means) {
        if (a[key] !== null) set(a, key, (number(a, key) * a.customers + number(b, key) * b.customers) / all);
      }
      for (const key of sums) if (a[key] !== null) set(a, key, number(a, key) + number(b, key));
      a.customers = all;
    }
    for (const key of sums) if (folded[from][key] !== null) set(folded[from], key, 0);
    for (const key of means) set(folded[from], key, null);
    folded[from].customers = 0;
  });
  return folded;
}

/** For each of these groups the place of the one that it is counted with: its own, or -1 where all have too few. */
export function foldTargets(customers: readonly number[], minimum: number): number[] {
  const counts = [...customers];
  const targets = counts.map((_, i) => i);
  for (;;) {
    let from = -1;
    counts.forEach((n, i) => {
      if (n > 0 && n < minimum && (from < 0 || n < counts[from])) from = i;
    });
    if (from < 0) return targets;
    const to = nearest(counts, from);
    if (to >= 0) counts[to] += counts[from];
    counts[from] = 0;
    targets.forEach((target, i) => {
      if (target === from) targets[i] = to;
    });
  }
}

function nearest(counts: readonly number[], from: number): number {
  for (let distance = 1; distance < counts.length; ++distance) {
    const around = [from - distance, from + distance].filter((i) => (counts[i] ?? 0) > 0);
    if (around.length > 0) return around.reduce((a, b) => (counts[b] > counts[a] ? b : a));
  }
  return -1;
}
