import type {CountryRow} from "../charts/revenueByCountry.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Selection} from "../filters/select.js";
import {major} from "./units.js";
import {findDimension} from "./findDimension.js";

/** The countries with the most revenue that the filters leave, then the rest in one row. */
export function countryRows(selection: Selection, dimensions: readonly Dimension[], most = 10): CountryRow[] {
  const customers = selection.by("country", "customers");
  const revenue = selection.by("country", "revenue");
  const {values, options} = findDimension(dimensions, "country");
  // dropped, so that no group is small
  if (values.length === 1 && options.length === 0) {
    const all = {country: "All countries", customers: customers[0], revenue: major(revenue[0]), rest: true};
    return all.customers > 0 ? [all] : [];
  }
  const rows: CountryRow[] = values
    .map((country, i) => ({country, customers: customers[i], revenue: major(revenue[i])}))
    .filter((row) => row.customers > 0)
    .sort((a, b) => b.revenue - a.revenue);
  if (rows.length <= most + 1) return rows;
  const rest = rows
    .slice(most)
    .reduce((sum, row) => ({customers: sum.customers + row.customers, revenue: sum.revenue + row.revenue}), {
      customers: 0,
      revenue: 0
    });
  return [...rows.slice(0, most), {country: `${rows.length - most} others`, ...rest, rest: true}];
}
