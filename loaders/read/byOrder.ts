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
  /** how many of the quantity came back */
  returned?: string;
  /** of the whole order, in the filled columns */
  orderDiscount?: string;
  orderRefund?: string;
  /** of the whole order's goods after all discounts */
  orderSubtotal?: string;
  /** true of a line that is none of the shop's sales: it takes no part of a discount or refund */
  excluded: string;
}

/**
 * SQL of a table's rows in their order, each with what is said of its order alone: the filled columns, the price of one after
 * its part of the discounts (`net_price`), and its part of the refund (`refunded`). Parts are in proportion to the lines'
 * amounts, to the cent, and add up: what rounding leaves goes to the last.
 */
export function byOrder(table: string, parts: OrderParts): string {
  const {
    orderId,
    isFirstOnly,
    filled,
    quantity,
    unitPrice,
    discount,
    returned,
    orderDiscount,
    orderRefund,
    orderSubtotal,
    excluded
  } = parts;
  const known = `nullif(trim(CAST(${orderId} AS VARCHAR)), '')`;
  const number = isFirstOnly ? `last_value(${known} IGNORE NULLS) OVER (ORDER BY source_row)` : known;
  const first = filled.map(({sql, as}) => {
    const value = `nullif(trim(CAST(${sql} AS VARCHAR)), '')`;
    return `, coalesce(${value}, first_value(${value} IGNORE NULLS) OVER whole) AS ${as}`;
  });
  const gross = `${quantity} * ${unitPrice}`;
  const line = `${gross}${discount ? ` - abs(coalesce(${discount}, 0))` : ""}`;
  // where the subtotal comes out only by the order's discount alone, that one holds the lines' own, which are off already
  const ofLines = discount && `sum(abs(coalesce(${discount}, 0))) OVER whole`;
  const offOrder =
    orderDiscount && ofLines && orderSubtotal
      ? `CASE WHEN abs(sum(${gross}) OVER whole - abs(coalesce(${orderDiscount}, 0)) - ${orderSubtotal}) < 0.005
        THEN greatest(abs(coalesce(${orderDiscount}, 0)) - ${ofLines}, 0) ELSE ${orderDiscount} END`
      : orderDiscount;
  const unitsBack = money(
    `CAST(net AS DOUBLE) * least(greatest(coalesce(${returned}, 0), 0), ${quantity}) / nullif(${quantity}, 0)`
  );
  return `(
    WITH numbered_rows AS (
      SELECT row_number() OVER () AS source_row, * FROM ${table}
    ), keyed AS (
      SELECT *, coalesce(${number}, concat(chr(30), source_row)) AS order_key FROM numbered_rows
    ), filled AS (
      SELECT *${first.join("")} FROM keyed WINDOW ${whole}
    ), worths AS (
      -- what came back, or cannot be read, keeps its own price
      SELECT *, CASE WHEN NOT (${excluded}) AND ${gross} > 0 THEN ${money(`greatest(${line}, 0)`)} END AS worth FROM filled
    ), discounted AS (
      SELECT *, worth - ${shareOf("worth", offOrder)} AS net FROM worths WINDOW ${whole}, ${until}
    )
    SELECT *,
      CASE WHEN net IS NULL THEN ${unitPrice} ELSE CAST(net AS DOUBLE) / ${quantity} END AS net_price,
      ${returned ? `least(net, ${unitsBack} + ${shareOf("net", orderRefund)})` : shareOf("net", orderRefund)} AS refunded
    FROM discounted WINDOW ${whole}, ${until}
    ORDER BY source_row
  )`;
}

const whole =
  "whole AS (PARTITION BY order_key ORDER BY source_row ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)";
const until = "until AS (PARTITION BY order_key ORDER BY source_row ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";

/**
 * A line's part of an amount of the order, which exports write with a minus sign or without, at most all lines' worth. Sums are
 * decimal: the end of one line's part is exactly the beginning of the next one's.
 */
function shareOf(worth: string, amount: string | undefined): string {
  if (amount === undefined) return money("0");
  const all = `CAST(sum(${worth}) OVER whole AS DOUBLE)`;
  const part = (sum: string) =>
    `round(least(abs(coalesce(${amount}, 0)), ${all}) * CAST(${sum} AS DOUBLE) / ${all}, 2)`;
  const to = `sum(${worth}) OVER until`;
  return `CASE WHEN ${all} > 0 THEN ${money(`${part(to)} - ${part(`(${to} - ${worth})`)}`)} ELSE 0 END`;
}

function money(value: string): string {
  return `TRY_CAST(round(${value}, 4) AS DECIMAL(18, 4))`;
}
