import type {MonthRow} from "../charts/monthlyRevenue.js";

/**
 * The months that are over and that the data hold from their first days on; `from` is the ISO day of the first order: a shop
 * may be closed on the first of a month.
 */
export function wholeMonths(months: readonly MonthRow[], {from}: {from: string}): MonthRow[] {
  return months.filter(({month, partial}) => !partial && !(from.startsWith(month) && Number(from.slice(8)) > 3));
}
