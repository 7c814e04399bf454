import {dot, line, ruleX, ruleY, text} from "@observablehq/plot";
import type {Frame} from "./frame.js";
import {plane} from "./plane.js";
import type {Axis} from "./plane.js";
import {boldness, widest} from "./text.js";

/** One line of money, major currency units, with the one point of it that is worth a mark. */
export interface MoneyCurve {
  /** what tells it from the others; "" where it is the only one */
  label: string;
  points: readonly {x: number; y: number}[];
  mark: {x: number; y: number} | null;
}

/** Lines of money over one axis, each with its mark and its label; `at`: an upright that all are read at. */
export function moneyCurves(
  frame: Frame,
  ariaLabel: string,
  {curves, x, y, at}: {curves: readonly MoneyCurve[]; x: Omit<Axis, "domain">; y: Omit<Axis, "domain">; at?: number}
): SVGSVGElement {
  const {theme} = frame;
  const highest = Math.max(...curves.flatMap(({points}) => points.map((point) => point.y)));
  // what is lost by contacting ever more would make the rest flat: below half of the gain it is left out
  const floor = -highest / 2;
  const drawn = curves.map((curve) => ({...curve, points: downTo(curve.points, floor)}));
  const all = drawn.flatMap(({points}) => points);
  const xAxis = {...x, domain: [0, Math.max(...all.map((point) => point.x))] as const};
  const yAxis = {...y, domain: [Math.min(0, ...all.map((point) => point.y)), highest] as const};
  const beside = drawn.flatMap(({label, mark}) => (mark ? [] : [label]));
  const above = drawn.some(({label, mark}) => label !== "" && mark !== null);
  const room = {top: above ? 14 : 0, right: beside.some(Boolean) ? widest(beside, theme) * boldness + 12 : 0};
  return plane(frame, ariaLabel, {
    x: xAxis,
    y: yAxis,
    room,
    marks: [
      ruleY([0], {stroke: theme.muted}),
      at === undefined || at > xAxis.domain[1] ? null : ruleX([at], {stroke: theme.text, strokeDasharray: "4,3"}),
      ...drawn.map(({points}) => line(points, {x: "x", y: "y", stroke: theme.accent, strokeWidth: 2.5})),
      dot(
        drawn.flatMap(({mark}) => (mark && mark.x <= xAxis.domain[1] ? [mark] : [])),
        {x: "x", y: "y", r: 5, fill: theme.accent, stroke: theme.surface}
      ),
      // above its mark or, where there is none, at its end: lines that are cut all end alike
      ...drawn.map(({label, mark, points}) =>
        text(label ? [mark ?? points[points.length - 1]] : [], {
          x: "x",
          y: "y",
          ...(mark ? {dy: -13} : {dx: 8, textAnchor: "start" as const}),
          text: () => label,
          fontWeight: 600,
          fill: theme.text,
          stroke: theme.surface
        })
      )
    ]
  });
}

function downTo(points: MoneyCurve["points"], floor: number): MoneyCurve["points"] {
  const below = points.findIndex(({y}) => y < floor);
  return below < 0 ? points : points.slice(0, Math.max(2, below));
}
