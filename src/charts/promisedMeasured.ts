import type {Formatter} from "./format.js";
import {forest, forestHeight} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";

/** Share of one arm of a campaign that ordered, with its 95 % interval, and the share that was promised. */
export interface PromisedRow {
  label: string;
  /** ISO day of the first sending */
  from: string;
  measured: number;
  low: number;
  high: number;
  /** null where there was no model that day */
  promised: number | null;
}

export interface Promised {
  rows: readonly PromisedRow[];
  /** said where there are none */
  empty: string;
}

/** What was promised of each arm of a campaign beside what came of it. */
export function promisedMeasured({rows, empty}: Promised, options: ChartOptions = {}): SVGSVGElement {
  const toEstimates = (format: Formatter) =>
    rows.map(({label, from, measured, low, high, promised}) => ({
      label: `${label}, ${format.date(from)}`,
      estimate: measured,
      low,
      high,
      text: format.percent(measured),
      color: "",
      second: promised === null ? undefined : {estimate: promised, low: promised, high: promised, color: ""}
    }));
  const frame = frameOf(options, (frame) => forestHeight(frame, toEstimates(frame.format), 2));
  const {theme, format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const data = toEstimates(format).map(({second, ...row}) => ({
    ...row,
    color: theme.accent,
    second: second && {...second, color: theme.muted}
  }));
  const told = data.map(
    ({label, text, second}) => `${label} ${text}${second ? `, promised ${format.percent(second.estimate)}` : ""}`
  );
  return forest(frame, data, `Share that ordered: ${told.join("; ")}.`, {
    reference: 0,
    domain: [0, Math.min(1, Math.max(0.1, ...rows.map(({high, promised}) => Math.max(high, promised ?? 0))))],
    tick: (share) => format.percent(share),
    label: "share that ordered",
    key: [
      {text: "● measured, with its 95% interval", color: theme.accent},
      {text: "■ promised when it was sent", color: theme.muted}
    ]
  });
}
