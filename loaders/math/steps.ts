/** Whether a count is of some customers, but of fewer than may be told. */
export function isFew(customers: number, minimum: number): boolean {
  return customers > 0 && customers < minimum;
}

/** A count in steps of `minimum`, 0 where it is few: no difference of two such counts tells of fewer. */
export function inSteps(customers: number, minimum: number): number {
  return isFew(customers, minimum) ? 0 : Math.round(customers / minimum) * minimum;
}

/**
 * Counts of groups side by side in steps of `minimum`, so that what a reader adds up from the first on is off by half a
 * step at most: running totals are rounded, as Cox (1987) does, not the counts. A group of `minimum` or more never becomes
 * none. `total` is what all add up to, where that is known exactly: the largest group has the odd rest. Where it is an odd
 * number of half steps, halves go down: going up they would say of a last group of `minimum` that it has no more.
 */
export function inRunningSteps(counts: readonly number[], minimum: number, total?: number): number[] {
  const isWhole = total !== undefined && total > 0 && total === counts.reduce((all, count) => all + count, 0);
  const down = isWhole && 2 * (total % minimum) === minimum;
  const round = (sum: number) => (down ? Math.ceil(sum / minimum - 0.5) : Math.floor(sum / minimum + 0.5)) * minimum;
  let sum = 0;
  const told = counts.map((count) => {
    const before = round(sum);
    sum += count;
    return round(sum) - before;
  });
  if (isWhole) {
    const largest = told.reduce((best, count, i) => (count > told[best] ? i : best), 0);
    told[largest] += total - round(sum);
  }
  return told;
}
