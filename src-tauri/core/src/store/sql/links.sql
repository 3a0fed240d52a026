-- A till's chain behind a number, with the head of each, which names the predecessor and says what the clock said.
SELECT seq, id, substr(bytes, 1, 320) AS head
FROM entry
WHERE till = ?1 AND seq > ?2
ORDER BY seq, id
