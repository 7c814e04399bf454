import {dot, line, rectY, ruleY, text} from "@observablehq/plot";
import {max} from "d3";
import type {Value} from "../../loaders/contract/value.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {plane} from "./parts/plane.js";

/** What the comparison needs of the value member. */
export type ExpectedOrdersHoldout = Pick<Value, "holdout" | "missing">;

/** Orders by week of the held-out span: bars are what came, the line is what the model expected of all before. */
export function expectedOrdersHoldout(data: ExpectedOrdersHoldout, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 280);
  const {theme, format} = frame;
  const {holdout, missing} = data;
  if (holdout === null)
    return message(frame, missing.join(" ") || "No span could be held out: the history is too short.");
  if (holdout.weeks.length === 0)
    return message(frame, "Too few orders came in the held-out weeks to tell them apart.");
  const weeks = holdout.weeks.map((week, i) => ({...week, start: i, middle: i + 0.5}));
  const most = max(weeks, (week) => Math.max(week.expected, week.actual)) ?? 0;
  if (!(most > 0)) return message(frame, "No orders were expected in the held-out weeks, and none came.");
  const {expected, actual} = holdout;
  const told = `${format.count(expected)} orders expected, ${format.count(actual)} came`;
  const tick = (i: number) => format.date((weeks[i] ?? weeks[weeks.length - 1]).from, {year: false});
  // a store with few orders, of which no week may be told alone
  const joined = weeks.some(({from, to}) => Date.parse(to) - Date.parse(from) > 6 * 86_400_000);
  const headline = {frameAnchor: "top-right", dy: -31} as const;
  return plane(
    frame,
    `Held-out orders by week from ${format.date(holdout.from)} to ${format.date(holdout.to)}: ${told}.`,
    {
      x: {
        domain: [0, weeks.length],
        ticks: weeks.map((week) => week.start),
        tick,
        label: joined ? "from" : "week from"
      },
      y: {domain: [0, most], tick: format.countCompact, label: joined ? "orders until the next" : "orders a week"},
      room: {top: 16},
      marks: [
        rectY(weeks, {
          x1: "start",
          x2: (w) => w.start + 1,
          y: "actual",
          inset: 1,
          insetBottom: 0,
          fill: theme.accent,
          fillOpacity: 0.45
        }),
        ruleY([0], {stroke: theme.muted}),
        line(weeks, {x: "middle", y: "expected", stroke: theme.text, strokeWidth: 2.5}),
        dot(weeks, {x: "middle", y: "expected", r: 3.5, fill: theme.text}),
        text([`bars: ${format.count(actual)} came`], {...headline, fill: theme.text}),
        text([`line: ${format.count(expected)} expected`], {...headline, dy: -15, fill: theme.text})
      ]
    }
  );
}
