-- Lines of which one file has more than one like copy, in all that is read of a line. By a hash: comparing the texts of
-- ten million lines would not fit into the memory of a small machine, and only what has copies is then kept with its texts.
CREATE OR REPLACE TABLE copies AS
WITH counted AS (
  SELECT *, hash(file, customer_id, order_id, ordered_at, quantity, amount, country, product) AS line
  FROM lines
  WHERE reason = 0
)
SELECT
  file,
  customer_id,
  order_id,
  ordered_at,
  amount,
  count(*) - 1 AS copies
FROM counted
WHERE line IN (SELECT line FROM counted GROUP BY line HAVING count(*) > 1)
GROUP BY file, customer_id, order_id, ordered_at, quantity, amount, country, product
HAVING count(*) > 1;
