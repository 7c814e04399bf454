import {ruleX} from "@observablehq/plot";
import type {Studied, Study} from "../../loaders/contract/study.js";
import {forest, forestHeight} from "./parts/forest.js";
import type {Estimate} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";

/** What the comparison needs of the study member, or what is missing. */
export type StudyVariants = Pick<Studied, "claim" | "variants"> | Extract<Study, {missing: string[]}>;

/** Coefficients of frequency and monetary with 95% intervals in each form of the regression, against the claims (dashed). */
export function studyVariants(data: StudyVariants, options: ChartOptions = {}): SVGSVGElement {
  const variants = "missing" in data ? [] : data.variants;
  const frame = frameOf(options, (frame) => forestHeight(frame, variants.map(estimateOf(frame)), 2));
  if ("missing" in data) return message(frame, data.missing.join(" "));
  if (variants.length === 0) return message(frame, "The study could not be repeated on these data.");
  const {theme, format} = frame;
  const {frequency, monetary} = data.claim;
  const bounds = variants.flatMap((v) => [v.frequency.low, v.frequency.high, v.monetary.low, v.monetary.high]);
  const [low, high] = [Math.min(0, frequency, monetary, ...bounds), Math.max(0, ...bounds)];
  const air = (high - low) * 0.04;
  const told = variants.map((v) => `${v.label} ${textOf(v, frame)}`);
  const claimed = `${format.fixed(frequency)} and ${format.fixed(monetary)}`;
  return forest(
    frame,
    variants.map(estimateOf(frame)),
    `Coefficients of frequency and monetary, claimed ${claimed}: ${told.join("; ")}.`,
    {
      reference: 0,
      domain: [low - air, high + air],
      tick: (value) => format.number(value, 1),
      label: "log odds per standard deviation",
      key: [
        {text: `● frequency, claimed ${format.fixed(frequency)} (dashed)`, color: theme.accent},
        {text: `■ monetary, claimed ${format.fixed(monetary)} (dashed)`, color: theme.text}
      ],
      marks: [
        ruleX([frequency], {stroke: theme.accent, strokeDasharray: "4,3"}),
        ruleX([monetary], {stroke: theme.text, strokeDasharray: "4,3"})
      ]
    }
  );
}

function estimateOf(frame: Frame): (variant: Studied["variants"][number]) => Estimate {
  const {accent, text} = frame.theme;
  return (variant) => {
    const {label, frequency, monetary} = variant;
    return {...frequency, label, text: textOf(variant, frame), color: accent, second: {...monetary, color: text}};
  };
}

function textOf({frequency, monetary}: Studied["variants"][number], {format}: Frame): string {
  return `${format.fixed(frequency.estimate)}, ${format.fixed(monetary.estimate)}`;
}
