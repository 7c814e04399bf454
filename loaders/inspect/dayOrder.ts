import {formatDay} from "../day.js";
import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import type {Inspected} from "../inspect.js";
import {noticeOf} from "./noticeOf.js";

/** Of fewer days, all may well be the twelfth or before: of ten at random, all are in one case of ten thousand. */
const enough = 10;
const epoch = "DATE '1970-01-01'";

/**
 * Ends the build where day and month may be swapped: no day of the whole source is after the twelfth, and read the other
 * way fewer days would be without an order. Whoever has set source.dateFormat has answered the question, and gets a notice.
 */
export async function inspectDayOrder(engine: Engine, {source, notice}: Inspected): Promise<void> {
  const days = await engine.columns(
    `SELECT DISTINCT CAST(day - ${epoch} AS INTEGER) AS day, CAST(make_date(year(day), day(day), month(day)) - ${epoch} AS INTEGER) AS swapped
    FROM (SELECT CAST(ordered_at AS DATE) AS day FROM lines WHERE reason = 0)
    WHERE NOT EXISTS (SELECT 1 FROM lines WHERE reason = 0 AND day(ordered_at) > 12)
    ORDER BY day`,
    {day: "int32", swapped: "int32"}
  );
  if (days.count < enough || !(missing(days.swapped) < missing(days.day))) return;
  const [from, to] = range(days.day);
  const [otherFrom, otherTo] = range(days.swapped);
  const what =
    `no day of the month is above 12 from ${formatDay(from)} to ${formatDay(to)}, and with day and month swapped ` +
    `(${formatDay(otherFrom)} to ${formatDay(otherTo)}) fewer days are without an order`;
  if (source.dateFormat) return notice(noticeOf("day-order", {serious: true}), `day and month may be swapped: ${what}`);
  throw new Fault(
    `ambiguous dates: ${what} (expected source.dateFormat to say which it is, such as "%Y-%m-%d" or "%Y-%d-%m")`
  );
}

/** How many days between the first and the last have no order. */
function missing(days: Int32Array): number {
  const [from, to] = range(days);
  return to - from + 1 - days.length;
}

function range(days: Int32Array): [from: number, to: number] {
  return [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
}
