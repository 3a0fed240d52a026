SELECT max(
    coalesce((SELECT number FROM receipt WHERE till = ?1 ORDER BY seq DESC LIMIT 1), 0),
    coalesce((SELECT max(number) FROM local_unread WHERE till = ?1 AND NOT void), 0)) AS number
