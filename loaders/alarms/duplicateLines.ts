import type {Engine} from "../engine/engine.js";
import {sql} from "../sql/sql.js";
import {finding, mostDetails, type Finding} from "./finding.js";

const largestShare = 0.01;

/** Counted lines that are like another of their file in all that is read of them: above 1% of the lines, an alarm. */
export async function duplicateLines(engine: Engine, fileNames: string[]): Promise<Finding | null> {
  await engine.run(sql("copies"));
  const {lines, revenue, copies, twice} = await engine.columns(
    `SELECT
      CAST(count(*) AS DOUBLE) AS lines,
      CAST(sum(amount) AS DOUBLE) AS revenue,
      CAST((SELECT coalesce(sum(copies), 0) FROM copies) AS DOUBLE) AS copies,
      CAST((SELECT coalesce(sum(copies * amount), 0) FROM copies) AS DOUBLE) AS twice
    FROM lines WHERE reason = 0`,
    {lines: "float64", revenue: "float64", copies: "float64", twice: "float64"}
  );
  const share = copies[0] / lines[0];
  if (!(share > largestShare)) return null;
  const orders = await engine.columns(
    `SELECT
      CAST(file AS INTEGER) AS file, customer_id, order_id, strftime(min(ordered_at), '%Y-%m-%d') AS day,
      CAST(sum(copies) AS INTEGER) AS copies, CAST(sum(copies * amount) AS DOUBLE) AS revenue
    FROM copies GROUP BY file, customer_id, order_id
    ORDER BY sum(copies * amount) DESC, customer_id, order_id, file LIMIT ${mostDetails}`,
    {file: "int32", customer_id: "text", order_id: "text", day: "text", copies: "int32", revenue: "float64"}
  );
  return finding(
    {
      id: "duplicate-lines",
      count: copies[0],
      share,
      revenueShare: twice[0] / revenue[0],
      affects: ["revenue", "spend", "orderValue", "value", "months"]
    },
    Array.from(orders.customer_id, (customer, i) => ({
      file: fileNames[orders.file[i]],
      customer,
      order: orders.order_id[i],
      day: orders.day[i],
      number: orders.copies[i],
      revenue: orders.revenue[i]
    }))
  );
}
