import {forest, forestHeight} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";

/** How strong an action must be to bring what it costs. */
export interface BreakEvenRow {
  action: string;
  /** share of would-be leavers that it must keep; null where no share would do */
  breakEven: number | null;
  /** the share that the config assumes, or that campaigns measured */
  assumed: number | null;
  isMeasured?: boolean;
}

export interface BreakEvens {
  rows: readonly BreakEvenRow[];
  /** said where there are none */
  empty: string;
}

/** The share of would-be leavers that each action must keep to pay, beside the share that it is assumed to keep. */
export function breakEven({rows, empty}: BreakEvens, options: ChartOptions = {}): SVGSVGElement {
  const assumes = rows.some(({assumed}) => assumed !== null);
  const toEstimates = ({percent}: {percent(share: number, digits?: number): string}) =>
    rows.map(({action, breakEven, assumed}) => {
      const at = breakEven ?? 1;
      const text = breakEven === null ? "never pays" : percent(breakEven, breakEven < 0.1 ? 1 : 0);
      const known = Math.max(assumed ?? 0, -1);
      const second = assumed === null ? undefined : {estimate: known, low: known, high: known, color: ""};
      return {label: action, estimate: at, low: at, high: at, text, color: "", second};
    });
  const keyLines = assumes ? 2 : 0;
  const frame = frameOf(options, (frame) => forestHeight(frame, toEstimates(frame.format), keyLines));
  const {theme, format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const data = toEstimates(format).map(({second, ...row}, i) => ({
    ...row,
    color: rows[i].breakEven === null ? theme.danger : theme.accent,
    second: second && {...second, color: theme.muted}
  }));
  const told = rows.map(({action, assumed, isMeasured}, i) =>
    assumed === null
      ? `${action} ${data[i].text}`
      : `${action} ${data[i].text}, ${isMeasured ? "measured" : "assumed"} ${format.percent(assumed)}`
  );
  return forest(frame, data, `Share of would-be leavers to keep to break even, of 100%: ${told.join("; ")}.`, {
    reference: 0,
    domain: [Math.floor(10 * Math.max(-1, Math.min(0, ...rows.map(({assumed}) => assumed ?? 0)))) / 10, 1],
    tick: (share) => format.percent(share),
    label: rows.some(({assumed}) => (assumed ?? 0) < 0)
      ? "share kept; below 0: driven away"
      : "share of would-be leavers kept",
    key: assumes
      ? [
          {text: "● where it breaks even", color: theme.accent},
          {
            text: rows.some(({isMeasured}) => isMeasured) ? "■ as assumed or measured" : "■ as the store assumes",
            color: theme.muted
          }
        ]
      : []
  });
}
