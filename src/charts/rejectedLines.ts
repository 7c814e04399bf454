import type {Quality} from "../../loaders/contract/quality.js";
import {plainBars} from "./parts/plainBars.js";
import type {ChartOptions} from "./parts/frame.js";
import {reasonName} from "./reasonName.js";

/** Bars of order lines that are not counted, by the first reason that fits, in the order in which they are tried. */
export function rejectedLines(data: Quality["reasons"], options: ChartOptions = {}): SVGSVGElement {
  return plainBars(data, options, {
    label: (row) => reasonName(row),
    value: (row) => row.rows,
    text: ({rows, share}, format) =>
      rows === 0 ? format.count(0) : `${format.count(rows)} · ${format.percent(share)}`,
    subject: "Order lines rejected by reason",
    empty: "Every order line counts: none was rejected."
  });
}
