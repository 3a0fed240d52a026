-- The end of a chain, also where its last entry was damaged here: others may hold that one.
SELECT * FROM (SELECT seq, id FROM entry WHERE till = ?1 ORDER BY seq DESC, id DESC LIMIT 1)
UNION ALL
SELECT * FROM (SELECT seq, id FROM local_unread WHERE till = ?1 AND NOT void
               ORDER BY seq DESC, id DESC LIMIT 1)
ORDER BY seq DESC, id DESC
LIMIT 1
