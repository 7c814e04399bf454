import {barX, dot, link, ruleX, text} from "@observablehq/plot";
import {draw} from "./frame.js";
import type {Frame} from "./frame.js";
import {rowed} from "./rowed.js";
import {target} from "./target.js";
import {boldness, textWidth, widest, wrap} from "./text.js";

/** One dot: its name, where it lies, and the number that is written at the end of its row. */
export interface RowDot {
  label: string;
  value: number;
  text: string;
  color: string;
  /** its place in the chart's data */
  row: number;
}

const labelHeight = 18;
const axisHeight = 22;
const lineHeight = 16;

/** One row a dot over a common scale, each with its way from the dashed upright that all are read against. */
export function dotRows(
  frame: Frame,
  data: readonly RowDot[],
  ariaLabel: string,
  {
    domain: [from, to],
    tick,
    reference
  }: {
    domain: readonly [number, number];
    tick: (value: number) => string;
    reference?: {value: number; text: string};
  }
): SVGSVGElement {
  const {width, theme} = frame;
  const beside = isBeside(frame);
  const lines = linesOf(frame, data);
  const marginLeft = beside ? widest(lines.flat(), theme) + 22 : 10;
  const numbers = data.map((row) => row.text);
  const marginRight = widest(numbers, theme) * boldness + 18;
  const room = width - marginLeft - marginRight;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => from + share * (to - from));
  const y = (_: RowDot, i: number) => i;
  const above = beside ? 0 : heightOf(lines);
  const dy = above / 2;
  const places = data.map(({row}) => row);
  const shown = rowed(frame, places);
  return draw(frame, ariaLabel, {
    marginTop: labelHeight,
    marginBottom: axisHeight,
    marginLeft,
    marginRight,
    x: {domain: [from, to], axis: null},
    y: {type: "band", domain: data.map((_, i) => i), padding: 0, round: false, axis: null},
    marks: [
      ruleX(ticks, {stroke: theme.grid}),
      text(ticks, {x: (x: number) => x, frameAnchor: "bottom", dy: axisHeight - 4, text: tick, fill: theme.muted}),
      reference ? ruleX([reference.value], {stroke: theme.text, strokeDasharray: "5,4"}) : null,
      reference
        ? text([reference], {
            ...besideUpright((reference.value - from) / (to - from), room, reference.text, frame),
            x: "value",
            text: "text",
            frameAnchor: "top",
            dy: -labelHeight,
            fill: theme.text
          })
        : null,
      reference
        ? link(data, {...shown, x1: reference.value, x2: "value", y1: y, y2: y, dy, stroke: "color", strokeWidth: 3})
        : null,
      dot(data, {...shown, x: "value", y, dy, r: 6, fill: "color", stroke: theme.surface}),
      text(data, {
        ...shown,
        y,
        text: (_, i) => lines[i].join("\n"),
        lineHeight: lineHeight / theme.fontSize,
        frameAnchor: "left",
        textAnchor: beside ? "end" : "start",
        dx: beside ? -14 : -9,
        dy: beside ? 0 : -12,
        fill: theme.text,
        stroke: theme.surface,
        strokeWidth: 4
      }),
      text(data, {
        ...shown,
        y,
        text: "text",
        frameAnchor: "right",
        textAnchor: "start",
        dx: 12,
        dy,
        fill: theme.text,
        fontWeight: 600
      }),
      frame.targets
        ? barX(data, {
            ...target(frame, places),
            x1: from,
            x2: () => to,
            y,
            insetLeft: -marginLeft,
            insetRight: -marginRight
          })
        : null
    ]
  });
}

/** The height in px that these rows need at this width. */
export function dotRowsHeight(frame: Frame, data: readonly RowDot[]): number {
  const names = heightOf(linesOf(frame, data));
  const row = isBeside(frame) ? Math.max(30, names + 8) : names + 26;
  return Math.max(1, data.length) * row + labelHeight + axisHeight;
}

function heightOf(lines: readonly string[][]): number {
  return Math.max(1, ...lines.map(({length}) => length)) * lineHeight;
}

/** Names stand beside the rows, or above them where it is narrow. */
function isBeside({width}: Frame): boolean {
  return width >= 480;
}

/** The names, broken where they are long. */
function linesOf(frame: Frame, data: readonly RowDot[]): string[][] {
  const room = isBeside(frame) ? frame.width * 0.34 : frame.width - 12;
  return data.map(({label}) => wrap(label, room, frame.theme));
}

/** Over the upright, or as far to its side as the room ends. */
function besideUpright(share: number, room: number, words: string, {theme}: Frame) {
  const half = textWidth(words, theme) / 2;
  return share * room < half
    ? ({textAnchor: "start", dx: -Math.min(10, share * room)} as const)
    : (1 - share) * room < half
      ? ({textAnchor: "end", dx: Math.min(10, (1 - share) * room)} as const)
      : ({textAnchor: "middle", dx: 0} as const);
}
