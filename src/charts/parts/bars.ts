import {barX, ruleX, text} from "@observablehq/plot";
import {draw, message} from "./frame.js";
import type {Frame} from "./frame.js";
import {widest, wrap} from "./text.js";

/** One bar: its name, its length and the number that is written at its end. */
export interface Bar {
  label: string;
  value: number;
  text: string;
  color: string;
}

const barThickness = 22;
const lineHeight = 16;

/** Horizontal bars from zero, the largest number's bar fills the room; names stand beside the bars, or above where it is narrow. */
export function bars(frame: Frame, data: readonly Bar[], ariaLabel: string, empty: string): SVGSVGElement {
  const {width, height, theme} = frame;
  if (!data.some((bar) => bar.value > 0)) return message(frame, empty);
  const beside = isBeside(frame, data);
  const marginLeft = beside ? widest(labels(data), theme) + 10 : 1;
  const marginRight = widest(data.map((bar) => bar.text), theme) + 10; // prettier-ignore
  const step = height / data.length;
  const lines = data.map((bar) => (beside ? [bar.label] : wrap(bar.label, width - 2, theme)));
  const above = beside ? 0 : Math.max(...lines.map((l) => l.length)) * lineHeight;
  const thickness = Math.max(2, Math.min(barThickness, step - above - 4));
  const spare = (step - above - thickness) / 2;
  const y = (_: Bar, i: number) => i;
  const middle = above / 2; // of the bar, against the middle of its band
  const end = {x: (bar: Bar) => Math.max(0, bar.value), y};
  return draw(frame, ariaLabel, {
    axis: null,
    margin: 0,
    marginLeft,
    marginRight,
    x: {domain: [0, Math.max(...data.map((bar) => bar.value))]},
    y: {type: "band", domain: data.map((_, i) => i), padding: 0, round: false},
    marks: [
      barX(data, {...end, fill: "color", insetTop: spare + above, insetBottom: spare}),
      ruleX([0], {stroke: theme.muted}),
      text(data, {
        x: 0,
        y,
        text: (_, i) => lines[i].join("\n"),
        lineHeight: lineHeight / theme.fontSize,
        textAnchor: beside ? "end" : "start",
        dx: beside ? -9 : 0,
        dy: beside ? 0 : -thickness / 2 - 2,
        fill: theme.text
      }),
      text(data, {...end, text: "text", textAnchor: "start", dx: 6, dy: middle, fill: theme.text, fontWeight: 600})
    ]
  });
}

/** The height in px that these bars need at this width. */
export function barsHeight(frame: Frame, data: readonly Bar[]): number {
  if (data.length === 0) return 120;
  if (isBeside(frame, data)) return data.length * 34;
  const lines = Math.max(...data.map((bar) => wrap(bar.label, frame.width - 2, frame.theme).length));
  return data.length * (lines * lineHeight + barThickness + 12);
}

/** Whether the names leave the bars enough room beside them. */
function isBeside({width, theme}: Frame, data: readonly Bar[]): boolean {
  return widest(labels(data), theme) <= width * 0.32;
}

function labels(data: readonly Bar[]): string[] {
  return data.map((bar) => bar.label);
}
