import {gridY, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {ticks as niceTicks} from "d3";
import {draw} from "./frame.js";
import type {Frame} from "./frame.js";
import {textWidth, widest} from "./text.js";

/** One axis of a plane. */
export interface Axis {
  domain: readonly [number, number];
  /** where the numbers stand; default as many round ones as there is room for */
  ticks?: readonly number[];
  tick: (value: number) => string;
  /** what is plotted, in words */
  label?: string;
  type?: "linear" | "log";
  /** whether what is plotted is counted, and has no number between two whole ones */
  whole?: boolean;
}

/** Room beside the axes, px. */
export interface Room {
  top?: number;
  right?: number;
}

/** Margins of a plane in px, for charts that place labels themselves. */
export interface Margins {
  marginTop: number;
  marginRight: number;
  marginBottom: number;
  marginLeft: number;
}

/** Draws marks between two numbered axes: light horizontal grid, the y label above, the x label below. */
export function plane(
  frame: Frame,
  ariaLabel: string,
  {x, y, marks, room = {}}: {x: Axis; y: Axis; marks: Markish[]; room?: Room}
): SVGSVGElement {
  const {theme} = frame;
  const margins = marginsOf(frame, x, y, room);
  const yTicks = ticksOf(frame, y, "y");
  const xTicks = ticksOf(frame, x, "x");
  const quiet = {fill: theme.muted};
  return draw(frame, ariaLabel, {
    ...margins,
    x: {domain: [...x.domain], type: x.type ?? "linear", axis: null},
    y: {domain: [...y.domain], type: y.type ?? "linear", axis: null},
    marks: [
      gridY(yTicks, {stroke: theme.grid, strokeOpacity: 1}),
      // not Plot's own axes: on a log scale those leave out numbers that were asked for
      text(yTicks, {...quiet, y: (v: number) => v, frameAnchor: "left", textAnchor: "end", dx: -6, text: y.tick}),
      text(xTicks, {...quiet, x: (v: number) => v, frameAnchor: "bottom", dy: 17, text: x.tick}),
      ...marks,
      text(y.label ? [y.label] : [], {
        ...quiet,
        frameAnchor: "top-left",
        dx: -margins.marginLeft + 1,
        dy: -margins.marginTop + 1
      }),
      text(x.label ? [x.label] : [], {...quiet, frameAnchor: "bottom", dy: margins.marginBottom - 4})
    ]
  });
}

/** The margins that `plane` will use. */
export function marginsOf(frame: Frame, x: Axis, y: Axis, {top = 0, right = 0}: Room = {}): Margins {
  const {theme} = frame;
  const xTicks = ticksOf(frame, x, "x");
  const last = xTicks.at(-1);
  return {
    marginTop: (y.label ? 26 : 10) + top,
    marginRight: Math.max(right, last === undefined ? 0 : textWidth(x.tick(last), theme) / 2 + 2),
    marginBottom: x.label ? 42 : 24,
    marginLeft: Math.max(widest(ticksOf(frame, y, "y").map(y.tick), theme) + 9, leftmost(frame, x, xTicks))
  };
}

/** Half of the first x number, which stands under the left edge. */
function leftmost({theme}: Frame, x: Axis, xTicks: readonly number[]): number {
  return xTicks.length === 0 ? 0 : textWidth(x.tick(xTicks[0]), theme) / 2 + 2;
}

function ticksOf({width, height, theme}: Frame, axis: Axis, side: "x" | "y"): number[] {
  const [low, high] = axis.domain;
  const inside = (value: number) => value >= low && value <= high && (!axis.whole || Number.isInteger(value));
  if (side === "y") return (axis.ticks ?? niceTicks(low, high, Math.max(2, Math.round(height / 64)))).filter(inside);
  let count = 10;
  let values = [...(axis.ticks ?? niceTicks(low, high, count))].filter(inside);
  const fits = () => values.length * (widest(values.map(axis.tick), theme) + 14) <= width - 60;
  while (!fits() && values.length > 2) {
    values = axis.ticks ? values.filter((_, i) => i % 2 === 0) : niceTicks(low, high, --count).filter(inside);
    if (count <= 1) break;
  }
  return values;
}
