-- A till's chain from its first entry on, with the head of each, which names the predecessor.
SELECT seq, id, substr(bytes, 1, 320) AS head
FROM entry
WHERE till = ?1
ORDER BY seq, id
