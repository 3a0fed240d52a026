-- The numbers of the receipts that refunds among some rows of the ledger name, and of those among the rows that were named
-- before they came.
SELECT refunded.receipt
FROM entry NOT INDEXED CROSS JOIN refunded USING (till, seq, id)
WHERE entry.rowid > ?1 AND entry.rowid <= ?2 AND refunded.receipt IS NOT NULL
UNION
SELECT refunded.receipt
FROM entry NOT INDEXED CROSS JOIN receipt USING (till, seq, id)
CROSS JOIN refunded ON refunded.receipt = receipt.receipt
WHERE entry.rowid > ?1 AND entry.rowid <= ?2
