-- By their first values; entries are only ever added behind the last row.
SELECT edit.id AS product
FROM edit
JOIN entry ON entry.till = edit.till AND entry.seq = edit.seq AND entry.id = edit.id
WHERE edit.type = 'product' AND edit.of = edit.id
ORDER BY entry.rowid
