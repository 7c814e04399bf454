/** A time without orders: from the first to the last day without one (days since 1970-01-01), and how many days. */
export interface Outage {
  from: number;
  to: number;
  days: number;
}

const fewestDays = 14;
const timesUsual = 5;
/** Days over which the longest of a shop's usual pauses is taken: weekends, holidays and slow weeks have their turn. */
const windowDays = 30;

/**
 * Times without any order that are longer than 14 days and than five times the usual longest, which is the median over
 * windows of 30 days of the longest that began in each. `days` are the days of orders in any sequence. The longest first.
 */
export function outages(days: ArrayLike<number>): {usualDays: number; outages: Outage[]} {
  const sorted = Array.from(new Set(Array.from(days))).sort((a, b) => a - b);
  const pauses = sorted.slice(1).map((day, i) => ({from: sorted[i] + 1, to: day - 1, days: day - sorted[i] - 1}));
  const longest = new Map<number, number>();
  for (const {from, days: length} of pauses) {
    const window = Math.floor((from - sorted[0]) / windowDays);
    longest.set(window, Math.max(longest.get(window) ?? 0, length));
  }
  const usual = [...longest.values()].sort((a, b) => a - b);
  const usualDays = usual.length === 0 ? 0 : usual[(usual.length - 1) >> 1];
  const found = pauses.filter(({days: length}) => length > fewestDays && length > timesUsual * usualDays);
  return {usualDays, outages: found.sort((a, b) => b.days - a.days || a.from - b.from)};
}
