import type {Quality, RejectReason} from "../../loaders/members/quality.js";
import {plainBars} from "./parts/plainBars.js";
import type {ChartOptions} from "./parts/frame.js";

const reasonNames: Record<RejectReason, string> = {
  "no-customer": "No customer",
  "unreadable-date": "Unreadable date",
  "after-as-of": "After the as-of day",
  "unreadable-number": "Unreadable number",
  cancelled: "Cancelled order",
  "quantity-not-positive": "Quantity not positive",
  "price-not-positive": "Price not positive"
};

/** What a reader calls a reason. */
export function reasonName(reason: RejectReason): string {
  return reasonNames[reason];
}

/** Bars of order lines that are not counted, by the first reason that fits, in the order in which they are tried. */
export function rejectedLines(data: Quality["reasons"], options: ChartOptions = {}): SVGSVGElement {
  return plainBars(data, options, {
    label: (row) => reasonName(row.reason),
    value: (row) => row.rows,
    text: ({rows, share}, format) =>
      rows === 0 ? format.count(0) : `${format.count(rows)} · ${format.percent(share, share < 0.1 ? 2 : 0)}`,
    subject: "Order lines rejected by reason",
    empty: "Every order line counts: none was rejected."
  });
}
