import {sum} from "d3";
import {plainBars} from "./parts/plainBars.js";
import type {ChartOptions} from "./parts/frame.js";

/** One country: that of the customers' last orders. */
export interface CountryRow {
  country: string;
  customers: number;
  /** major currency units */
  revenue: number;
  /** true for the row that sums up all the others, which comes last */
  rest?: boolean;
  /** true where the heading speaks of it */
  spoken?: boolean;
}

/** Bars of revenue by country, the most first as they come, then the rest. */
export function revenueByCountry(data: readonly CountryRow[], options: ChartOptions = {}): SVGSVGElement {
  const total = sum(data, (row) => row.revenue);
  return plainBars(data, options, {
    label: (row) => row.country,
    value: (row) => row.revenue,
    // one alone is all of it
    text: ({revenue}, format) =>
      data.length === 1
        ? format.moneyCompact(revenue)
        : `${format.moneyCompact(revenue)} · ${format.percent(revenue / total)}`,
    quiet: (row) => row.rest === true,
    spoken: (row) => row.spoken === true,
    subject: "Revenue by country",
    empty: "No revenue in this selection."
  });
}
