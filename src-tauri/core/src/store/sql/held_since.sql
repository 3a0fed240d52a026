SELECT till, count(*) AS entries,
    sum(type NOT IN rarray(?3) AND type NOT GLOB 'note_*') AS unknown,
    sum(CASE WHEN type GLOB 'note_*' THEN length(bytes) ELSE 0 END) AS note_bytes,
    max(seq) AS last_seq, 0 AS whole_to
FROM entry NOT INDEXED
WHERE rowid > ?1 AND rowid <= ?2
GROUP BY till
