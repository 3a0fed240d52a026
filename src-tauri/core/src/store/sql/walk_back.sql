-- The head of an entry, up to its predecessor, is less than 300 bytes long.
SELECT seq, id, substr(bytes, 1, 320) AS head
FROM entry
WHERE till = ?1 AND seq <= ?2
ORDER BY seq DESC
