import type {Formatter} from "../format.js";
import {bars, barsHeight} from "./bars.js";
import type {Bar} from "./bars.js";
import {frameOf} from "./frame.js";
import type {ChartOptions} from "./frame.js";
import {personaColor} from "../theme.js";

/** One bar a row, in the order of the rows. */
export function plainBars<T>(
  data: readonly T[],
  options: ChartOptions,
  {
    label,
    value,
    text,
    quiet = () => false,
    spoken = () => false,
    persona,
    atRisk,
    subject,
    empty
  }: {
    label: (row: T) => string;
    value: (row: T) => number;
    text: (row: T, format: Formatter) => string;
    /** rows that sum up others and stand back */
    quiet?: (row: T) => boolean;
    /** what the heading speaks of: others are paler then */
    spoken?: (row: T) => boolean;
    /** a persona's place in the personas' order, for rows that are personas */
    persona?: (row: T) => number;
    /** how much of the value is at risk; null where nobody is scored */
    atRisk?: (row: T) => number | null;
    /** what the sentence is about: "Revenue by country" */
    subject: string;
    /** said where every number is zero */
    empty: string;
  }
): SVGSVGElement {
  const rows = data.filter((row) => Number.isFinite(value(row)));
  const toBars = (format: Formatter, color: (row: T) => string): Bar[] =>
    rows.map((row) => ({
      label: label(row),
      value: value(row),
      text: text(row, format),
      color: color(row),
      atRisk: atRisk?.(row) ?? undefined,
      row: data.indexOf(row)
    }));
  const frame = frameOf(options, (frame) =>
    barsHeight(
      frame,
      toBars(frame.format, () => "")
    )
  );
  const {theme, format} = frame;
  const paler = rows.some(spoken) ? theme.heat : theme.accent;
  const drawn = toBars(format, (row) => {
    if (quiet(row)) return theme.muted;
    return persona ? personaColor(theme, persona(row)) : spoken(row) ? theme.accent : paler;
  });
  return bars(frame, drawn, `${subject}: ${drawn.map((bar) => `${bar.label} ${bar.text}`).join("; ")}.`, empty);
}
