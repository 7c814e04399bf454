import {csv} from "./csv.js";
import type {TableColumn} from "./tableColumn.js";

/** Every row found, in the order shown: numbers as numbers, texts defused. */
export function tableCsv(rows: Uint32Array, columns: readonly TableColumn[]): string {
  return csv(
    columns.map((column) => column.label),
    Array.from(rows, (row) => columns.map((column) => column.cell(row)))
  );
}
