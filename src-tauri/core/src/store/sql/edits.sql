SELECT entry.bytes, entry.signature
FROM edit
JOIN entry ON entry.till = edit.till AND entry.seq = edit.seq AND entry.id = edit.id
ORDER BY edit.till, edit.seq, edit.id
