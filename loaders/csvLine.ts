import {csvCell, type Cell} from "../src/tables/csv.js";

/** A line of CSV (RFC 4180), its texts defused as in the files that pages give: numbers stay numbers. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(",");
}
