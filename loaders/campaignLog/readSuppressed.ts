import {readFile} from "node:fs/promises";
import {csvParseRows} from "d3";
import {isIsoDay, parseDay} from "../day.js";
import {Fault} from "../fault.js";

/** Private, and ignored by git: who is not to be contacted. Columns customer and, if it is not for good, until. */
export const suppressedFile = "data/suppress.csv";

/**
 * The last day on which each customer is not to be contacted, by the shop's own ids; Infinity where it is for good, as it is
 * without a day. None where there is no such file. Throws a Fault for a missing column and for a day that is none.
 */
export async function readSuppressed(path = suppressedFile): Promise<ReadonlyMap<string, number>> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new Fault(`unreadable suppressions: ${path} (${error.code})`);
  });
  const until = new Map<string, number>();
  if (text === undefined) return until;
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const titles = header.map((title) => title.trim().toLowerCase());
  const [customer, day] = ["customer", "until"].map((column) => titles.indexOf(column));
  if (customer < 0) throw new Fault(`missing column in ${path}: customer (expected customer and, if you like, until)`);
  for (const [i, row] of rows.entries()) {
    const [id, last] = [row[customer]?.trim() ?? "", (day < 0 ? undefined : row[day]?.trim()) ?? ""];
    if (id === "") continue;
    if (last !== "" && !isIsoDay(last)) {
      throw new Fault(
        `invalid until: ${path}, line ${i + 2}: ${JSON.stringify(last.slice(0, 40))} (expected a day such as "2026-10-31", or nothing)`
      );
    }
    // of two days the later one: nobody is contacted whom any line protects
    until.set(id, Math.max(until.get(id) ?? -Infinity, last === "" ? Infinity : parseDay(last)));
  }
  return until;
}
