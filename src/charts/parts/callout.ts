import {text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Frame} from "./frame.js";

/** The chart's one finding in its lower right corner, with a quieter note under it; for curves that leave that corner free. */
export function callout({theme, width}: Frame, headline: string, note: string): Markish[] {
  const corner = {frameAnchor: "bottom-right", dx: -10} as const;
  const noteHeight = note.split("\n").length * 16;
  return [
    text([headline], {
      ...corner,
      dy: -18 - noteHeight,
      fontSize: width < 480 ? 14 : 16,
      fontWeight: 600,
      lineHeight: 1.2,
      fill: theme.text,
      stroke: theme.surface
    }),
    text([note], {...corner, dy: -12, lineHeight: 1.33, fill: theme.muted})
  ];
}
