SELECT entry.till, entry.seq, entry.id, entry.bytes, entry.signature
FROM (SELECT till, seq, id FROM edit UNION ALL SELECT till, seq, id FROM closing) AS place
JOIN entry ON entry.till = place.till AND entry.seq = place.seq AND entry.id = place.id
ORDER BY place.till, place.seq, place.id
