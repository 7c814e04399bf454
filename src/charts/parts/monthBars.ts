import {axisX, axisY, barY, gridY, pointerX, ruleY, text, tip} from "@observablehq/plot";
import {ticks} from "d3";
import type {Formatter} from "../format.js";
import {draw} from "./frame.js";
import type {Frame} from "./frame.js";
import {smallTable, smallTableHeight, type SmallTable} from "./smallTable.js";
import {textWidth, widest} from "./text.js";

/** One bar of a calendar month. */
export interface MonthBar {
  /** "2025-11" */
  month: string;
  value: number;
  /** over the bar, where there is room */
  text: string;
  /** what the pointer tells */
  title: string;
  /** drawn as an outline: the value is not the last word */
  open?: boolean;
  /** the heading speaks of it: others are paler then */
  spoken?: boolean;
}

/** Bars by calendar month, oldest first, with a dashed line to read them against, and a few rows of text below them. */
export function monthBars(
  frame: Frame,
  bars: readonly MonthBar[],
  ariaLabel: string,
  {
    tick,
    label,
    rule,
    table
  }: {
    tick: (value: number) => string;
    label: string;
    rule?: {value: number; text: string};
    /** below the months; the frame's height has room for it */
    table?: SmallTable;
  }
): SVGSVGElement {
  const {width, height, theme, format, interactive} = frame;
  const most = Math.max(...bars.map(({value}) => value), rule?.value ?? 0) || 1;
  const yTicks = ticks(0, most, Math.max(2, Math.round((height - (table ? smallTableHeight(table) : 0)) / 64)));
  const marginLeft = widest(yTicks.map(tick), theme) + 9;
  const step = (width - marginLeft - 1) / bars.length;
  const roomy = widest(bars.map((bar) => bar.text), theme) + 4 <= step; // prettier-ignore
  const named = namedMonths(bars, step, format, frame);
  const paler = bars.some(({spoken}) => spoken) ? theme.heat : theme.accent;
  const color = ({spoken}: MonthBar) => (spoken ? theme.accent : paler);
  const fill = {x: "month", y: "value", fill: color, insetLeft: step * 0.14, insetRight: step * 0.14};
  // beside the label of the bars where both fit, else under it
  const lines = rule && textWidth(label, theme) + textWidth(rule.text, theme) + 16 > width ? 2 : 1;
  const marginTop = 28 + 16 * lines;
  const marginBottom = 40;
  return draw(frame, ariaLabel, {
    marginTop,
    marginRight: 1,
    marginBottom: marginBottom + (table ? smallTableHeight(table) : 0),
    marginLeft,
    x: {type: "band", domain: bars.map(({month}) => month), padding: 0, round: false, axis: null},
    y: {domain: [0, most], axis: null},
    marks: [
      gridY(yTicks, {stroke: theme.grid, strokeOpacity: 1}),
      axisY(yTicks, {tickSize: 0, tickPadding: 6, tickFormat: tick, label: null, color: theme.muted}),
      axisX([...named.keys()], {
        tickSize: 0,
        tickFormat: (month: string) => named.get(month) ?? "",
        label: null,
        color: theme.muted
      }),
      barY(
        bars.filter(({open}) => !open),
        fill
      ),
      barY(
        bars.filter(({open}) => open),
        {...fill, fillOpacity: 0.2, stroke: theme.accent, strokeDasharray: "3,2"}
      ),
      ruleY([0], {stroke: theme.muted}),
      ruleY(rule ? [rule.value] : [], {stroke: theme.text, strokeDasharray: "5,4"}),
      text(roomy ? bars : [], {
        x: "month",
        y: "value",
        text: "text",
        lineAnchor: "bottom",
        dy: -4,
        fill: theme.text,
        stroke: theme.surface,
        strokeWidth: 4
      }),
      text([label], {frameAnchor: "top-left", dx: 1 - marginLeft, dy: 1 - marginTop, fill: theme.muted}),
      text(rule ? [rule.text] : [], {
        frameAnchor: "top-right",
        dy: 1 - marginTop + (lines - 1) * 16,
        fill: theme.text
      }),
      ...(table ? smallTable(table, {below: marginBottom, left: marginLeft, width, theme}) : []),
      interactive ? tip(bars, pointerX({x: "month", y: "value", fill: theme.surface, title: "title"})) : null
    ]
  });
}

/** The months that are named under their bars: as many as fit, the first of each year with its number. */
function namedMonths(bars: readonly MonthBar[], step: number, format: Formatter, {theme}: Frame): Map<string, string> {
  const names = bars.map(({month}) => format.month(month, {year: false}));
  const every = Math.max(1, Math.ceil((widest([...names, "0000"], theme) + 6) / step));
  const named = new Map<string, string>();
  let year = "";
  bars.forEach(({month}, i) => {
    if (i % every !== 0) return;
    named.set(month, month.slice(0, 4) === year ? names[i] : `${names[i]}\n${month.slice(0, 4)}`);
    year = month.slice(0, 4);
  });
  return named;
}
