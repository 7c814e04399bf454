import {formatDay} from "../day.js";
import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import type {Inspected} from "../inspect.js";
import {placeOf} from "./placeOf.js";

/** A gap that no holiday makes, in days, and how much longer than any before it must be. */
const longGap = 14;
const timesUsual = 5;
/** Days with lines before it, to tell what is usual. */
const enough = 7;
/** So few of all lines are no trade: behind a gap they are a slip, on however many days. */
const few = 1 / 1000;

/**
 * Ends the build where the last day, or the last few lines, stand alone behind a gap: every recency is counted from that
 * day. An as-of day that the shop has set is the way to accept it, or to leave it out.
 */
export async function inspectLastDay(engine: Engine, {config, files}: Inspected): Promise<void> {
  if (config.asOf) return;
  const days = await engine.columns(
    `SELECT CAST(CAST(ordered_at AS DATE) - DATE '1970-01-01' AS INTEGER) AS day, CAST(count(*) AS DOUBLE) AS lines,
      CAST(min(rowid) AS DOUBLE) AS first
    FROM lines WHERE reason = 0 GROUP BY ALL ORDER BY day`,
    {day: "int32", lines: "float64", first: "float64"}
  );
  const at = findStray(days);
  if (at === undefined) return;
  const {day, lines, first, count} = days;
  const [before, after, last] = [formatDay(day[at - 1]), formatDay(day[at]), formatDay(day[count - 1])];
  const strays = sum(lines.subarray(at));
  const what = at === count - 1 ? `${last} stands` : `${after} to ${last} stand`;
  throw new Fault(
    `implausible last day: ${what} alone, with ${strays} ${strays === 1 ? "line" : "lines"}, ${day[at] - day[at - 1]} days after ${before} ` +
      `(${await placeOf(engine, files, first[at])}); expected asOf: "${before}" to leave ${strays === 1 ? "it" : "them"} out, or asOf: "${last}" to accept it`
  );
}

/** Index of the first day of what stands alone at the end, if anything does. */
function findStray({day, lines, count}: {day: Int32Array; lines: Float64Array; count: number}): number | undefined {
  const all = sum(lines);
  let longest = 0;
  for (let i = 1; i < count; ++i) {
    const gap = day[i] - day[i - 1];
    const alone = i === count - 1 || sum(lines.subarray(i)) <= all * few;
    if (i >= enough && gap > longGap && gap > timesUsual * longest && alone) return i;
    longest = Math.max(longest, gap);
  }
  return undefined;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
