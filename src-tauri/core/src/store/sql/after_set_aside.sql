-- What the place has of it must be looked at again.
UPDATE local_place SET full_row = 0;
UPDATE local_place SET own_seq = min(own_seq, coalesce(
    (SELECT min(local_unread.seq) - 1 FROM local_unread JOIN local_till USING (till)), own_seq));
-- A till of which there is nothing but void entries never began: it may be founded, or join, again.
DELETE FROM local_till
WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.till = local_till.till)
  AND NOT EXISTS (SELECT 1 FROM local_unread WHERE local_unread.till = local_till.till AND NOT void)
  AND EXISTS (SELECT 1 FROM local_unread WHERE local_unread.till = local_till.till);
