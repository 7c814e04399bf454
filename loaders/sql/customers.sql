-- One row a customer who has kept something.
CREATE OR REPLACE TABLE customers AS
SELECT
  customer_id,
  min(day) AS first_day,
  max(day) AS last_day,
  count(*) AS frequency,
  sum(revenue) AS monetary,
  arg_max(coalesce(country, ''), (last_at, order_id)) AS country, -- that of the last order
  arg_min(coalesce(channel, ''), (day, last_at, order_id)) AS channel -- that of the first
FROM orders
WHERE kept_lines > 0
GROUP BY customer_id;
