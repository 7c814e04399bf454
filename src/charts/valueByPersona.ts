import {plainBars} from "./parts/plainBars.js";
import type {ChartOptions} from "./parts/frame.js";

/** One persona's customers and what the next twelve months of them are worth. */
export interface PersonaValue {
  persona: string;
  /** place in the personas' order: its colour */
  index: number;
  customers: number;
  /** discounted margin of the next twelve months, summed, major currency units */
  customerValue: number;
}

/** Bars of customer value by persona, with the mean a customer. */
export function valueByPersona(data: readonly PersonaValue[], options: ChartOptions = {}): SVGSVGElement {
  return plainBars(data, options, {
    label: (row) => row.persona,
    value: (row) => row.customerValue,
    text: ({customerValue, customers}, format) =>
      `${format.moneyCompact(customerValue)} · ${format.moneyCompact(customerValue / customers)} each`,
    persona: (row) => row.index,
    subject: "Value of the next twelve months by persona",
    empty: "No value to show."
  });
}
