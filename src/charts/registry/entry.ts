import type {Formatter} from "../format.js";
import type {ChartOptions} from "../parts/frame.js";

/** How the numbers of a column are written: a function of the formatter, or text as it is. */
export type ColumnKind = "text" | Exclude<keyof Formatter, "locale" | "currency" | "date" | "month">;

/** A chart's numbers, for the table one click away. */
export interface NumbersTable {
  columns: {label: string; kind: ColumnKind}[];
  /** one array a row, in the order of the columns; null where there is no number */
  rows: (string | number | null)[][];
}

/** One chart: what it is called, where its data come from, and how it is drawn. */
export interface ChartEntry<Data = unknown> {
  /** kebab-case; a promise */
  id: string;
  title: string;
  /** a number card or a headline; else a chart */
  kind?: "number" | "sentence";
  /** one sentence: what is plotted, and in what unit */
  description: string;
  /** the snapshot members that its data are taken from */
  members: readonly string[];
  /** whether the cube, the months or the customers can answer it under filters; else it says "all customers" */
  filterable: boolean;
  /** default size, px */
  width: number;
  height: number;
  function(data: Data, options?: ChartOptions): SVGSVGElement;
  rows(data: Data): NumbersTable;
}

/** Gives an entry its default width, and forgets the type of its data, so that entries stand in one list. */
export function chart<Data>(entry: Omit<ChartEntry<Data>, "width"> & {width?: number}): ChartEntry {
  return {width: 640, ...entry};
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
