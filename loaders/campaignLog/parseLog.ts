import {csvParseRows} from "d3";
import {formatDay, isIsoDay, parseDay} from "../day.js";
import {Fault} from "../fault.js";
import type {CampaignRow} from "../types.js";
import {logColumns} from "./logColumns.js";

export interface ParseOptions {
  /** how messages call the file */
  path: string;
  /** a later one is a slip */
  latestDay: number;
}

/**
 * The rows of a campaign's log (CSV, UTF-8, the columns of `logColumns`), and the number of its last line where that was cut:
 * such a line is not among the rows. Throws a Fault of one line, which names no customer, for other columns, a cell that is
 * not what it should be, a day to come, a second action or a customer who stands there twice.
 */
export function parseLog(text: string, {path, latestDay}: ParseOptions): {rows: CampaignRow[]; cutLine: number | null} {
  const [header = [], ...lines] = csvParseRows(text.replace(/^\uFEFF/, ""));
  checkHeader(header, path);
  const isOpen = lines.length > 0 && !text.endsWith("\n");
  const cutLine = isOpen && !isWhole(lines[lines.length - 1]) ? lines.length + 1 : null;
  const whole = cutLine === null ? lines : lines.slice(0, -1);
  const rows = whole.map((cells, i) => parseRow(cells, {at: `${path}, line ${i + 2}`, latestDay}));
  checkRows(rows, path);
  return {rows, cutLine};
}

function checkHeader(header: readonly string[], path: string): void {
  const expected = `expected ${logColumns.join(", ")}`;
  const foreign = header.filter((name) => !(logColumns as readonly string[]).includes(name));
  if (foreign.length > 0) {
    const names = foreign.map((name) => JSON.stringify(name.slice(0, 40))).join(", ");
    throw new Fault(`unknown column in ${path}: ${names} (${expected})`);
  }
  if (header.length !== logColumns.length || logColumns.some((name, i) => name !== header[i])) {
    throw new Fault(`missing or misplaced column in ${path} (${expected})`);
  }
}

/** Whether a last line without an end has all its cells: an editor may have left the end away. */
function isWhole(cells: readonly string[]): boolean {
  return cells.length === logColumns.length && cells.every((cell, i) => i > 3 || i === 2 || cell !== "");
}

function parseRow(cells: readonly string[], {at, latestDay}: {at: string; latestDay: number}): CampaignRow {
  if (cells.length !== logColumns.length) {
    throw new Fault(`invalid line: ${at}: ${cells.length} cells (expected ${logColumns.length})`);
  }
  const [day, arm, customer, action, stratum, ...numbers] = cells;
  if (!isIsoDay(day)) throw new Fault(`invalid day: ${at}: ${quote(day)} (expected one such as "2026-10-31")`);
  if (!(parseDay(day) <= latestDay)) {
    throw new Fault(`day to come: ${at}: ${day} (expected ${formatDay(latestDay)} or earlier)`);
  }
  if (arm !== "treated" && arm !== "control") {
    throw new Fault(`invalid arm: ${at}: ${quote(arm)} (expected treated or control)`);
  }
  if (action === "") throw new Fault(`missing action: ${at}`);
  const [risk, stays, leaves, expectedMargin, expectedCost] = numbers.map((cell, i) => {
    const value = cell === "" ? null : Number(cell);
    if (value !== null && !(value >= 0 && value < (i === 0 ? 1 + 1e-9 : Infinity))) {
      const most = i === 0 ? "0 to 1" : "0 or more";
      throw new Fault(`invalid ${logColumns[5 + i]}: ${at}: ${quote(cell)} (expected ${most}, or nothing)`);
    }
    return value;
  });
  return {day: parseDay(day), arm, customer, action, stratum, risk, stays, leaves, expectedMargin, expectedCost};
}

function checkRows(rows: readonly CampaignRow[], path: string): void {
  const lineOf = new Map<string, number>();
  for (const [i, {customer, action}] of rows.entries()) {
    if (action !== rows[0].action) {
      throw new Fault(`two actions in ${path}: lines 2 and ${i + 2} (expected one campaign a file)`);
    }
    if (customer === "") continue;
    const first = lineOf.get(customer);
    // who it is stays out of logs
    if (first !== undefined) throw new Fault(`customer twice in ${path}: lines ${first} and ${i + 2} (expected once)`);
    lineOf.set(customer, i + 2);
  }
}

function quote(cell: string): string {
  return JSON.stringify(cell.slice(0, 40));
}
