SELECT till, shift, day, coalesce(product, x'') AS product,
    count(DISTINCT id) AS receipts, count(DISTINCT CASE WHEN refund THEN id END) AS refunds,
    sum(receipt_line.gross) AS gross, sum(receipt_line.net) AS net, sum(receipt_line.member_share) AS member_share,
    sum(CASE unit WHEN 'pcs' THEN quantity_milli ELSE 0 END) AS pieces_milli,
    sum(CASE unit WHEN 'kg' THEN quantity_milli ELSE 0 END) AS weight_milli
FROM scope
GROUP BY till, shift, day, 4
