import {rectY, ruleY} from "@observablehq/plot";
import {max, sum} from "d3";
import type {Recency} from "../../loaders/contract/recency.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {plane} from "./parts/plane.js";
import {target} from "./parts/target.js";
import {upright, uprightRoom} from "./parts/upright.js";

/** What the histogram needs of the recency member. */
export type RecencyDistribution = Pick<Recency, "histogram" | "defection" | "beyondDefection" | "beyondDefectionStep">;

type Bin = Recency["histogram"][number];

/** Histogram of customers by days since their last order, with the tipping point as a line. */
export function recencyDistribution(data: RecencyDistribution, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 280);
  const {theme, format} = frame;
  const {histogram, defection, beyondDefection} = data;
  const total = sum(histogram, (bin) => bin.customers);
  if (!(total > 0)) return message(frame, "No customers to count.");
  const end = max(histogram, (bin) => bin.to)!;
  const point = defection.days !== null && defection.days <= end ? defection.days : null;
  const about = data.beyondDefectionStep === undefined ? "" : "about ";
  const beyond =
    beyondDefection === null
      ? []
      : [
          `${about}${format.count(beyondDefection)} ${beyondDefection === 1 ? "customer has" : "customers have"} been silent for longer`
        ];
  const lines = point === null ? [] : [`tipping point (defection point): ${format.days(point)}`, ...beyond];
  const sentence = [`${format.count(total)} customers by days since their last order`, ...lines].join("; ");
  return plane(frame, `${sentence}.`, {
    x: {domain: [0, end], tick: format.count, label: "days since the last order"},
    y: {domain: [0, max(histogram, (bin) => bin.customers)!], tick: format.countCompact, label: "customers"},
    room: {top: point === null ? 0 : uprightRoom(frame, lines)},
    marks: [
      rectY(histogram, {
        x1: "from",
        x2: "to",
        y: "customers",
        insetRight: 1,
        fill: (bin: Bin) => (point !== null && bin.from >= point ? theme.danger : theme.accent)
      }),
      ruleY([0], {stroke: theme.muted}),
      ...(point === null ? [] : upright(frame, {x: point, end, lines})),
      frame.targets
        ? rectY(histogram, {
            ...target(frame),
            x1: "from",
            x2: "to",
            y1: 0,
            y2: () => max(histogram, (bin) => bin.customers)!
          })
        : null
    ]
  });
}
