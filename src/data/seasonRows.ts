import type {MonthRow} from "../charts/monthlyRevenue.js";
import type {SeasonRow} from "../charts/revenueSeason.js";

/** Months laid beside one another by calendar year, without those of too few customers to tell. */
export function seasonRows(months: readonly MonthRow[]): SeasonRow[] {
  return months
    .filter((row) => !row.withheld)
    .map(({month, revenue, partial}) => ({
      year: Number(month.slice(0, 4)),
      month: Number(month.slice(5, 7)),
      revenue,
      partial
    }));
}
