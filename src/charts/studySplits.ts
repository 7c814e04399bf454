import {ruleX, text, tickX} from "@observablehq/plot";
import type {Studied, Study} from "../../loaders/contract/study.js";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {wrap} from "./parts/text.js";

/** What the strips need of the study member, or what is missing. */
export type StudySplits = Pick<Studied, "splits"> | Extract<Study, {missing: string[]}>;

const strip = 88;
const marginBottom = 42;

/** The two coefficients over random splits as strips of ticks, with the study's claim as a line in each. */
export function studySplits(data: StudySplits, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 2 * strip + marginBottom);
  const {width, height, theme, format} = frame;
  if ("missing" in data) return message(frame, data.missing.join(" "));
  const {count, points} = data.splits;
  const rows = (["frequency", "monetary"] as const).map((feature) => {
    const {low, median, high, minimum, maximum, claim} = data.splits[feature];
    const range = `${format.fixed(low)} to ${format.fixed(high)}, median ${format.fixed(median)}`;
    const line = `${feature === "frequency" ? "Frequency" : "Monetary"}: ${range}`;
    return {feature, line, claim, minimum, maximum};
  });
  const low = Math.min(0, ...rows.flatMap((row) => [row.claim, row.minimum]));
  const high = Math.max(0, ...rows.flatMap((row) => [row.claim, row.maximum]));
  const air = (high - low) * 0.06 || 1;
  const ticks = points.flatMap((point) => rows.map(({feature}) => ({feature, value: point[feature]})));
  const step = (height - marginBottom) / rows.length;
  const told = rows.map((row) => `${row.line}, claimed ${format.fixed(row.claim)}`).join("; ");
  const y = "feature";
  const [insetTop, insetBottom] = [step - 50, 20];
  return draw(frame, `Coefficients in 95% of ${format.count(count)} random splits: ${told}.`, {
    marginTop: 0,
    marginRight: 10,
    marginBottom,
    marginLeft: 10,
    x: {domain: [low - air, high + air], axis: null},
    y: {type: "band", domain: rows.map((row) => row.feature), padding: 0, round: false, axis: null},
    marks: [
      ruleX([0], {stroke: theme.grid}),
      tickX(ticks, {x: "value", y, stroke: theme.accent, strokeOpacity: 0.35, insetTop, insetBottom}),
      tickX(rows, {x: "claim", y, stroke: theme.text, strokeWidth: 2.5, insetTop: insetTop - 6, insetBottom: 16}),
      ...rows.map((row) => {
        const flip = row.claim > (low + high) / 2;
        return text([row], {
          x: "claim",
          y,
          text: () => `claimed ${format.fixed(row.claim)}`,
          textAnchor: flip ? "end" : "start",
          dx: flip ? 4 : -4,
          dy: step / 2 - 8,
          fill: theme.text
        });
      }),
      text(rows, {
        y,
        text: (row) =>
          wrap(row.line, width - 4, theme)
            .slice(0, 2)
            .join("\n"),
        frameAnchor: "left",
        dx: -9,
        dy: 12 - step / 2,
        fill: theme.text
      }),
      text([0], {x: [0], frameAnchor: "bottom", dy: 17, text: ["0"], fill: theme.muted}),
      text(["coefficient, log odds per standard deviation"], {frameAnchor: "bottom", dy: 38, fill: theme.muted})
    ]
  });
}
