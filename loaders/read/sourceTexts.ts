import type {Engine} from "../engine/engine.js";

/** What of the source's lines must not be found in the site. */
export interface SourceTexts {
  /** the shop's customer ids of eight characters or more, or with a letter */
  customers: string[];
  /** the same of order numbers, those of lines that do not count too */
  orders: string[];
  /** free text of eight characters or more: articles, descriptions, and whatever else the source has */
  texts: string[];
}

/** Ids this long are searched for though they are digits only; a shorter one is likely some other number. */
const longId = 8;
/** Shorter than this, an id with a letter is likely some other word: "A4", "2M". */
const shortId = 4;
/** A leak is seldom of a single value: of more than this, those with the smallest hashes are searched for. */
const most = 100_000;

/**
 * Needs the tables `lines`, `orders` and `source_texts`. `hasOrderIds`: without, an order's number is its day. `identified`:
 * the site calls customers by their ids, so that no other text that reads like one of them is sought.
 */
export async function sourceTexts(
  engine: Engine,
  {hasOrderIds, identified}: {hasOrderIds: boolean; identified: boolean}
): Promise<SourceTexts> {
  const isShown = identified ? "lower(value) IN (SELECT lower(customer_id) FROM orders)" : "false";
  const values = async (from: string, where: string) => {
    const {value} = await engine.columns(
      `SELECT value FROM (SELECT DISTINCT value FROM (${from}) WHERE (${where}) AND NOT ${isShown}) ORDER BY hash(value), value LIMIT ${most}`,
      {value: "text"}
    );
    return value;
  };
  const anId = `length(value) >= ${longId} OR (length(value) >= ${shortId} AND regexp_matches(value, '\\pL'))`;
  const ids = (column: string) =>
    values(`SELECT ${column} AS value FROM orders UNION ALL SELECT ${column} FROM lines WHERE reason > 0`, anId);
  return {
    customers: identified ? [] : await ids("customer_id"),
    orders: hasOrderIds ? await ids("order_id") : [],
    texts: await values(
      "SELECT value FROM source_texts UNION ALL SELECT product FROM lines",
      `length(value) >= ${longId} AND value NOT IN (
        SELECT DISTINCT country FROM lines WHERE country IS NOT NULL UNION SELECT DISTINCT channel FROM lines WHERE channel IS NOT NULL
      )`
    )
  };
}
