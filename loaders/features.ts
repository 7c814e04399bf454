import type {Engine} from "./engine/engine.js";
import {Fault} from "./fault.js";
import {sql} from "./sql/sql.js";
import type {History, Orders, Returns} from "./types.js";

const epoch = "DATE '1970-01-01'";

/**
 * Orders, customers and returns as columns, from the counted lines. `asOf` is the last day that counts (ISO); without it,
 * the day of the last counted line. Throws a Fault where one customer or one day is all there is.
 */
export async function features(
  engine: Engine,
  {asOf, hasProduct}: {asOf?: string; hasProduct: boolean}
): Promise<History> {
  await engine.run(sql("orders", {articles: hasProduct ? "count(DISTINCT product)" : "count(*)"}));
  await engine.run(sql("customers"));
  await engine.run(sql("returns"));
  const {day: lastDay} = await engine.columns(
    `SELECT CAST(CAST(max(ordered_at) AS DATE) - ${epoch} AS INTEGER) AS day FROM lines WHERE reason = 0`,
    {day: "int32"}
  );
  const asOfDay = asOf ? Math.round(Date.parse(asOf) / 86400000) : lastDay[0];
  const customers = await engine.columns(
    `SELECT
      customer_id AS id,
      CAST(${asOfDay} - (last_day - ${epoch}) + 1 AS INTEGER) AS recency,
      CAST(frequency AS INTEGER) AS frequency,
      CAST(monetary AS DOUBLE) AS monetary,
      CAST(${asOfDay} - (first_day - ${epoch}) AS INTEGER) AS tenure,
      country
    FROM customers ORDER BY customer_id`,
    {id: "text", recency: "int32", frequency: "int32", monetary: "float64", tenure: "int32", country: "text"}
  );
  const {count} = customers;
  if (count < 2)
    throw new Fault(
      "too few customers: all counted lines are of one customer (expected at least two; is source.columns.customerId right?)"
    );
  const orders = await readOrders(engine, customers.frequency);
  const firstDay = minimum(orders.day);
  if (firstDay === maximum(orders.day)) {
    const day = new Date(firstDay * 86400000).toISOString().slice(0, 10);
    throw new Fault(
      `too short a history: all counted lines are of one day, ${day} (expected several; is source.columns.orderedAt right?)`
    );
  }
  const countries = [...new Set(customers.country)].sort();
  const index = new Map(countries.map((country, i) => [country, i]));
  return {
    asOfDay,
    firstDay,
    customers: {
      ...customers,
      country: Uint16Array.from(customers.country, (country) => index.get(country) as number),
      countries
    },
    orders,
    returns: await readReturns(engine, customers.id)
  };
}

async function readOrders(engine: Engine, frequency: Int32Array): Promise<Orders> {
  const orders = await engine.columns(
    `SELECT
      CAST(day - ${epoch} AS INTEGER) AS day,
      CAST(revenue AS DOUBLE) AS revenue,
      CAST(lines AS INTEGER) AS lines,
      CAST(articles AS INTEGER) AS articles
    FROM orders ORDER BY customer_id, day, order_id`,
    {day: "int32", revenue: "float64", lines: "int32", articles: "int32"}
  );
  return {...orders, start: starts(frequency)};
}

async function readReturns(engine: Engine, ids: string[]): Promise<Returns> {
  const returns = await engine.columns(
    `SELECT customer_id AS id, CAST(day - ${epoch} AS INTEGER) AS day, CAST(amount AS DOUBLE) AS amount
    FROM returns ORDER BY customer_id, day`,
    {id: "text", day: "int32", amount: "float64"}
  );
  const counts = new Int32Array(ids.length);
  for (let customer = 0, i = 0; i < returns.count; ++i) {
    while (ids[customer] !== returns.id[i]) ++customer;
    ++counts[customer];
  }
  return {count: returns.count, start: starts(counts), day: returns.day, amount: returns.amount};
}

/** Where each customer's rows begin, from how many there are. */
function starts(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; ++i) start[i + 1] = start[i] + counts[i];
  return start;
}

function minimum(values: Int32Array): number {
  return values.reduce((a, b) => (b < a ? b : a));
}

function maximum(values: Int32Array): number {
  return values.reduce((a, b) => (b > a ? b : a));
}
