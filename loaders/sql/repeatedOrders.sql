-- Orders that two files or more hold with as many lines, the same times and the same revenue.
SELECT
  customer_id,
  order_id,
  strftime(first_at, '%Y-%m-%d') AS day,
  string_agg(list_extract({{fileNames}}, file + 1), ', ' ORDER BY file) AS files,
  CAST(count(*) - 1 AS INTEGER) AS copies,
  CAST(revenue * (count(*) - 1) AS DOUBLE) AS revenue
FROM (
  SELECT
    file,
    customer_id,
    order_id,
    count(*) AS order_lines,
    sum(amount) AS revenue,
    min(ordered_at) AS first_at,
    max(ordered_at) AS last_at
  FROM lines
  WHERE reason = 0
  GROUP BY file, customer_id, order_id
)
GROUP BY customer_id, order_id, order_lines, revenue, first_at, last_at
HAVING count(*) > 1
ORDER BY revenue DESC, customer_id, order_id
