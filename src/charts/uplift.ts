import {extent} from "d3";
import type {Formatter} from "./format.js";
import {forest, forestHeight} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";

/** What one campaign changed: share of the treated that ordered, less that of those held out, with its 95 % interval. */
export interface UpliftRow {
  action: string;
  /** ISO day of the first sending */
  from: string;
  difference: number;
  low: number;
  high: number;
}

export interface Uplifts {
  rows: readonly UpliftRow[];
  /** said where there are none */
  empty: string;
}

/** The difference that each campaign made, against none. */
export function uplift({rows, empty}: Uplifts, options: ChartOptions = {}): SVGSVGElement {
  const toEstimates = (format: Formatter) =>
    rows.map(({action, from, difference, low, high}) => ({
      label: `${action}, ${format.date(from)}`,
      estimate: difference,
      low,
      high,
      text: points(format, difference),
      color: ""
    }));
  const frame = frameOf(options, (frame) => forestHeight(frame, toEstimates(frame.format)));
  const {theme, format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const data = toEstimates(format).map((row) => ({...row, color: row.high < 0 ? theme.danger : theme.accent}));
  const [low = 0, high = 0] = extent([0, ...rows.flatMap((row) => [row.low, row.high])]);
  const told = data.map(
    ({label, text, low, high}) => `${label} ${text} (${points(format, low)} to ${points(format, high)})`
  );
  return forest(frame, data, `Points more that ordered of the treated than of those held out: ${told.join("; ")}.`, {
    reference: 0,
    domain: low === high ? [-0.1, 0.1] : [low, high],
    tick: (share) => points(format, share, Number.isInteger(Math.round(1000 * share) / 10) ? 0 : 1),
    label: "points more that ordered"
  });
}

function points(format: Formatter, share: number, digits = 1): string {
  return `${share > 0 ? "+" : ""}${format.fixed(100 * share, digits)}`;
}
