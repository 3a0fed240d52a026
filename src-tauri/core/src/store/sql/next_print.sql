-- The first paper of each printer, and of those the one that was tried least often.
SELECT local_print.*, EXISTS (
    SELECT 1 FROM local_printed WHERE local_printed.receipt = local_print.receipt
) AS printed
FROM local_print
WHERE number IN (SELECT min(number) FROM local_print GROUP BY device)
ORDER BY tried, number
LIMIT 1
