-- Lines that take something back and the counted lines that they may take it from: each customer's, by article and time.
WITH keyed AS (
  SELECT
    rowid AS line,
    customer_id,
    coalesce(product, '') AS product,
    CASE WHEN product IS NULL THEN abs(amount) ELSE 0 END AS worth, -- without a product, what costs exactly as much
    CASE WHEN product IS NULL THEN 1 ELSE abs(quantity) END AS quantity,
    amount,
    ordered_at,
    reason > 0 AS back
  FROM lines
  WHERE reason = 0 OR (reason IN (5, 6, 7) AND quantity < 0 AND amount IS NOT NULL AND ordered_at < {{end}})
)
SELECT
  CAST(line AS DOUBLE) AS line,
  CAST(dense_rank() OVER (ORDER BY customer_id, product, worth) AS INTEGER) AS article,
  quantity,
  CAST(amount * 10000 AS DOUBLE) AS amount, -- whole numbers, exact in a double up to 900 billion
  CAST(back AS INTEGER) AS back
FROM keyed
SEMI JOIN (SELECT customer_id, product, worth FROM keyed WHERE back) USING (customer_id, product, worth)
ORDER BY article, ordered_at, back, line; -- of equal times, what takes back comes after what was bought
