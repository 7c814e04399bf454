import {extent} from "d3";
import {forest, forestHeight} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";

/** What one action would bring, major currency units: at its assumed effect, where low and high are the estimate, or at some. */
export interface ActionProfit {
  action: string;
  customers: number;
  estimate: number;
  low: number;
  high: number;
}

export interface ActionProfits {
  rows: readonly ActionProfit[];
  /** said where there are none */
  empty: string;
  /** whether no cost is known: then it is margin, and no profit */
  beforeCosts?: boolean;
}

/** What each action would bring of all for whom it is due, with nothing gained and nothing lost as the upright. */
export function profitByAction(
  {rows, empty, beforeCosts = false}: ActionProfits,
  options: ChartOptions = {}
): SVGSVGElement {
  const toEstimates = (format: {moneyCompact(value: number): string}) =>
    rows.map(({action, estimate, low, high}) => ({
      label: action,
      estimate,
      low,
      high,
      text:
        low === high ? format.moneyCompact(estimate) : `${format.moneyCompact(low)} to ${format.moneyCompact(high)}`,
      color: ""
    }));
  const frame = frameOf(options, (frame) => forestHeight(frame, toEstimates(frame.format)));
  const {theme, format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const data = toEstimates(format).map((row) => ({...row, color: theme.accent}));
  const [low = 0, high = 0] = extent([0, ...rows.flatMap((row) => [row.low, row.high])]);
  return forest(
    frame,
    data,
    `${beforeCosts ? "Margin, before any cost," : "Profit"} by action: ${data.map((row) => `${row.label} ${row.text}`).join("; ")}.`,
    {
      reference: 0,
      domain: low === high ? [0, 1] : [low, high],
      tick: format.moneyCompact,
      label: beforeCosts ? "margin, before any cost" : "profit of all for whom it is due"
    }
  );
}
