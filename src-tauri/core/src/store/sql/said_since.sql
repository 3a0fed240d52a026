-- The receipts of which some rows of the ledger say how they were paid, and those among the rows of which it was said
-- before they came.
SELECT letters, number, of AS id
FROM entry NOT INDEXED CROSS JOIN payment_change USING (till, seq, id)
WHERE entry.rowid > ?1 AND entry.rowid <= ?2
UNION
SELECT letters, payment_change.number, receipt.id
FROM entry NOT INDEXED CROSS JOIN receipt USING (till, seq, id)
CROSS JOIN payment_change ON letters = substr(receipt, -5 - length(printf('%04d', receipt.number)), 4)
    AND payment_change.number = receipt.number AND of = receipt.id
WHERE entry.rowid > ?1 AND entry.rowid <= ?2
