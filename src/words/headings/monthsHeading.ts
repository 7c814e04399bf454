import type {Formatter} from "../../charts/format.js";
import type {MonthRow} from "../../charts/monthlyRevenue.js";

/** What to see in the revenue by month: the last whole month against the best one. */
export function monthsHeading(months: readonly MonthRow[], format: Formatter): string {
  const whole = months.filter((row) => !row.partial && !row.few);
  const last = whole[whole.length - 1];
  if (last === undefined || !whole.some((row) => row.revenue > 0)) return "No whole month with revenue";
  const best = whole.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  const brought = `${format.month(last.month)} brought ${format.moneyCompact(last.revenue)}`;
  if (whole.length === 1) return brought;
  if (best === last) return `${brought}, the best of ${format.count(whole.length)} whole months`;
  return `${brought}; the best month was ${format.month(best.month)} with ${format.moneyCompact(best.revenue)}`;
}
