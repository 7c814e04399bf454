import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import type {Inspected} from "../inspect.js";
import {formatShare} from "./formatShare.js";
import {noticeOf} from "./noticeOf.js";
import {placeOf} from "./placeOf.js";

/** Fewer may be a note with a table in it. */
const enough = 10;

/**
 * Tells how many lines have fields that hold line breaks. Ends the build where such fields look to have swallowed more
 * than `quality.swallowedAbove` of the lines: a quote that is no quote (12") was closed by the next one, far below.
 */
export async function inspectLineBreaks(engine: Engine, {config, files, notice}: Inspected): Promise<void> {
  const {lines, rows, breaks, first, swallowed, worst} = await engine.columns(
    `SELECT
      CAST(count(*) AS DOUBLE) AS lines,
      CAST(count(*) FILTER (line_breaks > 0) AS DOUBLE) AS rows,
      CAST(coalesce(sum(line_breaks), 0) AS DOUBLE) AS breaks,
      CAST(min(rowid) FILTER (line_breaks > 0) AS DOUBLE) AS first,
      CAST(coalesce(sum(swallowed), 0) AS DOUBLE) AS swallowed,
      CAST(min(rowid) FILTER (swallowed > 0) AS DOUBLE) AS worst
    FROM lines`,
    {lines: "float64", rows: "float64", breaks: "float64", first: "float64", swallowed: "float64", worst: "float64"}
  );
  if (!(rows[0] > 0)) return;
  const share = swallowed[0] / (lines[0] + breaks[0]);
  if (swallowed[0] >= enough && share > config.quality.swallowedAbove) {
    throw new Fault(
      `invalid quoting: ${await placeOf(engine, files, worst[0])} opens a field with a quote and swallows lines: ${swallowed[0]} lines in all, ` +
        `${formatShare(share)}, stand inside of fields (expected every " inside of a field to be doubled; quality.swallowedAbove accepts more)`
    );
  }
  const looks = swallowed[0] > 0 ? `, ${swallowed[0]} of them in what looks like order lines` : "";
  notice(
    noticeOf("line-breaks", {
      lines: rows[0],
      swallowed: swallowed[0],
      serious: swallowed[0] >= enough
    }),
    rows[0] === 1
      ? `one line has ${breaks[0] === 1 ? "a line break" : `${breaks[0]} line breaks`} inside of its fields: ${await placeOf(engine, files, first[0])}${looks}`
      : `${rows[0]} lines have ${breaks[0]} line breaks inside of their fields, the first ${await placeOf(engine, files, first[0])}${looks}`
  );
}
