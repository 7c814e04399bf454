import {sum} from "d3";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {dotRows, dotRowsHeight} from "./parts/dotRows.js";
import type {PersonaRow} from "./personaRow.js";
import {personaColor} from "./theme.js";

/** Each persona's mean churn risk as a dot, and how far it lies from the mean of all that are drawn. */
export function riskByPersona(data: readonly PersonaRow[], options: ChartOptions = {}): SVGSVGElement {
  const rows = data.filter(({churnRisk}) => Number.isFinite(churnRisk ?? NaN));
  const {theme, format} = frameOf(options, 1);
  const dots = rows.map((row) => ({
    label: row.persona,
    value: row.churnRisk ?? 0,
    text: format.percent(row.churnRisk),
    color: personaColor(theme, row.index),
    row: data.indexOf(row)
  }));
  const frame = frameOf(options, (frame) => dotRowsHeight(frame, dots));
  if (data.length > 0 && rows.length === 0) return message(frame, "No churn risk is shown.");
  if (!rows.some(({churnRisk}) => (churnRisk ?? 0) > 0))
    return message(frame, "No churn risk above zero in this selection.");
  const mean = sum(rows, (row) => (row.churnRisk ?? 0) * row.customers) / sum(rows, ({customers}) => customers);
  // one alone is all of them
  const reference =
    rows.length > 1 && Number.isFinite(mean) ? {value: mean, text: `all of them: ${format.percent(mean)}`} : undefined;
  const told = [...dots.map(({label, text}) => `${label} ${text}`), ...(reference ? [reference.text] : [])];
  return dotRows(frame, dots, `Average churn risk by persona: ${told.join("; ")}.`, {
    domain: [0, 1],
    tick: (value) => format.percent(value),
    reference
  });
}
