-- Reads one file into lines. A line is rejected for the first reason that fits, in the order below.
INSERT INTO lines
SELECT
  {{file}} AS file,
  customer_id,
  coalesce(order_id, strftime(ordered_at, '%Y-%m-%d')) AS order_id,
  ordered_at,
  quantity,
  TRY_CAST(round(quantity * unit_price, 4) AS DECIMAL(18, 4)) AS amount,
  country,
  channel,
  currency,
  product,
  refunded,
  line_breaks,
  swallowed,
  CASE
    WHEN customer_id IS NULL THEN 1
    WHEN ordered_at IS NULL OR ordered_at < TIMESTAMP '1980-01-01' THEN 2 -- 1900-01-01 and 1970-01-01 stand for "unknown"
    WHEN ordered_at >= DATE {{latestDay}} + INTERVAL 1 DAY THEN 3
    WHEN cancelled THEN 5 -- before amounts: what is cancelled often has none
    WHEN excluded_as IS NOT NULL THEN 10
    WHEN other_currency THEN 9
    WHEN amount IS NULL THEN 4
    WHEN NOT quantity > 0 AND {{hasQuantity}} THEN 6
    WHEN NOT unit_price > 0 THEN 7
    ELSE 0
  END AS reason,
  CASE WHEN reason = 10 THEN excluded_as END AS excluded_as,
  CASE WHEN reason > 0 THEN raw END AS raw
FROM (
  -- no subquery beside this one, or the lines would lose their order
  SELECT
    {{customerId}} AS customer_id,
    {{orderId}} AS order_id,
    {{orderedAt}} AS ordered_at,
    {{quantity}} AS quantity,
    {{unitPrice}} AS unit_price,
    {{country}} AS country,
    {{channel}} AS channel,
    {{currency}} AS currency,
    {{product}} AS product,
    {{cancelled}} AS cancelled,
    {{excludedAs}} AS excluded_as,
    {{otherCurrency}} AS other_currency,
    CAST({{refunded}} AS DECIMAL(18, 4)) AS refunded,
    {{lineBreaks}} AS line_breaks,
    {{swallowed}} AS swallowed,
    {{raw}} AS raw
  FROM {{source}}
);
