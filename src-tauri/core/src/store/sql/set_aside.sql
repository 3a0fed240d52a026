-- A receipt whose own row a rebuild has left out has the number behind the one before it.
INSERT OR REPLACE INTO local_unread
SELECT till, seq, id, type, bytes, signature,
       coalesce(
           (SELECT number FROM receipt
            WHERE receipt.till = entry.till AND receipt.seq = entry.seq AND receipt.id = entry.id),
           CASE WHEN type IN ('sale', 'refund') THEN 1 + max(
               coalesce((SELECT number FROM receipt
                         WHERE receipt.till = entry.till AND receipt.seq < entry.seq
                         ORDER BY seq DESC LIMIT 1), 0),
               coalesce((SELECT max(number) FROM local_unread
                         WHERE local_unread.till = entry.till AND local_unread.seq < entry.seq
                           AND NOT void), 0)) END),
       ?2
FROM entry
WHERE entry.rowid = ?1
