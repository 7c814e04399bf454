const millisecondsPerDay = 86_400_000;

/** A day since 1970-01-01 as an ISO date. */
export function formatDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** An ISO date as days since 1970-01-01. */
export function parseDay(iso: string): number {
  return Math.round(Date.parse(iso) / millisecondsPerDay);
}

/** Today in a time zone, as an ISO date. */
export function today(timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", {timeZone, year: "numeric", month: "2-digit", day: "2-digit"}).format(
    new Date()
  );
}

/** Whether a text is a day of the calendar such as "2011-12-09". */
export function isIsoDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}
