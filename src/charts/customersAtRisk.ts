import {bars, barsHeight} from "./parts/bars.js";
import type {Bar} from "./parts/bars.js";
import {frameOf} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import type {Formatter} from "./format.js";
import {personaColor} from "./theme.js";

/** One customer, under the published key. */
export interface CustomerAtRisk {
  key: string;
  persona: string;
  /** place in the personas' order: its colour */
  index: number;
  /** 0-1 */
  churnRisk: number;
  /** major currency units */
  revenueAtRisk: number;
  /** of the last twelve months, major currency units */
  revenue: number;
}

/** Bars of revenue at risk by customer, the most first as they come; at most ten. */
export function customersAtRisk(data: readonly CustomerAtRisk[], options: ChartOptions = {}): SVGSVGElement {
  const rows = data.slice(0, 10);
  const toBars = (format: Formatter): Bar[] =>
    rows.map((row) => ({
      label: `${row.key.slice(0, 8)} · ${row.persona}`,
      value: row.revenueAtRisk,
      text: `${format.moneyCompact(row.revenueAtRisk)} · ${format.percent(row.churnRisk)}`,
      color: ""
    }));
  const frame = frameOf(options, (frame) => barsHeight(frame, toBars(frame.format)));
  const drawn = toBars(frame.format).map((bar, i) => ({...bar, color: personaColor(frame.theme, rows[i].index)}));
  const label = `Customers with the most revenue at risk, with their churn risk: ${drawn.map((bar) => `${bar.label} ${bar.text}`).join("; ")}.`;
  return bars(frame, drawn, label, "No customer with revenue at risk in this selection.");
}
