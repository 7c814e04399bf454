import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import type {Inspected} from "../inspect.js";
import {formatShare} from "./formatShare.js";
import {placeOf} from "./placeOf.js";

/** Lines closer to one another than this may be alike within one large order. */
const nearest = 50;
/** So many lines are looked at, chosen by what they hold, so that a copy's are chosen with the original's. */
const sampled = 20_000;
/** Of the lines looked at, so few may be alike by chance. */
const enough = 10;

/**
 * Ends the build where more than `quality.repeatedAbove` of the counted lines stand twice: in two files (the same export
 * by two names, or exports that overlap), or in one file at one distance (a block that was pasted twice). Lines that are
 * alike here and there are a shop's everyday.
 */
export async function inspectRepeated(engine: Engine, {config, files}: Inspected): Promise<void> {
  const {lines} = await engine.columns("SELECT CAST(count(*) AS DOUBLE) AS lines FROM lines WHERE reason = 0", {
    lines: "float64"
  });
  const oneIn = Math.max(1, Math.floor(lines[0] / sampled));
  // the first hash is of what is quick to hash, as it is taken of every line
  const pairs = await engine.columns(
    `WITH sample AS (
      SELECT rowid AS row, file, hash(customer_id, order_id, ordered_at, quantity, amount, product, country) AS content
      FROM lines WHERE reason = 0 AND hash(ordered_at, amount) % ${oneIn} = 0
    ), pairs AS (
      SELECT row, lag(row) OVER earlier AS other, file, lag(file) OVER earlier AS other_file
      FROM sample WINDOW earlier AS (PARTITION BY content ORDER BY row)
    )
    SELECT
      CAST(count(*) AS DOUBLE) AS pairs, CAST(min(row) AS DOUBLE) AS row, CAST(min_by(other, row) AS DOUBLE) AS other,
      CAST((SELECT count(*) FROM sample) AS DOUBLE) AS sampled
    FROM pairs WHERE file <> other_file OR row - other >= ${nearest}
    GROUP BY file, other_file, CASE WHEN file = other_file THEN row - other END
    ORDER BY pairs DESC, row LIMIT 1`,
    {pairs: "float64", row: "float64", other: "float64", sampled: "float64"}
  );
  if (pairs.count === 0) return;
  const share = pairs.pairs[0] / pairs.sampled[0];
  if (!(pairs.pairs[0] >= enough && share > config.quality.repeatedAbove)) return;
  const [copy, original] = [await placeOf(engine, files, pairs.row[0]), await placeOf(engine, files, pairs.other[0])];
  throw new Fault(
    `repeated lines: ${oneIn > 1 ? "about " : ""}${formatShare(share)} of the counted lines stand twice, such as ${copy}, which is ${original} again ` +
      "(expected every line once; quality.repeatedAbove accepts more)"
  );
}
