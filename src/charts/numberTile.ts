import {text} from "@observablehq/plot";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {wrap} from "./parts/text.js";

/** A number as it is shown, with its name, what it is made of, and its change. */
export interface NumberFacts {
  label: string;
  value: string;
  /** one line under the number: what it counts */
  detail?: string;
  change?: {direction: "up" | "down" | "flat" | "none"; text: string};
  /** the direction that a shop likes, default up */
  good?: "up" | "down";
}

const arrows = {up: "▲ ", down: "▼ ", flat: "● ", none: ""} as const;
const size = {value: 44, detail: 15};
const lineHeight = 1.35;

/** One number, large, with what it counts and its change under it: told by arrow and words, never by colour alone. */
export function numberTile(data: NumberFacts | null, options: ChartOptions = {}): SVGSVGElement {
  if (data === null) return message(frameOf(options, 112), "There is no such number.");
  const {label, value, detail, change, good = "up"} = data;
  const frame = frameOf(options, (frame) => heightOf(data, frame.width, frame.theme));
  const {theme, width} = frame;
  const small = {...theme, fontSize: size.detail};
  const scale = Math.min(1, width / (value.length * size.value * 0.7));
  const first = detail ? wrap(detail, width - 4, small) : [];
  const second = change ? wrap(arrows[change.direction] + change.text, width - 4, small) : [];
  const mood = change?.direction === "up" || change?.direction === "down" ? change.direction === good : undefined;
  const below = (lines: number) => size.value + 12 + lines * size.detail * lineHeight;
  const line = (lines: string[], dy: number, fill: string) =>
    text([lines.join("\n")], {frameAnchor: "top-left", dy, fill, fontSize: size.detail, lineHeight});
  const words = [value, detail, change?.text].filter(Boolean).join(", ");
  return draw(frame, `${label}: ${words}.`, {
    axis: null,
    margin: 0,
    marginTop: Math.max(0, (frame.height - heightOf(data, width, theme)) / 2),
    marks: [
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

function heightOf(
  {detail = "", change}: NumberFacts,
  width: number,
  theme: NonNullable<ChartOptions["theme"]>
): number {
  const small = {...theme, fontSize: size.detail};
  const lines =
    wrap(detail, width - 4, small).length +
    (change ? wrap(arrows[change.direction] + change.text, width - 4, small).length : 0);
  return Math.max(104, Math.ceil(size.value + 22 + lines * size.detail * lineHeight));
}
