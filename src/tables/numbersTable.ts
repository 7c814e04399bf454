import type {Formatter} from "../charts/format.js";
import type {ColumnKind, NumbersTable} from "../figures/parts/tableOf.js";
import {factTable} from "./factTable.js";

/** A chart's numbers as a table. */
export function numbersTable({columns, rows}: NumbersTable, caption: string, format: Formatter): HTMLElement {
  const words = columns.flatMap(({kind}, i) => (kind === "text" ? [i] : []));
  return factTable(
    columns.map(({label}) => label),
    rows.map((cells) => cells.map((cell, i) => cellText(cell, columns[i].kind, format))),
    {caption, words}
  );
}

function cellText(cell: string | number | null, kind: ColumnKind, format: Formatter): string {
  if (typeof cell === "string") return cell;
  return kind === "text" ? String(cell ?? "") : format[kind](cell);
}
