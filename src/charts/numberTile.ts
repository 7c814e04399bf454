import {rect, text} from "@observablehq/plot";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";
import {sparkBars} from "./parts/sparkBars.js";
import type {SparkBar} from "./parts/sparkBars.js";
import {wrap} from "./parts/text.js";

/** A number as it is shown, with its name, what it is made of, and its change. */
export interface NumberFacts {
  label: string;
  value: string;
  /** one line under the number: what it counts */
  detail?: string;
  change?: {direction: "up" | "down" | "flat" | "none"; text: string; caveat?: string};
  /** the direction that a shop likes, default up */
  good?: "up" | "down";
  /** one value a month, oldest first, null where it is not told; `label` says of which months, `spoken` what is seen there */
  trend?: {values: (number | null)[]; label: string; spoken: string};
}

const arrows = {up: "▲ ", down: "▼ ", flat: "● ", none: ""} as const;
const size = {value: 44, detail: 15, trend: {width: 120, height: 40, gap: 2}};
const lineHeight = 1.35;

/** One number, large, with what it counts and its change under it: told by arrow and words, never by colour alone. */
export function numberTile(data: NumberFacts | null, options: ChartOptions = {}): SVGSVGElement {
  if (data === null) return message(frameOf(options, 112), "There is no such number.");
  const {label, value, detail, change, good = "up", trend} = data;
  const frame = frameOf(options, (frame) => heightOf(data, frame.width, frame.theme));
  const {theme, width} = frame;
  const small = {...theme, fontSize: size.detail};
  const scale = Math.min(1, width / (value.length * size.value * 0.7));
  const roomy = width - size.trend.width - 16 > value.length * size.value * 0.6;
  const bars = trend && roomy ? sparkBars(trend.values, size.trend) : [];
  const first = detail ? wrap(detail, width - 4, small) : [];
  const second = change ? wrap(toLine(change), width - 4, small) : [];
  const mood = change?.direction === "up" || change?.direction === "down" ? change.direction === good : undefined;
  const below = (lines: number) => size.value + 12 + lines * size.detail * lineHeight;
  const line = (lines: string[], dy: number, fill: string) =>
    text([lines.join("\n")], {frameAnchor: "top-left", dy, fill, fontSize: size.detail, lineHeight});
  const top = Math.max(0, (frame.height - heightOf(data, width, theme)) / 2);
  const words = [value, detail, change && toWords(change), bars.length > 0 ? trend?.spoken : ""]
    .filter(Boolean)
    .join(", ");
  return draw(frame, `${label}: ${words}.`, {
    axis: null,
    margin: 0,
    marginTop: top,
    x: {type: "identity"},
    y: {type: "identity"},
    marks: [
      ...(bars.length > 0 ? [trendMark(bars, top, frame)] : []),
      text([value], {
        frameAnchor: "top-left",
        fill: theme.text,
        fontSize: Math.max(18, Math.floor(size.value * scale)),
        fontWeight: 600
      }),
      ...(first.length > 0 ? [line(first, below(0), theme.muted)] : []),
      ...(second.length > 0
        ? [line(second, below(first.length) + 4, mood === undefined ? theme.muted : mood ? theme.accent : theme.danger)]
        : [])
    ]
  });
}

function toLine(change: NonNullable<NumberFacts["change"]>): string {
  return arrows[change.direction] + toWords(change);
}

function toWords({text, caveat}: NonNullable<NumberFacts["change"]>): string {
  return caveat ? `${text}, ${caveat}` : text;
}

/** At the top on the right. */
function trendMark(bars: readonly SparkBar[], top: number, {width, theme}: Frame) {
  return rect(bars, {
    x1: (bar: SparkBar) => width - size.trend.width + bar.x1,
    x2: (bar: SparkBar) => width - size.trend.width + bar.x2,
    y1: (bar: SparkBar) => top + bar.y,
    y2: () => top + size.trend.height,
    fill: (bar: SparkBar) => (bar.last ? theme.accent : theme.muted),
    fillOpacity: (bar: SparkBar) => (bar.last ? 1 : 0.45)
  });
}

function heightOf(
  {detail = "", change}: NumberFacts,
  width: number,
  theme: NonNullable<ChartOptions["theme"]>
): number {
  const small = {...theme, fontSize: size.detail};
  const lines = wrap(detail, width - 4, small).length + (change ? wrap(toLine(change), width - 4, small).length : 0);
  return Math.max(104, Math.ceil(size.value + 22 + lines * size.detail * lineHeight));
}
