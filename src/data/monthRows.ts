import type {MonthRow} from "../charts/monthlyRevenue.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Columns} from "./decode.js";
import type {Filters} from "../filters/filters.js";
import {allowedValues} from "../filters/select.js";

/** What the monthly member can be filtered by: it holds one row a month, persona and country, and may have dropped those. */
function isAnswered({id, values}: Dimension, monthly: Columns): boolean {
  return (id === "persona" || id === "country") && monthly.dictionaries[id].length === values.length;
}

/** Revenue, orders and customers by month under the filters on persona and country; oldest first, none left out. */
export function monthRows(
  monthly: Columns,
  dimensions: readonly Dimension[],
  filters: Filters,
  {dataAsOf, provisionalFrom = null}: {dataAsOf: string; provisionalFrom?: string | null}
): MonthRow[] {
  const masks = Array.from(
    allowedValues(
      dimensions.filter((dimension) => isAnswered(dimension, monthly)),
      filters
    ),
    ([id, mask]) => ({mask, codes: monthly.columns[id]})
  );
  const {month, revenue, orders, customers} = monthly.columns;
  const {month: months} = monthly.dictionaries;
  const isProvisional = (month: string) => provisionalFrom !== null && month >= provisionalFrom;
  const rows: MonthRow[] = months.map((month) => ({
    month,
    revenue: 0,
    orders: 0,
    customers: 0,
    ...ending(month, dataAsOf),
    ...(isProvisional(month) ? {provisional: true} : {})
  }));
  for (let i = 0; i < monthly.length; ++i) {
    if (!masks.every(({mask, codes}) => mask[codes[i]] === 1)) continue;
    const row = rows[month[i]];
    row.revenue += revenue[i];
    row.orders += orders[i];
    row.customers += customers[i];
  }
  const asked = dimensions.some((one) => one.approximate && filters[one.id] && isAnswered(one, monthly));
  return asked ? rows.map((row) => (row.customers === 0 ? {...row, withheld: true} : row)) : rows;
}

/** The filters that are set and that the monthly member cannot answer. */
export function ignoredByMonths(monthly: Columns, dimensions: readonly Dimension[], filters: Filters): Dimension[] {
  return dimensions.filter((dimension) => filters[dimension.id] !== undefined && !isAnswered(dimension, monthly));
}

/** A month is not over as long as the day after the as-of day is in it. */
function ending(month: string, dataAsOf: string): Pick<MonthRow, "partial" | "through"> {
  if (month !== dataAsOf.slice(0, 7)) return {partial: false};
  const next = new Date(Date.parse(dataAsOf) + 86_400_000).toISOString();
  return next.startsWith(month) ? {partial: true, through: dataAsOf} : {partial: false};
}
