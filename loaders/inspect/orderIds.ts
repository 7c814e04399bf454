import type {Engine} from "../engine/engine.js";
import type {Inspected} from "../inspect.js";
import {noticeOf} from "./noticeOf.js";
import {placeOf} from "./placeOf.js";

/** Of all order numbers: from here on a column is likely to be the wrong one. */
const many = 1 / 100;
/** An order that is completed later than this is another one under a number that is used again. */
const longestDays = 31;

/**
 * Tells of order numbers that stand with several customers, which count as an order of each, and of those with lines far
 * apart, which count as one order on its first day: shops count anew each year, or give a till's receipts numbers.
 */
export async function inspectOrderIds(engine: Engine, {files, notice}: Inspected): Promise<void> {
  if (files.every(({columns}) => columns.orderId === undefined)) return;
  const found = await engine.columns(
    `SELECT
      CAST(count(*) AS DOUBLE) AS numbers,
      CAST(count(*) FILTER (customers > 1) AS DOUBLE) AS shared,
      CAST(min(first) FILTER (customers > 1) AS DOUBLE) AS first_shared,
      CAST(count(*) FILTER (days > ${longestDays}) AS DOUBLE) AS long,
      CAST(min(first) FILTER (days > ${longestDays}) AS DOUBLE) AS first_long,
      CAST(count(*) FILTER (days BETWEEN 1 AND ${longestDays}) AS DOUBLE) AS spread,
      CAST(min(first) FILTER (days BETWEEN 1 AND ${longestDays}) AS DOUBLE) AS first_spread
    FROM (
      SELECT order_id, count(*) AS customers, max(days) AS days, min(first) AS first
      FROM (
        SELECT customer_id, order_id, date_diff('day', min(ordered_at), max(ordered_at)) AS days, min(rowid) AS first
        FROM lines WHERE reason = 0 AND order_id IS NOT NULL GROUP BY customer_id, order_id
      )
      GROUP BY order_id
    )`,
    {
      numbers: "float64",
      shared: "float64",
      first_shared: "float64",
      long: "float64",
      first_long: "float64",
      spread: "float64",
      first_spread: "float64"
    }
  );
  const [numbers, shared, long, spread] = [found.numbers[0], found.shared[0], found.long[0], found.spread[0]];
  if (shared > 0) {
    notice(
      noticeOf("shared-orders", {orders: shared, serious: shared >= many * numbers}),
      `${shared} order ${shared === 1 ? "number stands" : "numbers stand"} with several customers, the first ` +
        `${await placeOf(engine, files, found.first_shared[0])}: an order of each is counted (is source.columns.orderId right?)`
    );
  }
  if (long > 0) {
    notice(
      noticeOf("long-orders", {orders: long, serious: long >= many * numbers}),
      `${long} order ${long === 1 ? "number has" : "numbers have"} lines more than ${longestDays} days apart, the first ` +
        `${await placeOf(engine, files, found.first_long[0])}: each counts as one order on its first day (are numbers used again?)`
    );
  }
  // a few are of the minutes around midnight, and everyday
  if (spread >= many * numbers) {
    notice(
      noticeOf("spread-orders", {orders: spread, serious: false}),
      `${spread} order ${spread === 1 ? "number has" : "numbers have"} lines of several days, the first ` +
        `${await placeOf(engine, files, found.first_spread[0])}: each counts as one order on its first day (is source.columns.orderedAt the order's day?)`
    );
  }
}
