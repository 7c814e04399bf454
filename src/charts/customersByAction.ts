import {sum} from "d3";
import type {ActionRow} from "./actionRow.js";
import {plainBars} from "./parts/plainBars.js";
import type {ChartOptions} from "./parts/frame.js";

/** Bars of the number of customers by action, with each one's share of the whole. */
export function customersByAction(data: readonly ActionRow[], options: ChartOptions = {}): SVGSVGElement {
  const total = sum(data, (row) => row.customers);
  return plainBars(data, options, {
    label: (row) => row.action,
    value: (row) => row.customers,
    text: (row, format) =>
      row.withheld
        ? "too few to tell"
        : row.customers === total
          ? format.count(row.customers)
          : `${format.count(row.customers)} · ${format.percent(row.customers / total)}`,
    spoken: (row) => row.spoken === true,
    subject: "Customers by action",
    empty: "No customers in this selection."
  });
}
