import {rejectReasons, type RejectReason} from "../contract/quality.js";
import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import type {Inspected} from "../inspect.js";
import {exampleOf} from "../exampleOf.js";
import {formatShare} from "./formatShare.js";
import {noticeOf} from "./noticeOf.js";
import {placeOf} from "./placeOf.js";
import {suggestFormat} from "./suggestFormat.js";

/** What a reading that went wrong looks like. */
const unreadable: RejectReason[] = ["unreadable-date", "after-as-of", "unreadable-number"];
/** A shop's everyday, in however many lines: they count neither as readable nor as unreadable. */
const everyday: RejectReason[] = ["no-customer", "cancelled", "quantity-not-positive"];

/**
 * Ends the build where more lines than `quality.stopAbove` allows can't be read or lie in the future, and gives notice
 * above `quality.warnAbove`. Lines after an as-of day that the shop has set are left out on purpose.
 */
export async function inspectUnreadable(engine: Engine, {config, source, files, notice}: Inspected): Promise<void> {
  const counts = await engine.columns(
    `SELECT CAST(reason AS INTEGER) AS reason, CAST(count(*) AS DOUBLE) AS lines, CAST(min(rowid) AS DOUBLE) AS first
    FROM lines GROUP BY reason ORDER BY reason`,
    {reason: "int32", lines: "float64", first: "float64"}
  );
  const found = Array.from({length: counts.count}, (_, i) => ({
    reason: rejectReasons[counts.reason[i] - 1] as RejectReason | undefined,
    lines: counts.lines[i],
    first: counts.first[i]
  }));
  const total = (chosen: typeof found) => chosen.reduce((sum, {lines}) => sum + lines, 0);
  const judged = total(found.filter(({reason}) => !reason || !everyday.includes(reason)));
  const bad = found.filter(
    ({reason}) => reason && unreadable.includes(reason) && !(reason === "after-as-of" && config.asOf)
  );
  const share = total(bad) / judged;
  // where nothing is left, cleaning says so
  const nothingLeft = !found.some(({reason}) => !reason);
  if (nothingLeft) return;
  if (!(share > config.quality.warnAbove)) return tellForms(engine, {source, files, notice}, found);
  const reasons: string[] = [];
  // one after the other: the engine answers one question at a time
  for (const {reason, lines, first} of bad) {
    reasons.push(`${lines} ${reason} (${await example(engine, files, reason, first)})`);
  }
  const format = await suggestFormat(engine, files, source);
  const what = `${formatShare(share)} of the lines can't be read: ${reasons.join(", ")}${format}`;
  if (share > config.quality.stopAbove) {
    throw new Fault(
      `unreadable source: ${what} (expected at most ${formatShare(config.quality.stopAbove)}, quality.stopAbove)`
    );
  }
  notice(noticeOf("unreadable", {lines: total(bad), share, serious: true}), what);
}

/** Dates that another form would read are told however few they are: a spreadsheet wrote some of its dates anew. */
async function tellForms(
  engine: Engine,
  {source, files, notice}: Pick<Inspected, "source" | "files" | "notice">,
  found: {reason: RejectReason | undefined; lines: number; first: number}[]
): Promise<void> {
  const undated = found.find(({reason}) => reason === "unreadable-date");
  const format = undated && (await suggestFormat(engine, files, source));
  if (!format) return;
  notice(
    noticeOf("date-forms", {lines: undated.lines, serious: false}),
    `dates of two forms: ${undated.lines} cannot be read, the first ${await placeOf(engine, files, undated.first)}${format} as well`
  );
}

/** The first such line, and what it holds where that may be shown. */
async function example(
  engine: Engine,
  files: Inspected["files"],
  reason: RejectReason | undefined,
  row: number
): Promise<string> {
  const {raw, file} = await engine.columns(
    `SELECT to_json(raw) AS raw, CAST(file AS INTEGER) AS file FROM lines WHERE rowid = ${row}`,
    {raw: "text", file: "int32"}
  );
  const shown = reason && (await exampleOf(engine, files[file[0]], reason, raw[0]));
  const value = shown?.value ? `, ${shown.column} "${shown.value}"` : "";
  return `${await placeOf(engine, files, row)}${value}`;
}
