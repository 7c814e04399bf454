import type {Value} from "../../loaders/contract/value.js";
import {plainBars} from "./parts/plainBars.js";
import type {ChartOptions} from "./parts/frame.js";

/** Bars of the share of all customer value by tenth of customers, the most valuable tenth first. */
export function valueConcentration(data: Value["tenths"], options: ChartOptions = {}): SVGSVGElement {
  const name = (i: number) =>
    i === 0 ? "Most valuable tenth" : i === data.length - 1 ? "Least valuable tenth" : `Tenth ${i + 1}`;
  const rows = data.map((tenth, i) => ({...tenth, name: name(i)}));
  return plainBars(rows, options, {
    label: (row) => row.name,
    value: (row) => row.valueShare,
    text: (row, format) => `${format.percent(row.valueShare)} · ${format.moneyCompact(row.customerValue)}`,
    spoken: (row) => row === rows[0],
    subject: "Share of customer value by tenth of customers",
    empty: "Too few customers to share the value out by tenths."
  });
}
