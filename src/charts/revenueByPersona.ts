import type {ChartOptions} from "./parts/frame.js";
import {personaBars} from "./parts/personaBars.js";
import type {PersonaRow} from "./personaRow.js";

/** Bars of revenue by persona, with each one's share of the whole. */
export function revenueByPersona(data: readonly PersonaRow[], options: ChartOptions = {}): SVGSVGElement {
  return personaBars(data, options, {
    value: (row) => row.revenue,
    // one alone is all of it
    text: (row, format) =>
      data.length === 1
        ? format.moneyCompact(row.revenue)
        : `${format.moneyCompact(row.revenue)} · ${format.percent(row.revenueShare)}`,
    subject: "Revenue by persona",
    empty: "No revenue in this selection."
  });
}
