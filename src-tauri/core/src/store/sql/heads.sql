-- Every entry's first bytes, up to its clock's reading, are less than 320 bytes long.
SELECT till, seq, id, type, substr(bytes, 1, 320) AS head
FROM entry
ORDER BY till, seq, id
