import type {Formatter} from "../../charts/format.js";

/** How the numbers of a column are written: a function of the formatter, or text as it is. */
export type ColumnKind = "text" | Exclude<keyof Formatter, "locale" | "currency" | "date" | "month" | "column">;

/** A figure's numbers, for the table one click away. */
export interface NumbersTable {
  columns: {label: string; kind: ColumnKind}[];
  /** one array a row, in the order of the columns; null where there is no number */
  rows: (string | number | null)[][];
}

/** A numbers table from rows and, for each column, its heading, its kind and its value. */
export function tableOf<Row>(
  rows: readonly Row[],
  columns: readonly (readonly [label: string, kind: ColumnKind, value: (row: Row) => string | number | null])[]
): NumbersTable {
  return {
    columns: columns.map(([label, kind]) => ({label, kind})),
    rows: rows.map((row) => columns.map(([, , value]) => value(row)))
  };
}
