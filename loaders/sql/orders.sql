-- One row an order: all that one customer bought under one order number. Counted lines, and those counted until they came
-- back; an order has no line left where all of it did.
CREATE OR REPLACE TABLE orders AS
WITH back AS (
  SELECT lines.customer_id, lines.order_id, sum(takings.amount) AS taken, CAST(max(returns.ordered_at) AS DATE) AS last_taken
  FROM takings
  JOIN lines ON lines.rowid = takings.line
  JOIN lines AS returns ON returns.rowid = takings.back
  GROUP BY ALL
), placed AS (
  SELECT
    customer_id,
    order_id,
    CAST(min(ordered_at) AS DATE) AS day,
    max(ordered_at) AS last_at,
    sum(amount) AS gross,
    count(*) AS lines,
    count(*) FILTER (reason = 0) AS kept_lines,
    {{articles}} AS articles,
    max(country) AS country,
    {{channel}} AS channel
  FROM lines
  WHERE reason IN (0, 8)
  GROUP BY customer_id, order_id
)
SELECT placed.*, gross - coalesce(taken, 0) AS revenue, CASE WHEN kept_lines = 0 THEN last_taken END AS gone_day
FROM placed
LEFT JOIN back USING (customer_id, order_id);
