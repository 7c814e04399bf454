import {text} from "@observablehq/plot";
import type {Coefficient} from "../../loaders/contract/churn.js";
import {forest, forestHeight} from "./parts/forest.js";
import type {Estimate} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";

/** Forest plot of the churn model's coefficients with their 95% intervals, most important first as they come. */
export function churnDrivers(data: readonly Coefficient[], options: ChartOptions = {}): SVGSVGElement {
  const rows = data.filter((c) => [c.estimate, c.low, c.high].every(Number.isFinite));
  const frame = frameOf(options, (frame) => forestHeight(frame, rows.map(estimateOf(frame))));
  const {theme, format} = frame;
  if (rows.length === 0) return message(frame, "No drivers: there is no churn model of these data.");
  const reach = 1.05 * Math.max(...rows.flatMap((c) => [Math.abs(c.low), Math.abs(c.high)])) || 1;
  const clear = rows.filter((c) => c.low > 0 || c.high < 0).slice(0, 3);
  const told = clear.map(
    (c) => `${c.label} goes with ${c.low > 0 ? "leaving" : "staying"} (odds × ${format.fixed(c.oddsRatio)})`
  );
  const sentence = told.length > 0 ? told.join("; ") : "no feature goes with leaving beyond doubt";
  const head = {x: 0, frameAnchor: "top", dy: -22} as const;
  return forest(frame, rows.map(estimateOf(frame)), `Drivers of churn with 95% intervals: ${sentence}.`, {
    reference: 0,
    domain: [-reach, reach],
    tick: (v) => format.number(v, 1),
    label: "log odds per standard deviation",
    marks: [
      text(["← with staying"], {...head, dx: -6, textAnchor: "end", fill: theme.accent}),
      text(["with leaving →"], {...head, dx: 6, textAnchor: "start", fill: theme.danger})
    ]
  });
}

function estimateOf({theme, format}: Frame): (coefficient: Coefficient) => Estimate {
  return ({label, estimate, low, high, oddsRatio}) => ({
    label,
    estimate,
    low,
    high,
    text: `odds × ${format.fixed(oddsRatio)}`,
    color: low > 0 ? theme.danger : high < 0 ? theme.accent : theme.muted
  });
}
