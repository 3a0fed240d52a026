-- Every entry's first bytes, up to its clock's reading, are less than 320 bytes long.
SELECT till, seq, id, substr(bytes, 1, 320) AS head
FROM entry
WHERE till = ?1
ORDER BY seq, id
