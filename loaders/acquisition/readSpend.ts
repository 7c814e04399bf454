import {readFile} from "node:fs/promises";
import {csvParseRows} from "d3";
import {Fault} from "../fault.js";
import type {Spend} from "./spend.js";

/** Where a shop says what it spent, if its config does not say so. */
const defaultPath = "data/spend.csv";

/**
 * Reads a CSV file with the columns `month` ("2025-11") and `amount`, in any order, and maybe `channel`. Undefined where
 * there is no such file and `path` names none. Throws a Fault for what is no month or amount, and for a month that stands there twice.
 */
export async function readSpend(path: string | undefined): Promise<Spend | undefined> {
  const file = path ?? defaultPath;
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && path === undefined) return undefined;
    throw new Fault(`unreadable acquisition.spend: ${file} (${error.code})`);
  });
  if (text === undefined) return undefined;
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const titles = header.map((title) => title.trim().toLowerCase());
  const [month, amount, channel] = ["month", "amount", "channel"].map((title) => titles.indexOf(title));
  if (month < 0 || amount < 0) {
    throw new Fault(
      `missing column in ${file}: ${month < 0 ? "month" : "amount"} (expected a first line such as month,amount)`
    );
  }
  const total = new Map<string, number>();
  const byChannel = new Map<string, Map<string, number>>();
  const rowOf = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const cell = (column: number) => row[column]?.trim() ?? "";
    if (row.every((text) => text.trim() === "")) continue;
    const place = `${file}, row ${i + 2}`;
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(cell(month))) {
      throw new Fault(`invalid month: ${place}, ${JSON.stringify(cell(month))} (expected one such as 2025-11)`);
    }
    const value = /^\d+(\.\d+)?$/.test(cell(amount)) ? Number(cell(amount)) : NaN;
    if (!Number.isFinite(value)) {
      throw new Fault(`invalid amount: ${place}, ${JSON.stringify(cell(amount))} (expected one such as 1250.50)`);
    }
    const key = JSON.stringify([cell(month), cell(channel)]);
    if (rowOf.has(key)) throw new Fault(`doubled month: ${place} is of the same as row ${rowOf.get(key)}`);
    rowOf.set(key, i + 2);
    total.set(cell(month), (total.get(cell(month)) ?? 0) + value);
    if (cell(channel) === "") continue;
    const own = byChannel.get(cell(channel)) ?? new Map<string, number>();
    byChannel.set(cell(channel), own.set(cell(month), value));
  }
  return {total, byChannel};
}
