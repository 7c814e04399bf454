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
  for (;;) {
    let from = -1;
    folded.forEach(({customers}, i) => {
      if (customers > 0 && customers < minimum && (from < 0 || customers < folded[from].customers)) from = i;
    });
    if (from < 0) return folded;
    const to = nearest(folded, from);
    if (to >= 0) {
      const [a, b] = [folded[to], folded[from]];
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
  }
}

function nearest(rows: {customers: number}[], from: number): number {
  for (let distance = 1; distance < rows.length; ++distance) {
    const around = [from - distance, from + distance].filter((i) => (rows[i]?.customers ?? 0) > 0);
    if (around.length > 0) return around.reduce((a, b) => (rows[b].customers > rows[a].customers ? b : a));
  }
  return -1;
}
