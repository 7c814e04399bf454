import type {Engine} from "./engine/engine.js";
import {Fault} from "./fault.js";
import {knownAt} from "./history/knownAt.js";
import {never} from "./history/isKept.js";
import {sql} from "./sql/sql.js";
import type {Channels, History, Ledger, Returns} from "./types.js";

const epoch = "DATE '1970-01-01'";
/** Customers of today first, each by id: the sequence of the ledger. */
const ledgerOrder = "customers.customer_id IS NULL, orders.customer_id";

/**
 * Orders, customers and returns as columns, from the counted lines and what was taken back of them. `asOf` is the last day
 * that counts (ISO); without it, the day of the last counted line. Throws a Fault where one customer or one day is all there
 * is.
 */
export async function features(
  engine: Engine,
  {asOf, hasProduct, hasChannel = false}: {asOf?: string; hasProduct: boolean; hasChannel?: boolean}
): Promise<History> {
  await engine.run(
    sql("orders", {
      articles: hasProduct ? "count(DISTINCT product)" : "count(*)",
      channel: hasChannel
        ? "arg_min(channel, (ordered_at, channel)) FILTER (channel IS NOT NULL)"
        : "CAST(NULL AS VARCHAR)"
    })
  );
  await engine.run(sql("customers"));
  await engine.run(sql("returns"));
  const {day: lastDay} = await engine.columns(
    `SELECT CAST(CAST(max(ordered_at) AS DATE) - ${epoch} AS INTEGER) AS day FROM lines WHERE reason IN (0, 8)`,
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
  const ledger = await readLedger(engine);
  const known = knownAt(ledger, asOfDay);
  // those who have kept nothing are the ledger's last, and have no order here
  const orders = {...known, start: known.start.slice(0, count + 1)};
  const firstDay = minimum(orders.day);
  if (firstDay === maximum(orders.day)) {
    const day = new Date(firstDay * 86400000).toISOString().slice(0, 10);
    throw new Fault(
      `too short a history: all counted lines are of one day, ${day} (expected several; is source.columns.orderedAt right?)`
    );
  }
  const country = coded(customers.country);
  return {
    asOfDay,
    firstDay,
    customers: {
      ...customers,
      country: country.of,
      countries: country.names
    },
    orders,
    ledger,
    ...(hasChannel ? {channels: await readChannels(engine)} : {})
  };
}

async function readChannels(engine: Engine): Promise<Channels> {
  const {channel} = await engine.columns("SELECT channel FROM customers ORDER BY customer_id", {channel: "text"});
  return coded(channel);
}

function coded(labels: readonly string[]): Channels {
  // a source that writes the word means what an empty field means
  const named = labels.map((label) => (label === "Unknown" ? "" : label));
  const names = [...new Set(named)].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  return {names, of: Uint32Array.from(named, (name) => index.get(name) as number)};
}

async function readLedger(engine: Engine): Promise<Ledger> {
  const {count, id, placed} = await engine.columns(
    `SELECT orders.customer_id AS id, CAST(count(*) AS INTEGER) AS placed
    FROM orders LEFT JOIN customers USING (customer_id)
    GROUP BY orders.customer_id, customers.customer_id ORDER BY ${ledgerOrder}`,
    {id: "text", placed: "int32"}
  );
  const orders = await engine.columns(
    `SELECT
      CAST(day - ${epoch} AS INTEGER) AS day,
      CAST(gross AS DOUBLE) AS revenue,
      CAST(lines AS INTEGER) AS lines,
      CAST(articles AS INTEGER) AS articles,
      CAST(coalesce(gone_day - ${epoch}, ${never}) AS INTEGER) AS gone
    FROM orders LEFT JOIN customers USING (customer_id) ORDER BY ${ledgerOrder}, day, order_id`,
    {day: "int32", revenue: "float64", lines: "int32", articles: "int32", gone: "int32"}
  );
  const {gone, ...placedOrders} = orders;
  return {
    count,
    id,
    orders: {...placedOrders, start: starts(placed)},
    goneDay: gone,
    takings: await readTakings(engine, orders.count),
    returns: await readReturns(engine, id)
  };
}

/** What was taken back of each order, by day. */
async function readTakings(engine: Engine, orders: number): Promise<Ledger["takings"]> {
  const {position, day, amount} = await engine.columns(
    `WITH numbered AS (
      SELECT orders.customer_id, order_id, row_number() OVER (ORDER BY ${ledgerOrder}, day, order_id) - 1 AS position
      FROM orders LEFT JOIN customers USING (customer_id)
    )
    SELECT
      CAST(position AS INTEGER) AS position,
      CAST(CAST(returns.ordered_at AS DATE) - ${epoch} AS INTEGER) AS day,
      CAST(sum(takings.amount) AS DOUBLE) AS amount
    FROM takings
    JOIN lines ON lines.rowid = takings.line
    JOIN lines AS returns ON returns.rowid = takings.back
    JOIN numbered ON numbered.customer_id = lines.customer_id AND numbered.order_id = lines.order_id
    GROUP BY ALL ORDER BY ALL`,
    {position: "int32", day: "int32", amount: "float64"}
  );
  const counts = new Int32Array(orders);
  for (const order of position) ++counts[order];
  return {start: starts(counts), day, amount};
}

async function readReturns(engine: Engine, ids: string[]): Promise<Returns> {
  const returns = await engine.columns(
    `SELECT orders.customer_id AS id, CAST(day - ${epoch} AS INTEGER) AS day, CAST(amount AS DOUBLE) AS amount
    FROM returns AS orders LEFT JOIN customers USING (customer_id) ORDER BY ${ledgerOrder}, day`,
    {id: "text", day: "int32", amount: "float64"}
  );
  const counts = new Int32Array(ids.length);
  for (let customer = 0, i = 0; i < returns.count; ++i) {
    while (ids[customer] !== returns.id[i]) ++customer;
    ++counts[customer];
  }
  return {count: returns.count, start: starts(counts), day: returns.day, amount: returns.amount};
}

/** Where each row's own begin, from how many there are. */
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
