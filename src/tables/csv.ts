import {formula} from "./formula.js";

/** A cell of a CSV file: a number stays one, everything else is text. */
export type Cell = string | number | null;

/** Rows as CSV by RFC 4180; texts that a spreadsheet would run as a formula are defused by a leading apostrophe. */
export function csv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  let text = `${header.map(csvCell).join(",")}\r\n`;
  for (const row of rows) text += `${row.map(csvCell).join(",")}\r\n`;
  return text;
}

const runs = new RegExp(formula, "u");

export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = runs.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
