import type {Formatter} from "./format.js";
import {forest, forestHeight} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";

/** The smallest effects that a control group of an action would show with 80 % power, by the share held out; null: none. */
export interface PowerRow {
  action: string;
  customers: number;
  tenth: number | null;
  fifth: number | null;
  half: number | null;
  /** where the action breaks even; null where that is not known, or no effect would do */
  breakEven: number | null;
}

export interface Powers {
  rows: readonly PowerRow[];
  /** said where there are none */
  empty: string;
}

/** How well each action must work for a campaign of it to show that, beside how well it must work to pay. */
export function campaignPower({rows, empty}: Powers, options: ChartOptions = {}): SVGSVGElement {
  const toEstimates = (format: Formatter) =>
    rows.map(({action, tenth, fifth, half, breakEven}) => ({
      label: action,
      estimate: fifth ?? 1,
      low: half ?? 1,
      high: tenth ?? 1,
      text: fifth === null ? "shows nothing" : `from ${format.percent(fifth, fifth < 0.1 ? 1 : 0)}`,
      color: "",
      second: breakEven === null ? undefined : {estimate: breakEven, low: breakEven, high: breakEven, color: ""}
    }));
  const hasBreakEven = rows.some(({breakEven}) => breakEven !== null);
  const keyLines = hasBreakEven ? 2 : 0;
  const frame = frameOf(options, (frame) => forestHeight(frame, toEstimates(frame.format), keyLines));
  const {theme, format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const data = toEstimates(format).map(({second, ...row}, i) => ({
    ...row,
    color: rows[i].fifth === null ? theme.muted : theme.accent,
    second: second && {...second, color: theme.muted}
  }));
  const told = data.map(
    ({label, text, second}) => `${label} ${text}${second ? `, breaks even at ${format.percent(second.estimate)}` : ""}`
  );
  return forest(
    frame,
    data,
    `Share of would-be leavers kept that a campaign would show, of 100%: ${told.join("; ")}.`,
    {
      reference: 0,
      domain: [0, 1],
      tick: (share) => format.percent(share),
      label: "share of would-be leavers kept",
      key: hasBreakEven
        ? [
            {text: "● shown with a fifth held out", color: theme.accent},
            {text: "■ where it breaks even", color: theme.muted}
          ]
        : []
    }
  );
}
