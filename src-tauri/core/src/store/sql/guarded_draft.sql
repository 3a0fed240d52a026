-- The sale that a draft was recorded as: of this till, or of a key that it had before.
SELECT content, seq, id,
       (SELECT entry.till FROM entry
        WHERE entry.till IN (SELECT edit.till FROM edit WHERE edit.type = 'till')
          AND entry.seq = local_draft.seq AND entry.id = local_draft.id) AS till
FROM local_draft
WHERE draft = ?1
