import {ruleX, text} from "@observablehq/plot";
import {forest, forestHeight} from "./parts/forest.js";
import type {Estimate} from "./parts/forest.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";

interface Coefficient {
  estimate: number;
  /** bounds of the 95 % interval */
  low: number;
  high: number;
}

/** The study's regression in one form: on order lines or orders, with the penalty or without, on raw or log values. */
export interface StudyVariant {
  /** what a reader calls it */
  label: string;
  frequency: Coefficient;
  monetary: Coefficient;
}

/** The variants, and what the study claims of the two coefficients. */
export interface StudyVariants {
  claim: {frequency: number; monetary: number};
  variants: readonly StudyVariant[];
}

/** Coefficients of frequency and monetary with 95 % intervals, one pair a variant, against the claims (dashed). */
export function studyVariants(data: StudyVariants, options: ChartOptions = {}): SVGSVGElement {
  const {claim, variants} = data;
  const frame = frameOf(options, (frame) => forestHeight(frame, estimates(frame, variants)));
  const {theme, format} = frame;
  if (variants.length === 0) return message(frame, "The study could not be repeated on these data.");
  const rows = estimates(frame, variants);
  const low = Math.min(0, claim.frequency, claim.monetary, ...rows.map((row) => row.low));
  const high = Math.max(0, ...rows.map((row) => row.high));
  const air = (high - low) * 0.04;
  const told = variants.map(
    (v) => `${v.label} ${format.fixed(v.frequency.estimate)} and ${format.fixed(v.monetary.estimate)}`
  );
  const claimed = `${format.fixed(claim.frequency)} and ${format.fixed(claim.monetary)}`;
  return forest(frame, rows, `Coefficients of frequency and monetary, claimed ${claimed}: ${told.join("; ")}.`, {
    reference: 0,
    domain: [low - air, high + air],
    tick: (value) => format.number(value, 1),
    label: "log odds per standard deviation; dashed: claimed",
    marks: [
      ruleX([claim.frequency], {stroke: theme.accent, strokeDasharray: "4,3"}),
      ruleX([claim.monetary], {stroke: theme.danger, strokeDasharray: "4,3"}),
      text([claim.frequency], {
        x: [claim.frequency],
        frameAnchor: "top",
        dy: -22,
        text: [format.fixed(claim.frequency)],
        fill: theme.accent
      }),
      text([claim.monetary], {
        x: [claim.monetary],
        frameAnchor: "top",
        dy: -22,
        text: [format.fixed(claim.monetary)],
        fill: theme.danger
      })
    ]
  });
}

function estimates({theme, format}: Frame, variants: readonly StudyVariant[]): Estimate[] {
  return variants.flatMap(({label, frequency, monetary}) => [
    {...frequency, label: `${label}: frequency`, text: format.fixed(frequency.estimate), color: theme.accent},
    {...monetary, label: `${label}: monetary`, text: format.fixed(monetary.estimate), color: theme.danger}
  ]);
}
