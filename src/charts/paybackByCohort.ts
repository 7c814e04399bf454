import type {Formatter} from "./format.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {monthBars} from "./parts/monthBars.js";

/** When the customers of a month, or of a few, had brought what acquiring them cost. */
export interface Payback {
  /** of their first orders, "2025-11" */
  from: string;
  to: string;
  customers: number;
  /** major currency units */
  cac: number;
  /** months after the first order; null where they have not yet */
  paybackMonths: number | null;
  /** the age that all of them have reached */
  observedMonths: number;
}

export interface Paybacks {
  rows: readonly Payback[];
  /** said where there are none */
  empty: string;
}

/** Months until customers had paid for themselves, by when they came; an outline where they have not within the months seen. */
export function paybackByCohort({rows, empty}: Paybacks, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => (width < 480 ? 240 : 280));
  const {format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const bars = rows.map((row) => ({
    month: row.from,
    value: row.paybackMonths ?? row.observedMonths,
    text: row.paybackMonths === null ? `>${format.count(row.observedMonths)}` : format.count(row.paybackMonths),
    title: describe(row, format),
    open: row.paybackMonths === null
  }));
  const paid = rows.filter(({paybackMonths}) => paybackMonths !== null).length;
  const told = `${paid} of ${rows.length} groups of customers had brought what acquiring them cost`;
  return monthBars(frame, bars, `Months until customers have paid for themselves: ${told}.`, {
    tick: format.count,
    label: "months; outlined: not within so many"
  });
}

function describe({from, to, customers, cac, ...row}: Payback, format: Formatter): string {
  const months = from === to ? format.month(from) : `${format.month(from)} to ${format.month(to)}`;
  const when =
    row.paybackMonths === null
      ? `not within ${format.count(row.observedMonths)} months`
      : row.paybackMonths === 0
        ? "paid with the first day’s orders"
        : `paid after ${format.count(row.paybackMonths)} months`;
  return `First order in ${months}\n${format.count(customers)} customers, ${format.money(cac)} each\n${when}`;
}
