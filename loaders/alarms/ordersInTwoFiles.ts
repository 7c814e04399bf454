import type {Engine} from "../engine/engine.js";
import {literal, sql} from "../sql/sql.js";
import {finding, mostDetails, type Finding} from "./finding.js";

/** Orders that more than one file holds alike: their lines are counted once a file. Any of them is an alarm. */
export async function ordersInTwoFiles(engine: Engine, fileNames: string[]): Promise<Finding | null> {
  const repeated = await engine.columns(sql("repeatedOrders", {fileNames: `[${fileNames.map(literal).join(", ")}]`}), {
    customer_id: "text",
    order_id: "text",
    day: "text",
    files: "text",
    copies: "int32",
    revenue: "float64"
  });
  if (repeated.count === 0) return null;
  const {revenue, orders} = await engine.columns(
    `SELECT CAST(sum(amount) AS DOUBLE) AS revenue, CAST(count(DISTINCT (customer_id, order_id)) AS DOUBLE) AS orders
    FROM lines WHERE reason = 0`,
    {revenue: "float64", orders: "float64"}
  );
  return finding(
    {
      id: "orders-in-two-files",
      count: repeated.count,
      share: repeated.count / orders[0],
      revenueShare: repeated.revenue.reduce((sum, amount) => sum + amount, 0) / revenue[0],
      affects: ["revenue", "spend", "orderValue", "value", "months"]
    },
    Array.from(repeated.customer_id.slice(0, mostDetails), (customer, i) => ({
      file: repeated.files[i],
      customer,
      order: repeated.order_id[i],
      day: repeated.day[i],
      number: repeated.copies[i],
      revenue: repeated.revenue[i]
    }))
  );
}
