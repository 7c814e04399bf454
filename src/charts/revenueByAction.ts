import type {ActionRow} from "./actionRow.js";
import {plainBars} from "./parts/plainBars.js";
import type {ChartOptions} from "./parts/frame.js";

/** Bars of the last twelve months' revenue by action, with what of it is at risk. */
export function revenueByAction(data: readonly ActionRow[], options: ChartOptions = {}): SVGSVGElement {
  return plainBars(data, options, {
    label: (row) => row.action,
    value: (row) => row.revenue,
    text: ({revenue, revenueAtRisk, withheld}, format) =>
      withheld
        ? "too few to tell"
        : format.moneyCompact(revenue) +
          (revenueAtRisk === null ? "" : ` · ${format.moneyCompact(revenueAtRisk)} at risk`),
    atRisk: (row) => row.revenueAtRisk,
    subject: "Revenue by action",
    empty: "No revenue in this selection."
  });
}
