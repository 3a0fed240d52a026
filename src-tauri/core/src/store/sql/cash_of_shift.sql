-- What the receipts of a shift brought, kept in the sums, and of the rows that came since; and what went in and out
-- besides.
SELECT
    coalesce((SELECT sum(cash) FROM local_sum_receipt WHERE till = ?1 AND shift = ?2), 0)
    + coalesce(
        (
            SELECT sum(cash)
            FROM entry NOT INDEXED CROSS JOIN receipt USING (till, seq, id)
            WHERE entry.rowid > ?3 AND entry.till = ?1 AND shift = ?2
        ),
        0
    )
    + coalesce((SELECT sum(amount) FROM cash_movement WHERE till = ?1 AND shift = ?2), 0) AS cash
