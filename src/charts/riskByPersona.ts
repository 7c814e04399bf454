import type {ChartOptions} from "./parts/frame.js";
import {personaBars} from "./parts/personaBars.js";
import type {PersonaRow} from "./personaRow.js";

/** Bars of the mean churn risk by persona. */
export function riskByPersona(data: readonly PersonaRow[], options: ChartOptions = {}): SVGSVGElement {
  return personaBars(data, options, {
    value: (row) => row.churnRisk,
    text: (row, format) => format.percent(row.churnRisk),
    subject: "Average churn risk by persona",
    empty: "No churn risk above zero in this selection.",
    missing: "No churn risk is shown."
  });
}
