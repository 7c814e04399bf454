import {dot, line, link} from "@observablehq/plot";
import {max} from "d3";
import type {TrainedChurn, UntrainedChurn} from "../../loaders/contract/churn.js";
import {callout} from "./parts/callout.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {plane} from "./parts/plane.js";

/** What the curve needs of the churn member, or what is missing. */
export type ChurnCalibration = Pick<TrainedChurn, "calibration" | "metrics"> | Pick<UntrainedChurn, "missing">;

/** Predicted risk against the share that did leave, in ten groups with their 95% intervals. */
export function churnCalibration(data: ChurnCalibration, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => Math.min(400, Math.max(260, width * 0.7)));
  const {theme, format} = frame;
  if ("missing" in data) return message(frame, data.missing.join(" "));
  const groups = data.calibration;
  if (groups.length === 0) return message(frame, "No calibration: the test has no customers.");
  const end = Math.min(1, Math.ceil(Math.max(...groups.flatMap((g) => [g.predicted, g.high])) * 10) / 10) || 1;
  const {estimate: slope} = data.metrics.calibrationSlope;
  const off = max(groups, (g) => Math.abs(g.predicted - g.observed))!;
  const share = {domain: [0, end], tick: (x: number) => format.percent(x)} as const;
  const label = `Churn predicted and observed in ${groups.length} groups: at most ${format.number(off * 100, 1)} points apart, slope ${format.fixed(slope)}.`;
  return plane(frame, label, {
    x: {...share, label: "predicted risk"},
    y: {...share, label: "share who left"},
    marks: [
      line([0, end], {x: (x: number) => x, y: (y: number) => y, stroke: theme.muted, strokeDasharray: "4,3"}),
      link(groups, {x1: "predicted", x2: "predicted", y1: "low", y2: "high", stroke: theme.accent, strokeWidth: 1.5}),
      dot(groups, {x: "predicted", y: "observed", r: 4.5, fill: theme.accent, stroke: theme.surface}),
      ...callout(frame, `slope ${format.fixed(slope)}`, "dashed: as predicted")
    ]
  });
}
