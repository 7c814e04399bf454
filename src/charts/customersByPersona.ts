import type {ChartOptions} from "./parts/frame.js";
import {personaBars} from "./parts/personaBars.js";
import type {PersonaRow} from "./personaRow.js";

/** Bars of the number of customers by persona, with each one's share of the whole. */
export function customersByPersona(data: readonly PersonaRow[], options: ChartOptions = {}): SVGSVGElement {
  return personaBars(data, options, {
    value: (row) => row.customers,
    // one alone is all of it
    text: (row, format) =>
      data.length === 1
        ? format.count(row.customers)
        : `${format.count(row.customers)} · ${format.percent(row.customerShare)}`,
    subject: "Customers by persona",
    empty: "No customers in this selection."
  });
}
