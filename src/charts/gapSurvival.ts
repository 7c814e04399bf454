import {areaY, line, pointerX, ruleY, tip} from "@observablehq/plot";
import type {Timing} from "../../loaders/contract/timing.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {plane} from "./parts/plane.js";
import {upright, uprightRoom} from "./parts/upright.js";

/** What the curve needs of the timing member. */
export type GapSurvival = Pick<Timing, "survival" | "gaps">;

/** Kaplan-Meier curve of the gaps between orders with its 95% band: how many last longer. */
export function gapSurvival(data: GapSurvival, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 300);
  const {theme, format, interactive} = frame;
  const {survival, gaps} = data;
  if (survival.length < 2) return message(frame, "Too few gaps between orders for a curve.");
  const end = survival[survival.length - 1].days;
  const median = gaps.medianDays !== null && gaps.medianDays <= end ? gaps.medianDays : null;
  const open = `${format.count(gaps.open)} ${gaps.open === 1 ? "customer" : "customers"} yet to reorder`;
  const counted = [`${format.count(gaps.closed)} completed gaps`, open];
  const lines = median === null ? [] : [`half of the gaps end within ${format.days(median)}`, ...counted];
  const curve = {x: "days", curve: "step-after"} as const;
  const told =
    median === null ? `more than half last longer than all days shown; ${counted.join("; ")}` : lines.join("; ");
  return plane(frame, `Share of gaps between orders that last longer, by days: ${told}.`, {
    x: {domain: [0, end], tick: format.count, label: "days since an order"},
    y: {
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tick: (p) => format.percent(p),
      label: "still without another order"
    },
    room: {top: median === null ? 0 : uprightRoom(frame, lines)},
    marks: [
      areaY(survival, {...curve, y1: "low", y2: "high", fill: theme.accent, fillOpacity: 0.18}),
      ruleY([0], {stroke: theme.muted}),
      line(survival, {...curve, y: "survival", stroke: theme.accent, strokeWidth: 2.5}),
      ...(median === null ? [] : upright(frame, {x: median, end, lines})),
      interactive
        ? tip(
            survival,
            pointerX({
              x: "days",
              y: "survival",
              fill: theme.surface,
              title: (p) => `after ${format.days(p.days)}\n${format.percent(p.survival)} without another order`
            })
          )
        : null
    ]
  });
}
