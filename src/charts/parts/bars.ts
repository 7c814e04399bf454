import {barX, ruleX, text} from "@observablehq/plot";
import {draw, message} from "./frame.js";
import type {Frame} from "./frame.js";
import {rowed} from "./rowed.js";
import {target} from "./target.js";
import {boldness, widest, wrap} from "./text.js";

/** One bar: its name, its length and the number that is written at its end. */
export interface Bar {
  label: string;
  value: number;
  text: string;
  color: string;
  /** how much of the value is at risk: that part of the bar is red */
  atRisk?: number;
  /** its place in the chart's data; default its own */
  row?: number;
}

const barThickness = 22;
const lineHeight = 16;

/** Horizontal bars from zero, the largest number's bar fills the room; names stand beside the bars, or above where it is narrow. */
export function bars(frame: Frame, data: readonly Bar[], ariaLabel: string, empty: string): SVGSVGElement {
  const {height, theme} = frame;
  if (!data.some((bar) => bar.value > 0)) return message(frame, empty);
  const beside = isBeside(frame);
  const lines = linesOf(frame, data);
  const marginLeft = beside ? widest(lines.flat(), theme) + 10 : 1;
  const marginRight = widest(texts(data), theme) * boldness + 8;
  const step = height / data.length;
  const above = beside ? 0 : Math.max(...lines.map((l) => l.length)) * lineHeight;
  const thickness = Math.max(2, Math.min(barThickness, step - above - 4));
  const spare = (step - above - thickness) / 2;
  const y = (_: Bar, i: number) => i;
  const middle = above / 2; // of the bar, against the middle of its band
  const end = {x: (bar: Bar) => Math.max(0, bar.value), y};
  const rows = data.map(({row}, i) => row ?? i);
  const shown = rowed(frame, rows);
  const most = Math.max(...data.map((bar) => bar.value));
  return draw(frame, ariaLabel, {
    axis: null,
    margin: 0,
    marginLeft,
    marginRight,
    x: {domain: [0, most]},
    y: {type: "band", domain: data.map((_, i) => i), padding: 0, round: false},
    marks: [
      barX(data, {...end, ...shown, fill: "color", insetTop: spare + above, insetBottom: spare}),
      data.some(({atRisk}) => atRisk !== undefined)
        ? barX(data, {
            x: (bar) => bar.atRisk ?? 0,
            y,
            fill: theme.danger,
            insetTop: spare + above,
            insetBottom: spare,
            ...shown
          })
        : null,
      ruleX([0], {stroke: theme.muted}),
      text(data, {
        ...shown,
        x: 0,
        y,
        text: (_, i) => lines[i].join("\n"),
        lineHeight: lineHeight / theme.fontSize,
        textAnchor: beside ? "end" : "start",
        dx: beside ? -9 : 0,
        dy: beside ? 0 : -thickness / 2 - 2,
        fill: theme.text
      }),
      text(data, {
        ...shown,
        ...end,
        text: "text",
        textAnchor: "start",
        dx: 6,
        dy: middle,
        fill: theme.text,
        fontWeight: 600
      }),
      // the whole line: its name, its bar, its number
      frame.targets
        ? barX(data, {
            ...target(frame, rows),
            x1: 0,
            x2: () => most,
            y,
            insetLeft: -marginLeft,
            insetRight: -marginRight
          })
        : null
    ]
  });
}

/** The height in px that these bars need at this width. */
export function barsHeight(frame: Frame, data: readonly Bar[]): number {
  if (data.length === 0) return 120;
  const most = Math.max(...linesOf(frame, data).map((lines) => lines.length)) * lineHeight;
  return data.length * (isBeside(frame) ? Math.max(34, most + 8) : most + barThickness + 12);
}

/** Names stand beside the bars, or above them where it is narrow. */
function isBeside({width}: Frame): boolean {
  return width >= 480;
}

/** The names, broken where they are long. */
function linesOf(frame: Frame, data: readonly Bar[]): string[][] {
  const room = isBeside(frame) ? frame.width * 0.34 : frame.width - 2;
  return data.map((bar) => wrap(bar.label, room, frame.theme));
}

function texts(data: readonly Bar[]): string[] {
  return data.map((bar) => bar.text);
}
