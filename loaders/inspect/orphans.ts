import type {Engine} from "../engine/engine.js";
import type {Inspected} from "../inspect.js";
import {noticeOf} from "./noticeOf.js";

/** Of all lines: from here on the tables that are joined are likely to be of other orders. */
const many = 1 / 100;

/** Tells of lines that found no row in a table that is joined to them: what it would have said of them is unknown. */
export async function inspectOrphans(engine: Engine, {files, notice}: Inspected): Promise<void> {
  const all = files.flatMap(({name, orphans}) => orphans.map((orphan) => ({...orphan, name})));
  if (all.length === 0) return;
  const {lines} = await engine.columns("SELECT CAST(count(*) AS DOUBLE) AS lines FROM lines", {lines: "float64"});
  const total = all.reduce((sum, orphan) => sum + orphan.lines, 0);
  const told = all.map(
    ({name, table, lines: n}) =>
      `${n} ${n === 1 ? "line" : "lines"} of ${name} ${n === 1 ? "finds" : "find"} no row in the table "${table}"`
  );
  notice(
    noticeOf("orphans", {lines: total, serious: total >= many * lines[0]}),
    `${told.join(", ")} (expected one of each: are all files of the same export?)`
  );
}
