-- What the receipts of a shift brought, kept in the sums, and of the rows that came since; and what went in and out
-- besides.
SELECT
    coalesce(
        (
            SELECT sum(net + rounding)
            FROM local_sum_payment
            WHERE till = ?1 AND shift = ?2 AND method = 'cash'
        ),
        0
    )
    + coalesce(
        (
            SELECT sum(amount)
            FROM entry NOT INDEXED
            CROSS JOIN receipt USING (till, seq, id)
            CROSS JOIN receipt_payment USING (till, seq, id)
            WHERE entry.rowid > ?3 AND entry.till = ?1 AND shift = ?2 AND method = 'cash'
        ),
        0
    )
    + coalesce((SELECT sum(amount) FROM cash_movement WHERE till = ?1 AND shift = ?2), 0) AS cash
