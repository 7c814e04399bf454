import {ruleY, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Theme} from "../theme.js";
import {textWidth, widest, wrap} from "./text.js";

/** A few rows of text under a chart: the first column is a name, the others numbers, at their right ends. */
export interface SmallTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

const rowHeight = 22;
/** Between the chart and the table. */
const gap = 14;

/** px that a table takes below a chart. */
export function smallTableHeight({rows}: SmallTable): number {
  return gap + rowHeight * (rows.length + 1);
}

/**
 * The marks of a table that begins `below` px under the bottom of a chart's frame, and reaches `left` px to its left: from end to end
 * of the picture. A name that has no room is cut.
 */
export function smallTable(
  {columns, rows}: SmallTable,
  {below, left, width, theme}: {below: number; left: number; width: number; theme: Theme}
): Markish[] {
  const widths = columns.map((column, k) => widest([column, ...rows.map((row) => row[k])], theme));
  const space = Math.min(28, width / 24);
  const numbers = widths.slice(1).reduce((sum, own) => sum + own + space, 0);
  // from the right: where each column of numbers ends
  const ends = widths.map((_, k) => widths.slice(k + 1).reduce((sum, own) => sum + own + space, 0));
  const at = (line: number) => below + gap + rowHeight * (line + 0.5);
  const rowMarks = (cells: readonly string[], line: number, fill: string) =>
    cells.map((cell, k) =>
      text([k === 0 ? shortened(cell, width - numbers - 4, theme) : cell], {
        frameAnchor: k === 0 ? "bottom-left" : "bottom-right",
        lineAnchor: "middle",
        dx: k === 0 ? 1 - left : -ends[k],
        dy: at(line),
        fill
      })
    );
  return [
    ...rowMarks(columns, 0, theme.muted),
    ...rows.flatMap((row, k) => rowMarks(row, k + 1, theme.text)),
    ruleY([0], {stroke: theme.grid, dy: below + gap + rowHeight, insetLeft: -left})
  ];
}

function shortened(name: string, width: number, theme: Theme): string {
  if (textWidth(name, theme) <= width) return name;
  return `${wrap(name, Math.max(width - textWidth("…", theme), 1), theme)[0].trimEnd()}…`;
}
