/** The tenth of risk that a customer is in, such as "0.7-0.8"; "all" where there is no risk. */
export function stratumOf(risk: number | null): string {
  if (risk === null) return "all";
  const tenth = Math.min(9, Math.floor(risk * 10));
  return `0.${tenth}-${tenth === 9 ? "1.0" : `0.${tenth + 1}`}`;
}
