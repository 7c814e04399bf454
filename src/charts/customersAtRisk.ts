import {bars, barsHeight} from "./parts/bars.js";
import type {Bar} from "./parts/bars.js";
import {frameOf} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import type {Formatter} from "./format.js";
import {personaColor} from "./theme.js";

/** One customer, under the published key; or a group of customers, where those are not published. */
export interface CustomerAtRisk {
  /** the customer's key, or how many and who a group is */
  key: string;
  /** of a group */
  customers?: number;
  /** of a group: its level of risk, as filters call it */
  level?: string;
  persona: string;
  /** place in the personas' order: its colour */
  index: number;
  /** 0-1 */
  churnRisk: number;
  /** major currency units */
  revenueAtRisk: number;
  /** over the whole history, major currency units */
  spent: number;
}

/** Bars of revenue at risk by customer or group, the most first as they come; at most ten. */
export function customersAtRisk(data: readonly CustomerAtRisk[], options: ChartOptions = {}): SVGSVGElement {
  const rows = data.slice(0, 10);
  const toBars = (format: Formatter): Bar[] =>
    rows.map((row) => ({
      label: row.customers === undefined ? `${row.key.slice(0, 8)} · ${row.persona}` : `${row.persona}: ${row.key}`,
      value: row.revenueAtRisk,
      text: `${format.moneyCompact(row.revenueAtRisk)} · ${format.percent(row.churnRisk)}`,
      color: ""
    }));
  const frame = frameOf(options, (frame) => barsHeight(frame, toBars(frame.format)));
  const drawn = toBars(frame.format).map((bar, i) => ({...bar, color: personaColor(frame.theme, rows[i].index)}));
  const who = rows.some(({customers}) => customers !== undefined) ? "Groups of customers" : "Customers";
  const label = `${who} with the most revenue at risk, with their churn risk: ${drawn.map((bar) => `${bar.label} ${bar.text}`).join("; ")}.`;
  return bars(frame, drawn, label, "No revenue at risk to show.");
}
