/** Days after the first order by which so many months of age have passed, of 365.25 / 12 days each. */
export function ageDays(months: number): number {
  return Math.round((months * 365.25) / 12);
}
