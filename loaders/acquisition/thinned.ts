/** The ages that may be told: those between which nobody ordered, or so many that no difference of two tells of few. */
export function thinned(buyers: ArrayLike<number>, minimum: number): number[] {
  const kept: number[] = [];
  let since = 0;
  for (let age = 0; age < buyers.length; ++age) {
    since += buyers[age];
    if (since > 0 && since < minimum) continue;
    kept.push(age);
    since = 0;
  }
  return kept;
}
