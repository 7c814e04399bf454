import {csvFormatRows} from "d3";
import {formatDay} from "../day.js";
import type {CampaignRow} from "../types.js";
import {logColumns} from "./logColumns.js";

/** The rows of a campaign's log as CSV, each with its line's end; `header`: after the names of the columns. Cells are raw. */
export function logText(rows: readonly CampaignRow[], {header}: {header: boolean}): string {
  const cells = rows.map((row) => [
    formatDay(row.day),
    row.arm,
    row.customer,
    row.action,
    row.stratum,
    rounded(row.risk, 4),
    rounded(row.stays, 2),
    rounded(row.leaves, 2),
    rounded(row.expectedMargin, 2),
    rounded(row.expectedCost, 2)
  ]);
  const lines = header ? [[...logColumns], ...cells] : cells;
  return lines.length > 0 ? `${csvFormatRows(lines)}\n` : "";
}

function rounded(value: number | null, digits: number): string {
  return value === null ? "" : String(Math.round(value * 10 ** digits) / 10 ** digits);
}
