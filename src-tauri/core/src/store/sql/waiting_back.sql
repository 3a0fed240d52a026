-- The receipts of a stretch that wait, along the key: those that are resolved, and those that are named.
SELECT till, seq, id, at FROM (
    SELECT till, seq, id, at
    FROM local_waiting
    WHERE till = ?1 AND shift = ?3 AND day = ?4 AND seq > ?2 AND seq <= ?5 AND (seq < ?5 OR id < ?6)
        AND id NOT IN rarray(?8) AND id NOT IN rarray(?9)
    UNION ALL
    SELECT till, seq, id, at
    FROM receipt
    WHERE till = ?1 AND seq IN rarray(?10) AND id IN rarray(?9)
        AND shift = ?3 AND day = ?4 AND seq > ?2 AND seq <= ?5 AND (seq < ?5 OR id < ?6)
)
ORDER BY seq DESC, id DESC
LIMIT ?7
