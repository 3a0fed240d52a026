-- No index: it would cost every sale a page. The letters of a number are the first bits of the till's key, so only the
-- receipts of tills with these letters are read, every branch of a fork among them.
SELECT till, seq, id, at
FROM receipt
WHERE till >= ?1 AND till <= ?2 AND number = ?3
ORDER BY till, seq, id
