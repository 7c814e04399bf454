import {areaY, dot, line} from "@observablehq/plot";
import type {TrainedChurn, UntrainedChurn} from "../../loaders/contract/churn.js";
import {callout} from "./parts/callout.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {plane} from "./parts/plane.js";

/** What the curve needs of the churn member, or what is missing. */
export type ChurnGains = Pick<TrainedChurn, "lift"> | Pick<UntrainedChurn, "missing">;

/** Cumulative gains: who is called first, by tenth from the highest risk down, and how many of the leaving that finds. */
export function churnGains(data: ChurnGains, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => Math.min(400, Math.max(260, width * 0.7)));
  const {theme, format} = frame;
  if ("missing" in data) return message(frame, data.missing.join(" "));
  if (data.lift.length === 0) return message(frame, "No gains: the test has no customers.");
  const points = [{share: 0, captured: 0, lift: 0}, ...data.lift.filter((point) => point.share > 0)];
  const mark = points.slice(1).reduce((a, b) => (Math.abs(b.share - 0.3) < Math.abs(a.share - 0.3) ? b : a));
  const share = {domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tick: (x: number) => format.percent(x)} as const;
  const finding = [`top ${format.percent(mark.share)} by risk:`, `${format.percent(mark.captured)} of the leavers`];
  const lift = `${format.fixed(mark.lift, 1)} times as many as a random choice`;
  return plane(frame, `The top ${format.percent(mark.share)} by risk hold ${finding[1]}, ${lift}.`, {
    x: {...share, label: "customers, from the highest risk down"},
    y: {...share, label: "leavers found"},
    marks: [
      areaY(points, {x: "share", y: "captured", fill: theme.accent, fillOpacity: 0.1}),
      line([0, 1], {x: (x: number) => x, y: (y: number) => y, stroke: theme.muted, strokeDasharray: "4,3"}),
      line(points, {x: "share", y: "captured", stroke: theme.accent, strokeWidth: 2.5}),
      dot([mark], {x: "share", y: "captured", r: 5, fill: theme.accent, stroke: theme.surface}),
      ...callout(frame, finding.join("\n"), `${format.fixed(mark.lift, 1)} times a random choice\n(dashed)`)
    ]
  });
}
