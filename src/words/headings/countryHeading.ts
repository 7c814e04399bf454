import type {Formatter} from "../../charts/format.js";
import type {CountryRow} from "../../charts/revenueByCountry.js";
import {shareOf} from "../../data/units.js";

/** What to see in the revenue by country. */
export function countryHeading(rows: readonly CountryRow[], format: Formatter, filtered = false): string {
  const total = rows.reduce((sum, row) => sum + row.revenue, 0);
  if (rows.length === 1 && rows[0].rest && total > 0) return "Too few customers to tell countries apart";
  const top = rows.find((row) => !row.rest);
  if (top === undefined || !(total > 0)) return "No revenue in this selection";
  const share = format.percent(shareOf(top.revenue, total));
  if (rows.length === 1 && top.country === "Unknown") return "These data name no countries";
  const here = filtered ? " here" : "";
  // who chose a country knows that it is the only one
  if (rows.length === 1 && filtered) return `${top.country}: ${format.moneyCompact(top.revenue)} of revenue`;
  if (rows.length === 1) return `All revenue comes from one country: ${top.country}`;
  return `${share} of the revenue${here} comes from one country: ${top.country}`;
}
