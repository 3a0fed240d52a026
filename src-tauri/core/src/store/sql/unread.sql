-- What the gate does not read, as it is: entries that were damaged since they came, and what was signed by a clock that
-- no entry may name. It is in no other table.
CREATE TABLE local_unread (
    till      BLOB    NOT NULL,
    seq       INTEGER NOT NULL,
    id        BLOB    NOT NULL,
    type      TEXT    NOT NULL,
    bytes     BLOB    NOT NULL,
    signature BLOB    NOT NULL,
    -- Of a receipt its running number, which is not allotted again.
    number    INTEGER,
    -- 1 for what was never an entry anywhere, so that its number in the chain is free.
    void      INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;
