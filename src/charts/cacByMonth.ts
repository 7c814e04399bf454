import type {Formatter} from "./format.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {monthBars} from "./parts/monthBars.js";

/** What acquiring a customer cost in a month, major currency units. */
export interface MonthCost {
  /** "2025-11" */
  month: string;
  customers: number;
  spend: number;
  cac: number;
}

export interface MonthCosts {
  rows: readonly MonthCost[];
  /** over all of the months; null where there are none */
  all: number | null;
  /** said where there are none */
  empty: string;
}

/** What acquiring a customer cost in each month, with the average over all as a dashed line. */
export function cacByMonth({rows, all, empty}: MonthCosts, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => (width < 480 ? 240 : 280));
  const {format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const bars = rows.map((row) => ({
    month: row.month,
    value: row.cac,
    text: format.moneyCompact(row.cac),
    title: describe(row, format)
  }));
  const last = rows[rows.length - 1];
  const told = `Cost of acquiring a customer by month: ${format.money(last.cac)} in ${format.month(last.month)}`;
  return monthBars(frame, bars, `${told}${all === null ? "" : `, ${format.money(all)} over all months`}.`, {
    tick: format.moneyCompact,
    label: "cost a new customer",
    rule: all === null ? undefined : {value: all, text: `all months: ${format.moneyCompact(all)}`}
  });
}

function describe({month, customers, spend, cac}: MonthCost, format: Formatter): string {
  return `${format.month(month)}\n${format.money(cac)} a new customer\n${format.money(spend)} spent\n${format.count(customers)} new customers`;
}
