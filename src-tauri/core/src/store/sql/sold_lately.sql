-- The last two thousand receipts up to a number say what sells, and cost the same however long the fair lasts.
SELECT product, count(*) AS lines
FROM receipt_line
WHERE till = ?1
  AND product IS NOT NULL
  AND seq <= ?2
  AND seq > (SELECT coalesce(max(seq), 0) FROM receipt WHERE till = ?1 AND seq <= ?2) - 2000
GROUP BY product
