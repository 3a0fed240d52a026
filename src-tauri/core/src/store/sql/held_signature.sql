SELECT bytes, signature FROM entry WHERE till = ?1 AND seq = ?2 AND id = ?3
UNION ALL
SELECT bytes, signature FROM local_quarantine WHERE till = ?1 AND seq = ?2 AND id = ?3
LIMIT 1
