-- The slips of goods that belong to others, or others to them.
SELECT * FROM goods_line
WHERE line = 1
  AND (of IS NOT NULL
    OR movement IN ('sent', 'arrived')
    OR id IN (SELECT of FROM goods_line WHERE of IS NOT NULL))
ORDER BY till, seq, id
