import {ruleX, text, tickX} from "@observablehq/plot";
import {extent, median} from "d3";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {wrap} from "./parts/text.js";

/** One coefficient over many random splits, and what the study claims it to be. */
export interface SplitCoefficient {
  /** what a reader calls the feature: "Frequency" */
  label: string;
  /** one estimate a split */
  values: readonly number[];
  claim: number;
}

const strip = 86;
const marginBottom = 42;

/** Every split's coefficients as a strip of ticks, with the study's claim as a line in each. */
export function studySplits(data: readonly SplitCoefficient[], options: ChartOptions = {}): SVGSVGElement {
  const rows = data.filter((row) => row.values.length > 0);
  const frame = frameOf(options, Math.max(120, rows.length * strip + marginBottom));
  const {width, height, theme, format} = frame;
  if (rows.length === 0) return message(frame, "The study could not be repeated on these data.");
  const [low, high] = extent([0, ...rows.flatMap((row) => [row.claim, ...row.values])]) as [number, number];
  const air = (high - low) * 0.06 || 1;
  const ticks = rows.flatMap(({label, values}) => values.map((value) => ({label, value})));
  const words = rows.map(({label, values, claim}) => {
    const [from, to] = extent(values) as [number, number];
    const found = `${format.fixed(from)} to ${format.fixed(to)}, median ${format.fixed(median(values))}`;
    return {
      label,
      found,
      claim,
      told: `${label} ${found} over ${format.count(values.length)} splits, claimed ${format.fixed(claim)}`
    };
  });
  const step = (height - marginBottom) / rows.length;
  const half = (low + high) / 2;
  return draw(frame, `Coefficients over random splits: ${words.map((row) => row.told).join("; ")}.`, {
    marginTop: 0,
    marginRight: 10,
    marginBottom,
    marginLeft: 10,
    x: {domain: [low - air, high + air], axis: null},
    y: {type: "band", domain: rows.map((row) => row.label), padding: 0, round: false, axis: null},
    marks: [
      ruleX([0], {stroke: theme.grid}),
      tickX(ticks, {
        x: "value",
        y: "label",
        stroke: theme.accent,
        strokeOpacity: 0.25,
        insetTop: step - 50,
        insetBottom: 20
      }),
      ...rows.map((row) =>
        tickX([row], {
          x: "claim",
          y: "label",
          stroke: theme.danger,
          strokeWidth: 2.5,
          insetTop: step - 56,
          insetBottom: 16
        })
      ),
      ...[false, true].map((flip) =>
        text(
          rows.filter((row) => row.claim > half === flip),
          {
            x: "claim",
            y: "label",
            text: (row) => `claimed ${format.fixed(row.claim)}`,
            textAnchor: flip ? "end" : "start",
            dx: flip ? 4 : -4,
            dy: step / 2 - 8,
            fill: theme.danger
          }
        )
      ),
      text(words, {
        y: "label",
        text: (row) =>
          wrap(`${row.label}: ${row.found}`, width - 4, theme)
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
