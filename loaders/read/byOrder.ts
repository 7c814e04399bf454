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
 * SQL of what is said of the order of each of a table's rows, in their order, which must be the same each time that it is read: the
 * filled columns, the price of one after its part of the discounts (`net_price`), and its part of the refund (`refunded`). Parts are in
 * proportion to the lines' amounts, to the cent, and add up: what rounding leaves goes to the last.
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
  const amounts = {
    line_quantity: quantity,
    line_price: unitPrice,
    line_discount: discount && `abs(coalesce(${discount}, 0))`,
    line_returned: returned,
    order_discount: orderDiscount && `abs(coalesce(${orderDiscount}, 0))`,
    order_refund: orderRefund && `abs(coalesce(${orderRefund}, 0))`,
    order_subtotal: orderSubtotal,
    is_excluded: excluded
  };
  const read = Object.entries(amounts).flatMap(([as, value]) => (value === undefined ? [] : [`${value} AS ${as}`]));
  const names = filled.map(({as}) => as);
  const kept = ["source_row", "order_key", ...names].join(", ");
  const gross = "line_quantity * line_price";
  const line = `${gross}${discount ? " - line_discount" : ""}`;
  // where the subtotal comes out only by the order's discount alone, that one holds the lines' own, which are off already
  // (sums are of decimals: floating-point ones depend on their order, and the engine takes twenty times as long over them)
  const allOf = (amount: string) => `CAST(sum(${money(amount)}) OVER whole AS DOUBLE)`;
  const offOrder =
    orderDiscount && discount && orderSubtotal
      ? `CASE WHEN abs(${allOf(gross)} - order_discount - order_subtotal) < 0.005
        THEN greatest(order_discount - ${allOf("line_discount")}, 0) ELSE order_discount END`
      : orderDiscount && "order_discount";
  const offRefund = orderRefund && "order_refund";
  const unitsBack = money(
    "CAST(net AS DOUBLE) * least(greatest(coalesce(line_returned, 0), 0), line_quantity) / nullif(line_quantity, 0)"
  );
  // amounts are read once, and only what is said of the order goes through the sorts: the file's other columns are wide
  return `
    WITH numbered_rows AS (
      SELECT row_number() OVER () AS source_row, * FROM ${table}
    ), keyed AS (
      SELECT *, coalesce(${number}, concat(chr(30), source_row)) AS order_key FROM numbered_rows
    ), filled AS (
      SELECT *${first.join("")} FROM keyed WINDOW ${whole}
    ), amounts AS (
      SELECT ${kept}, ${read.join(", ")} FROM filled
    ), worths AS (
      -- what came back, or cannot be read, keeps its own price
      SELECT *, CASE WHEN NOT is_excluded AND ${gross} > 0 THEN ${money(`greatest(${line}, 0)`)} END AS worth FROM amounts
    ), discounted AS (
      SELECT *, worth - ${shareOf("worth", offOrder)} AS net FROM worths WINDOW ${whole}, ${until}
    )
    SELECT ${["source_row", ...names].join(", ")},
      CASE WHEN net IS NULL THEN line_price ELSE CAST(net AS DOUBLE) / line_quantity END AS net_price,
      ${returned ? `least(net, ${unitsBack} + ${shareOf("net", offRefund)})` : shareOf("net", offRefund)} AS refunded
    FROM discounted WINDOW ${whole}, ${until}
    ORDER BY source_row`;
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
  const part = (sum: string) => `round(least(${amount}, ${all}) * CAST(${sum} AS DOUBLE) / ${all}, 2)`;
  const to = `sum(${worth}) OVER until`;
  return `CASE WHEN ${all} > 0 THEN ${money(`${part(to)} - ${part(`(${to} - ${worth})`)}`)} ELSE 0 END`;
}

function money(value: string): string {
  return `TRY_CAST(round(${value}, 4) AS DECIMAL(18, 4))`;
}
