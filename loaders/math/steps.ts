/** Whether a count is of some customers, but of fewer than may be told. */
export function isFew(customers: number, minimum: number): boolean {
  return customers > 0 && customers < minimum;
}

/**
 * A count in steps of `minimum`, 0 where it is few: no difference of two such counts tells of fewer. Half a step goes up; where
 * `everybody`, whose number is known, is an odd number of half steps it goes down: else 145 of 155, told as 150, would say of the
 * others that they are no more than ten.
 */
export function inSteps(customers: number, minimum: number, everybody?: number): number {
  return isFew(customers, minimum) ? 0 : rounded(customers, minimum, everybody);
}

/**
 * Counts of groups side by side in steps of `minimum`, so that what a reader adds up from the first on is off by half a
 * step at most: running totals are rounded, as Cox (1987) does, not the counts. A group of `minimum` or more never becomes
 * none. `total` is what all add up to, where that is known exactly: the largest group has the odd rest. Halves go as
 * they do in `inSteps`.
 */
export function inRunningSteps(
  counts: readonly number[],
  minimum: number,
  total?: number,
  everybody: number | undefined = total
): number[] {
  const round = (sum: number) => rounded(sum, minimum, everybody);
  let sum = 0;
  const told = counts.map((count) => {
    const before = round(sum);
    sum += count;
    return round(sum) - before;
  });
  if (total === sum && sum > 0) {
    const largest = told.reduce((best, count, i) => (count > told[best] ? i : best), 0);
    told[largest] += total - round(sum);
  }
  return told;
}

function rounded(customers: number, minimum: number, everybody = 0): number {
  const down = 2 * (everybody % minimum) === minimum;
  return (down ? Math.ceil(customers / minimum - 0.5) : Math.floor(customers / minimum + 0.5)) * minimum;
}
