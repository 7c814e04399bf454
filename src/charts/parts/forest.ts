import {dot, link, text, tickX} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {ticks} from "d3";
import {draw} from "./frame.js";
import type {Frame} from "./frame.js";
import {textWidth, widest, wrap} from "./text.js";

/** One estimate with its 95% interval, its name and the words at the end of its row. */
export interface Estimate {
  label: string;
  estimate: number;
  low: number;
  high: number;
  text: string;
  color: string;
  /** a second estimate in the same row */
  second?: {estimate: number; low: number; high: number; color: string};
}

/** A line of the key above the rows. */
export interface KeyLine {
  text: string;
  color: string;
}

const lineHeight = 16;
const marginBottom = 42;

/** A forest plot: one row an estimate, its interval as a whisker, `reference` as the upright that it is read against. */
export function forest(
  frame: Frame,
  data: readonly Estimate[],
  ariaLabel: string,
  {
    reference,
    domain,
    tick,
    label,
    key = [],
    marks = []
  }: {
    reference: number;
    domain: readonly [number, number];
    tick: (value: number) => string;
    /** what is plotted, in words */
    label: string;
    key?: readonly KeyLine[];
    marks?: Markish[];
  }
): SVGSVGElement {
  const {width, theme} = frame;
  const {beside, lines} = labelsOf(frame, data);
  const above = beside ? 0 : Math.max(...lines.map((l) => l.length)) * lineHeight;
  const at = {y: rowOf, dy: above / 2};
  const joined = lines.map((l) => l.join("\n"));
  const marginLeft = beside ? widest(joined, theme) + 12 : 10;
  const texts = data.map((row) => row.text);
  const marginRight = widest(texts, theme) + 12;
  const room = width - marginLeft - marginRight;
  const xTicks = ticks(...domain, Math.max(2, Math.round(room / 90)));
  const band = (frame.height - topOf(key.length) - marginBottom) / data.length;
  // where names stand above the rows, the uprights stand under them
  const upright = (values: readonly number[], stroke: string) =>
    tickX(
      values.flatMap((x) => data.map((_, row) => ({x, row}))),
      {x: "x", y: "row", stroke, insetTop: beside ? 0 : (band + above) / 2 - 9}
    );
  const quiet = {fill: theme.muted, frameAnchor: "bottom"} as const;
  return draw(frame, ariaLabel, {
    marginTop: topOf(key.length),
    marginBottom,
    marginLeft,
    marginRight,
    x: {domain: [...domain], axis: null},
    y: {type: "band", domain: data.map(rowOf), padding: 0, round: false, axis: null},
    marks: [
      upright(xTicks, theme.grid),
      upright([reference], theme.muted),
      link(data, {...at, x1: "low", x2: "high", stroke: "color", strokeWidth: 2}),
      dot(data, {...at, x: "estimate", r: 5, fill: "color", stroke: theme.surface}),
      ...data.map(({second}, i) => [
        link(second ? [second] : [], {...at, y: [i], x1: "low", x2: "high", stroke: "color", strokeWidth: 2}),
        dot(second ? [second] : [], {
          ...at,
          y: [i],
          x: "estimate",
          r: 5,
          symbol: "square",
          fill: "color",
          stroke: theme.surface
        })
      ]),
      ...key.map(({text: line, color}, i) =>
        text([line], {
          frameAnchor: "top-left",
          dx: 2 - marginLeft,
          dy: i * lineHeight - topOf(key.length) + 1,
          fill: color
        })
      ),
      text(data, {
        y: rowOf,
        text: (_, i) => joined[i],
        frameAnchor: "left",
        textAnchor: beside ? "end" : "start",
        dx: beside ? -11 : -9,
        dy: beside ? 0 : -9,
        lineHeight: lineHeight / theme.fontSize,
        fill: theme.text,
        stroke: theme.surface
      }),
      text(data, {...at, frameAnchor: "right", textAnchor: "start", dx: 10, text: "text", fill: theme.text}),
      text(xTicks, {...quiet, x: (v: number) => v, dy: 17, text: tick}),
      text([label], {...quiet, frameAnchor: "bottom-left", ...under(textWidth(label, theme), marginLeft, room, width)}),
      ...marks
    ]
  });
}

/** The height in px that these rows need at this width. */
export function forestHeight(frame: Frame, data: readonly Estimate[], keyLines = 0): number {
  if (data.length === 0) return 120;
  const {beside, lines} = labelsOf(frame, data);
  const most = Math.max(...lines.map((l) => l.length)) * lineHeight;
  return topOf(keyLines) + marginBottom + data.length * (beside ? Math.max(32, most + 8) : most + 28);
}

/** Room above the rows, for the key or one line of words. */
function topOf(keyLines: number): number {
  return Math.max(26, keyLines * lineHeight + 10);
}

/** Names stand beside the rows, or above them where it is narrow; long ones are broken. */
function labelsOf({width, theme}: Frame, data: readonly Estimate[]): {beside: boolean; lines: string[][]} {
  const beside = width >= 480;
  return {beside, lines: data.map((row) => wrap(row.label, beside ? width * 0.36 : width - 12, theme))};
}

/** Centres the label under the rows, as far as it does not leave the picture. */
function under(label: number, marginLeft: number, room: number, width: number): {dx: number; dy: number} {
  const wanted = marginLeft + room / 2 - label / 2;
  return {dx: Math.max(2, Math.min(wanted, width - label - 2)) - marginLeft, dy: marginBottom - 4};
}

function rowOf(_: unknown, i: number): number {
  return i;
}
