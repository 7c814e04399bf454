/** An ISO day as days since 1970-01-01. */
export function parseDay(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}
