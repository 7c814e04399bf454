-- What known customers sent back or cancelled, by customer and day; only of customers who have an order that counts, or did.
CREATE OR REPLACE TABLE returns AS
SELECT customer_id, CAST(ordered_at AS DATE) AS day, sum(abs(amount)) AS amount
FROM lines
WHERE (reason IN (5, 6) OR (reason = 7 AND quantity < 0)) AND amount <> 0 AND customer_id IN (SELECT customer_id FROM orders)
GROUP BY ALL;
