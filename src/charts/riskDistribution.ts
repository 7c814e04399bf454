import {axisX, axisY, gridY, rectY, ruleY, text} from "@observablehq/plot";
import {max, sum, ticks} from "d3";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {rowed} from "./parts/rowed.js";
import {target} from "./parts/target.js";
import {widest} from "./parts/text.js";

/** Customers whose churn risk lies in [from, to), shares 0-1. */
export interface RiskBin {
  from: number;
  to: number;
  customers: number;
}

/** From this risk on it is called high: by the heading, and by the filter. */
const highFrom = 0.7;

/** Histogram of customers by churn risk; the bins of a high risk are in the colour of danger. */
export function riskDistribution(data: readonly RiskBin[], options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 260);
  const {width, height, theme, format} = frame;
  const total = sum(data, (bin) => bin.customers);
  if (data.length === 0) return message(frame, "No churn risk is shown.");
  if (!(total > 0)) return message(frame, "No customers in this selection.");
  const high = sum(data, (bin) => (bin.from >= highFrom ? bin.customers : 0));
  // the heading speaks of the high risks, where there are any
  const paler = high > 0 ? theme.heat : theme.accent;
  const most = max(data, (bin) => bin.customers)!;
  const yTicks = ticks(0, most, Math.round(height / 70)).filter(Number.isInteger);
  const numbers = data.map((bin) => format.countCompact(bin.customers));
  // bars that have their numbers need no axis
  const roomy = widest(numbers, theme) + 4 <= (width - 40) / data.length;
  const marginLeft = roomy ? 20 : widest(yTicks.map(format.countCompact), theme) + 9;
  const edges = [0, 0.25, 0.5, 0.75, 1];
  const highShare = `${format.count(high)} (${format.percent(high / total)}) above ${format.percent(highFrom)}`;
  return draw(frame, `Churn risk of ${format.count(total)} customers: ${highShare}.`, {
    marginTop: 42,
    marginRight: 20,
    marginBottom: 42,
    marginLeft: Math.max(marginLeft, 20),
    x: {domain: [0, 1], axis: null},
    y: {domain: [0, most], axis: null},
    marks: [
      ...(roomy ? [] : [gridY(yTicks, {stroke: theme.grid, strokeOpacity: 1})]),
      axisY(roomy ? [] : yTicks, {
        tickSize: 0,
        tickPadding: 6,
        tickFormat: format.countCompact,
        label: null,
        color: theme.muted
      }),
      axisX(edges, {tickSize: 4, tickFormat: (x: number) => format.percent(x), label: null, color: theme.muted}),
      rectY(data, {
        ...rowed(frame),
        x1: "from",
        x2: "to",
        y: "customers",
        inset: 1,
        insetBottom: 0,
        fill: (bin: RiskBin) => (bin.from >= highFrom ? theme.danger : paler)
      }),
      ruleY([0], {stroke: theme.muted}),
      text(roomy ? data : [], {
        ...rowed(frame),
        filter: (bin: RiskBin) => bin.customers > 0,
        x: (bin: RiskBin) => (bin.from + bin.to) / 2,
        y: "customers",
        text: (bin: RiskBin) => format.countCompact(bin.customers),
        lineAnchor: "bottom",
        dy: -4,
        fill: theme.text
      }),
      text([highShare], {frameAnchor: "top-right", dx: 20, dy: -41, fill: theme.danger}),
      text(["churn risk"], {frameAnchor: "bottom", dy: 38, fill: theme.muted}),
      frame.targets ? rectY(data, {...target(frame), x1: "from", x2: "to", y1: 0, y2: () => most, insetTop: -18}) : null
    ]
  });
}
