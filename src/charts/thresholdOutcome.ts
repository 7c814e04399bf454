import {cell, text} from "@observablehq/plot";
import type {TrainedChurn} from "../../loaders/contract/churn.js";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";

/** What one threshold would have meant, out of time. */
export type ThresholdOutcome = Pick<
  TrainedChurn["thresholds"][number],
  "threshold" | "truePositives" | "falsePositives" | "trueNegatives" | "falseNegatives"
>;

/** The confusion matrix at a threshold, in words: who would have been contacted, and who left. */
export function thresholdOutcome(data: ThresholdOutcome | null, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 220);
  const {theme, format, width} = frame;
  if (data === null) return message(frame, "No outcomes: no churn model of these data is used.");
  const {threshold, truePositives, falsePositives, trueNegatives, falseNegatives} = data;
  const total = truePositives + falsePositives + trueNegatives + falseNegatives;
  if (!(total > 0)) return message(frame, "No outcomes: the test has no customers.");
  const cells = [
    {x: 0, y: 0, customers: truePositives, words: "contacted,\nleft", color: theme.accent},
    {x: 1, y: 0, customers: falsePositives, words: "contacted,\nstayed", color: theme.muted},
    {x: 0, y: 1, customers: falseNegatives, words: "missed,\nleft", color: theme.danger},
    {x: 1, y: 1, customers: trueNegatives, words: "left alone,\nstayed", color: theme.muted}
  ];
  const share = (customers: number) => `${format.count(customers)} · ${format.percent(customers / total)}`;
  const told = cells.map((c) => `${format.count(c.customers)} ${c.words.replace("\n", " ")}`).join("; ");
  const at = {x: "x", y: "y"} as const;
  return draw(frame, `At a threshold of ${format.percent(threshold)}: ${told}.`, {
    margin: 0,
    marginTop: 24,
    x: {type: "band", domain: [0, 1], padding: 0, round: false, axis: null},
    y: {type: "band", domain: [0, 1], padding: 0, round: false, axis: null},
    marks: [
      text([`contacting all above a risk of ${format.percent(threshold)}`], {
        frameAnchor: "top-left",
        dx: 1,
        dy: -23,
        fill: theme.muted
      }),
      cell(cells, {...at, inset: 2, fill: "color", fillOpacity: 0.14, stroke: "color", strokeOpacity: 0.6}),
      text(cells, {...at, dy: -16, text: (c) => share(c.customers), fontSize: width < 480 ? 15 : 20, fontWeight: 600}),
      text(cells, {...at, dy: 18, text: "words", lineHeight: 1.2, fill: theme.text})
    ]
  });
}
