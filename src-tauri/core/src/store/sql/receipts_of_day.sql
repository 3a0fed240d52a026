-- A shift's receipts lie between its opening and the next one of the same till.
SELECT receipt.till, receipt.seq, receipt.id
FROM (
    SELECT till, day, seq AS opened, lead(seq, 1, 9223372036854775807) OVER (PARTITION BY till ORDER BY seq, id) AS next
    FROM shift
) AS shift
JOIN receipt ON receipt.till = shift.till AND receipt.seq > shift.opened AND receipt.seq < shift.next
WHERE shift.day = ?1 AND receipt.day = ?1
ORDER BY receipt.till, receipt.seq, receipt.id
