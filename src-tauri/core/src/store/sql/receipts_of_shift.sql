SELECT till, seq, id
FROM receipt
WHERE till = ?1 AND seq > ?2 AND seq < ?3 AND shift = ?4 AND day = ?5
ORDER BY seq, id
