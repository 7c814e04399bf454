/** SQL of what an order's lines are worth, each by its own columns. */
export interface OrderParts {
  /** of the order; null is an order of its own */
  orderId: string;
  /** whether the rows after an order's first have no number: they follow it */
  isFirstOnly: boolean;
  /** the columns of which an order's first row alone has the value, and what they are called once all have it */
  filled: readonly {sql: string; as: string}[];
  quantity: string;
  unitPrice: string;
  /** of the whole line, positive or negative as the export has it */
  discount?: string;
  /** of the whole order, in the filled columns */
  orderDiscount?: string;
  orderRefund?: string;
  /** true of a line that is none of the shop's sales: it takes no part of a discount or refund */
  excluded: string;
}

/**
 * SQL of a table's rows in their order, each with what is said of its order alone: the filled columns, the price of one after
 * its part of the discounts (`net_price`), and its part of the refund (`refunded`). Parts are in proportion to the lines'
 * amounts, to the cent, and add up: what rounding leaves goes to the last.
 */
export function byOrder(table: string, parts: OrderParts): string {
  const {orderId, isFirstOnly, filled, quantity, unitPrice, discount, orderDiscount, orderRefund, excluded} = parts;
  const known = `nullif(trim(CAST(${orderId} AS VARCHAR)), '')`;
  const number = isFirstOnly ? `last_value(${known} IGNORE NULLS) OVER (ORDER BY source_row)` : known;
  const first = filled.map(
    ({sql, as}) =>
      `coalesce(nullif(trim(${sql}), ''), first_value(nullif(trim(${sql}), '') IGNORE NULLS) OVER whole) AS ${as}`
  );
  // what came back, or cannot be read, keeps its own price
  const worth = `${quantity} * ${unitPrice}`;
  const line = `${worth}${discount ? ` - abs(coalesce(${discount}, 0))` : ""}`;
  const share = (sum: string) =>
    `(round(${sum} * so_far / order_worth, 2) - round(${sum} * (so_far - worth) / order_worth, 2))`;
  return `(
    SELECT *,
      CASE WHEN taken IS NULL OR ${quantity} = 0 THEN ${unitPrice} ELSE (worth - taken) / ${quantity} END AS net_price,
      CASE WHEN order_refund > 0 AND order_worth > 0 THEN ${share("order_refund")} END AS refunded
    FROM (
      SELECT *,
        CASE WHEN worth IS NULL THEN NULL WHEN order_worth = 0 THEN 0 ELSE ${share("order_discount")} END AS taken,
        least(${amountOf(orderRefund)}, order_worth - order_discount) AS order_refund
      FROM (
        SELECT *,
          least(${amountOf(orderDiscount)}, order_worth) AS order_discount
        FROM (
          SELECT *, coalesce(sum(worth) OVER whole, 0) AS order_worth, coalesce(sum(worth) OVER before, 0) AS so_far
          FROM (
            SELECT *, CASE WHEN NOT (${excluded}) AND ${worth} > 0 THEN greatest(${line}, 0) END AS worth
            FROM (
              SELECT *${first.map((field) => `, ${field}`).join("")}
              FROM (
                SELECT *, coalesce(${number}, concat(chr(30), source_row)) AS order_key
                FROM (SELECT row_number() OVER () AS source_row, * FROM ${table})
              )
              WINDOW whole AS (PARTITION BY order_key ORDER BY source_row ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
            )
          )
          WINDOW
            whole AS (PARTITION BY order_key ORDER BY source_row ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
            before AS (PARTITION BY order_key ORDER BY source_row ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
        )
      )
    )
    ORDER BY source_row
  )`;
}

/** Exports write what is taken off with a minus sign or without. */
function amountOf(value: string | undefined): string {
  return value === undefined ? "0" : `abs(coalesce(${value}, 0))`;
}
