import type {Formatter} from "../charts/format.js";
import type {NumbersTable} from "../figures/parts/tableOf.js";

/** A figure's numbers as texts, row by row; the numbers of one column share their form. */
export function numberTexts({columns, rows}: NumbersTable, format: Formatter): string[][] {
  const writers = columns.map(({kind}, i) => {
    if (kind === "text") return () => "";
    if (kind !== "money" && kind !== "moneyCompact" && kind !== "number") return format[kind];
    return format.column(
      kind,
      rows.map((cells) => (typeof cells[i] === "number" ? cells[i] : null))
    );
  });
  return rows.map((cells) =>
    cells.map((cell, i) => (typeof cell === "string" ? cell : columns[i].kind === "text" ? "" : writers[i](cell)))
  );
}
