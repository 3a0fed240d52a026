SELECT till, count(*) AS entries, sum(type NOT IN rarray(?3)) AS unknown, max(seq) AS last_seq, 0 AS whole_to
FROM entry NOT INDEXED
WHERE rowid > ?1 AND rowid <= ?2
GROUP BY till
