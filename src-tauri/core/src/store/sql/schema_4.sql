-- What the clock of a receipt's till said, in milliseconds since 1970: evidence only. So those of many tills are listed in
-- one order without reading their entries.
ALTER TABLE receipt ADD COLUMN at INTEGER NOT NULL DEFAULT 0;

-- How far a chain is held, and what can be said of it without reading it again.
DROP TABLE local_sum_chain;
CREATE TABLE local_sum_chain (
    till     BLOB    PRIMARY KEY,
    entries  INTEGER NOT NULL,
    -- Of types that this version does not know.
    unknown  INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    -- The numbers up to this one are all held.
    whole_to INTEGER NOT NULL,
    -- The numbers up to this one were each held by one entry alone, which names the one before: the last of them, what
    -- its till's clock said, in milliseconds since 1970, and the latest that it said up to there.
    linked_to INTEGER NOT NULL,
    linked_id BLOB,
    clock     INTEGER,
    latest    INTEGER,
    -- Where the clock first ran backwards, and by how many minutes.
    back_seq     INTEGER,
    back_minutes INTEGER
) STRICT, WITHOUT ROWID;
