import type {MonthRow} from "../charts/monthlyRevenue.js";

/** The last whole month that is told, and the best one; none where no such month has revenue. */
export function notableMonths(
  months: readonly MonthRow[]
): {last: MonthRow; best: MonthRow; whole: number} | undefined {
  const whole = months.filter((row) => !row.partial && !row.withheld);
  if (!whole.some((row) => row.revenue > 0)) return undefined;
  const best = whole.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  return {last: whole[whole.length - 1], best, whole: whole.length};
}
