import type {Engine} from "../engine/engine.js";
import type {Inspected} from "../inspect.js";
import {noticeOf} from "./noticeOf.js";
import {placeOf} from "./placeOf.js";

/** Of all customers: from here on their number is off. */
const many = 1 / 100;

/** Tells of customers whose id stands as "123" here and as "123.0" there, as spreadsheets leave it: they count as two. */
export async function inspectIds(engine: Engine, {files, notice}: Inspected): Promise<void> {
  const twins = await engine.columns(
    `SELECT CAST(count(*) AS DOUBLE) AS customers, CAST(min(first) AS DOUBLE) AS first
    FROM (SELECT customer_id AS id, min(rowid) AS first FROM lines WHERE reason = 0 AND suffix(customer_id, '.0') GROUP BY id)
    WHERE left(id, length(id) - 2) IN (SELECT DISTINCT customer_id FROM lines WHERE reason = 0)`,
    {customers: "float64", first: "float64"}
  );
  const count = twins.customers[0];
  if (!(count > 0)) return;
  const all = await engine.columns(
    "SELECT CAST(count(DISTINCT customer_id) AS DOUBLE) AS customers FROM lines WHERE reason = 0",
    {customers: "float64"}
  );
  notice(
    noticeOf("ids-alike", {customers: count, serious: count >= many * all.customers[0]}),
    `${count} ${count === 1 ? "customer counts" : "customers count"} as two each: the id stands with ".0" behind it and without, ` +
      `such as ${await placeOf(engine, files, twins.first[0])} (expected ids as text, not as numbers)`
  );
}
