import {dot, link, rect, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {pairsHeight, placePairs} from "./parts/placePairs.js";
import type {PlacedText} from "./parts/placePairs.js";
import {rowed} from "./parts/rowed.js";
import {target} from "./parts/target.js";

/** One number of two selections, as it is and as it is written; null where it is not told. */
export interface Pair {
  label: string;
  selection: number | null;
  comparison: number | null;
  /** selection less comparison; null where one of them is not told */
  difference: number | null;
  texts: Record<"selection" | "comparison" | "difference", string>;
  /** a persona's place in the personas' order, for rows that are personas */
  persona?: number;
  /** whether the difference is more than chance gives; undefined where that cannot be told */
  clear?: boolean;
}

/** Two selections, one beside the other. */
export interface Pairs {
  /** what the numbers are: "Share of customers by persona" */
  subject: string;
  /** what the selections are called: "France", "everybody" */
  names: Record<"selection" | "comparison", string>;
  rows: readonly Pair[];
}

/** Dots in pairs on lines from zero: the selection's filled, the comparison's hollow; the difference in words. */
export function pairedDots({subject, names, rows}: Pairs, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, (frame) => pairsHeight(frame, names, rows));
  const {width, theme} = frame;
  if (!rows.some(({selection, comparison}) => selection !== null || comparison !== null))
    return message(frame, "There is nothing to compare.");
  const {lines, dots, texts, bands, from, to} = placePairs(frame, names, rows);
  const rowsOf = (some: readonly {row?: number}[]) =>
    rowed(
      frame,
      some.map(({row}) => row!)
    );
  // the legend is of no row
  const apart = <Part extends {row?: number}>(
    parts: readonly Part[],
    mark: (some: Part[], rows: object) => Markish
  ) => {
    const own = parts.filter(({row}) => row !== undefined);
    return [
      mark(own, rowsOf(own)),
      mark(
        parts.filter(({row}) => row === undefined),
        {}
      )
    ];
  };
  const dotsOf = (filled: boolean) =>
    apart(
      dots.filter((one) => one.filled === filled),
      (some, rows) =>
        dot(some, {
          ...rows,
          x: "x",
          y: "y",
          r: filled ? 5 : 6.5,
          fill: filled ? "color" : theme.surface,
          stroke: filled ? null : "color",
          strokeWidth: 2
        })
    );
  const textsOf = (anchor: PlacedText["anchor"], bold: boolean) =>
    apart(
      texts.filter((one) => one.anchor === anchor && one.bold === bold),
      (some, rows) =>
        text(some, {
          ...rows,
          x: "x",
          y: "y",
          text: "text",
          lineHeight: 16 / theme.fontSize,
          textAnchor: anchor,
          fontWeight: bold ? 600 : undefined,
          fill: "color"
        })
    );
  const told = rows.map(
    ({label, texts}) => `${label} ${texts.selection} against ${texts.comparison}, ${texts.difference}`
  );
  return draw(frame, `${subject}, ${names.selection} against ${names.comparison}: ${told.join("; ")}.`, {
    axis: null,
    margin: 0,
    x: {type: "identity"},
    y: {type: "identity"},
    marks: [
      link(bands, {x1: () => from, x2: () => to, y1: "middle", y2: "middle", stroke: theme.grid}),
      link(lines, {
        ...rowsOf(lines),
        x1: "x1",
        x2: "x2",
        y1: "y",
        y2: "y",
        stroke: "color",
        strokeWidth: 3,
        strokeOpacity: 0.4
      }),
      ...dotsOf(false),
      ...dotsOf(true),
      ...textsOf("start", true),
      ...textsOf("start", false),
      ...textsOf("end", true),
      ...textsOf("end", false),
      frame.targets ? rect(bands, {...target(frame), x1: () => 0, x2: () => width, y1: "top", y2: "bottom"}) : null
    ]
  });
}
