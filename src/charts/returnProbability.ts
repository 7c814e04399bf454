import {areaY, dot, line, pointerX, ruleY, tip} from "@observablehq/plot";
import type {Recency} from "../../loaders/contract/recency.js";
import type {Formatter} from "./format.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {plane} from "./parts/plane.js";
import {upright, uprightRoom} from "./parts/upright.js";

/** What the curve needs of the recency member. */
export type ReturnProbability = Pick<Recency, "returnProbability" | "defection" | "horizonDays">;

/** The chance of another order within the horizon by the length of the silence, with its 95% band and the defection point. */
export function returnProbability(data: ReturnProbability, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 300);
  const {theme, format, interactive} = frame;
  const {returnProbability: curve, defection, horizonDays} = data;
  if (curve.length < 2) return message(frame, defection.missing ?? "Too few gaps between orders for a curve.");
  const end = curve[curve.length - 1].days;
  const point = defection.days !== null && defection.days <= end ? defection.days : null;
  const horizon = format.days(horizonDays);
  const {low, high} = defection;
  const interval = low === null || high === null ? [] : [`95% interval ${format.count(low)} to ${format.days(high)}`];
  const lines = point === null ? [] : [`below one half after ${format.days(point)}`, ...interval];
  const found =
    lines.length > 0 ? `${lines.join("; ")}.` : (defection.missing ?? "it does not fall below one half here.");
  const curved = {x: "days", y: "probability"} as const;
  return plane(frame, `Chance of another order within ${horizon} by days without one: ${found}`, {
    x: {domain: [0, end], tick: format.count, label: "days without an order"},
    y: {
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tick: (p) => format.percent(p),
      label: `chance of an order within ${horizon}`
    },
    room: {top: point === null ? 0 : uprightRoom(frame, lines)},
    marks: [
      areaY(curve, {x: "days", y1: "low", y2: "high", fill: theme.accent, fillOpacity: 0.18}),
      ruleY([0], {stroke: theme.muted}),
      ruleY([0.5], {stroke: theme.muted, strokeDasharray: "4,3"}),
      line(curve, {...curved, stroke: theme.accent, strokeWidth: 2.5}),
      ...(point === null ? [] : upright(frame, {x: point, end, lines})),
      dot(point === null ? [] : [point], {x: [point], y: [0.5], r: 5, fill: theme.text, stroke: theme.surface}),
      interactive
        ? tip(curve, pointerX({...curved, fill: theme.surface, title: (point) => describe(point, format)}))
        : null
    ]
  });
}

function describe({days, probability, low, high}: Recency["returnProbability"][number], format: Formatter): string {
  return `${format.days(days)} without an order\n${format.percent(probability)} (${format.percent(low)} to ${format.percent(high)})`;
}
