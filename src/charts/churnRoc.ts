import {areaY, line, ruleX} from "@observablehq/plot";
import type {TrainedChurn, UntrainedChurn} from "../../loaders/contract/churn.js";
import {callout} from "./parts/callout.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {plane} from "./parts/plane.js";

/** What the curve needs of the churn member, or what is missing. */
export type ChurnRoc = Pick<TrainedChurn, "roc" | "metrics"> | Pick<UntrainedChurn, "missing">;

/** The ROC curve out of time, with the area under it and the diagonal of a guess. */
export function churnRoc(data: ChurnRoc, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => Math.min(400, Math.max(260, width * 0.7)));
  const {theme, format} = frame;
  if ("missing" in data) return message(frame, data.missing.join(" "));
  if (data.roc.length < 2) return message(frame, "No ROC curve: the test has no customers.");
  const {auc, aucLow, aucHigh} = data.metrics;
  const interval = `${format.fixed(aucLow)} to ${format.fixed(aucHigh)}`;
  const share = {domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tick: (x: number) => format.percent(x)} as const;
  const curve = {x: "falsePositiveRate", y: "truePositiveRate"} as const;
  return plane(frame, `ROC curve of the churn model: area under it ${format.fixed(auc)}, 95% interval ${interval}.`, {
    x: {...share, label: "stayers flagged"},
    y: {...share, label: "leavers found"},
    marks: [
      areaY(data.roc, {...curve, fill: theme.accent, fillOpacity: 0.1}),
      line([0, 1], {x: (x: number) => x, y: (y: number) => y, stroke: theme.muted, strokeDasharray: "4,3"}),
      ruleX([0], {stroke: theme.muted}),
      line(data.roc, {...curve, stroke: theme.accent, strokeWidth: 2.5}),
      ...callout(frame, `AUC ${format.fixed(auc)}`, `95% interval ${interval}\ndashed: a guess, ${format.fixed(0.5)}`)
    ]
  });
}
