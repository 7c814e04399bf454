import type {PersonaRow} from "../personaRow.js";
import {personaColor} from "../theme.js";
import {bars, barsHeight} from "./bars.js";
import type {Bar} from "./bars.js";
import {frameOf, message} from "./frame.js";
import type {ChartOptions} from "./frame.js";
import type {Formatter} from "../format.js";

/** One bar a persona, in the personas' order and colours. */
export function personaBars(
  data: readonly PersonaRow[],
  options: ChartOptions,
  {
    value,
    text,
    subject,
    empty,
    missing = empty
  }: {
    value: (row: PersonaRow) => number | null;
    text: (row: PersonaRow, format: Formatter) => string;
    /** what the sentence is about: "Revenue by persona" */
    subject: string;
    /** said where every number is zero */
    empty: string;
    /** said where there are no numbers at all */
    missing?: string;
  }
): SVGSVGElement {
  const toBars = (format: Formatter): Bar[] =>
    rows.map((row) => ({
      label: row.persona,
      value: value(row) ?? 0,
      text: text(row, format),
      color: "",
      row: data.indexOf(row)
    }));
  const rows = data.filter((row) => Number.isFinite(value(row) ?? NaN));
  const frame = frameOf(options, (frame) => barsHeight(frame, toBars(frame.format)));
  if (data.length > 0 && rows.length === 0) return message(frame, missing);
  const drawn = toBars(frame.format).map((bar, i) => ({...bar, color: personaColor(frame.theme, rows[i].index)}));
  const parts = drawn.map((bar) => `${bar.label} ${bar.text}`);
  return bars(frame, drawn, `${subject}: ${parts.join("; ")}.`, empty);
}
