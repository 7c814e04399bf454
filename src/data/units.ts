/** The cube's money is in hundredths of the store's currency, its risk in hundredths of a percent. */
export function major(hundredths: number): number {
  return hundredths / 100;
}

/** The mean risk, 0-1, from a sum over customers; null where there is no customer to have one. */
export function meanRisk(sum: number, customers: number): number | null {
  return customers > 0 ? sum / customers / 10_000 : null;
}

/** A part of a whole, 0-1; 0 where there is no whole. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
