import type {ChartOptions} from "./parts/frame.js";
import {personaBars} from "./parts/personaBars.js";
import type {PersonaRow} from "./personaRow.js";

/** Bars of revenue at risk by persona: what is expected to be lost of the next twelve months, summed. */
export function revenueAtRiskByPersona(data: readonly PersonaRow[], options: ChartOptions = {}): SVGSVGElement {
  return personaBars(data, options, {
    value: (row) => row.revenueAtRisk,
    text: (row, format) => format.moneyCompact(row.revenueAtRisk),
    subject: "Revenue at risk by persona",
    empty: "No revenue is at risk in this selection.",
    missing: "No revenue at risk is shown."
  });
}
