-- From the end of a stretch of a chain to its front, along the key.
SELECT till, seq, id, at
FROM receipt
WHERE till = ?1 AND seq > ?2 AND seq <= ?6 AND (seq < ?6 OR id < ?7) AND shift = ?3 AND day = ?4 AND (((condition) AND id NOT IN rarray(?9)) OR id IN rarray(?10))
ORDER BY seq DESC, id DESC
LIMIT ?8
