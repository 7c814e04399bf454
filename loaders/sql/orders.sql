-- One row an order: all that one customer bought under one order number. Only counted lines.
CREATE OR REPLACE TABLE orders AS
SELECT
  customer_id,
  order_id,
  CAST(min(ordered_at) AS DATE) AS day,
  max(ordered_at) AS last_at,
  sum(amount) AS revenue,
  count(*) AS lines,
  {{articles}} AS articles,
  max(country) AS country
FROM lines
WHERE reason = 0
GROUP BY customer_id, order_id;
