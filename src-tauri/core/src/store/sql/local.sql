-- Local: this till's own, never dumped, never shared.

-- One row: who this till is.
CREATE TABLE local_till (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    fair     BLOB NOT NULL,
    till     BLOB NOT NULL,
    secret   BLOB NOT NULL,
    recovery BLOB
) STRICT;

-- Tills that this one is or was, of which a copy signed too: two of their entries have one number.
CREATE TABLE local_fork (
    till BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One row, once somebody else than the one who opened the shift sells: who.
CREATE TABLE local_seller (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    shift  BLOB NOT NULL,
    seller TEXT NOT NULL
) STRICT;

-- PINs of this till: a courtesy among those who sell at it, and no part of the ledger. A backup has them too, as it has the
-- till's secret: who restores it goes on as at this till.
CREATE TABLE local_pin (
    -- A seller's code; empty for the coordinator of the stand.
    whose TEXT PRIMARY KEY,
    -- Salted and hashed, in the PHC string format.
    hash  TEXT    NOT NULL,
    -- How often it was typed wrongly since it was last right.
    wrong INTEGER NOT NULL,
    -- When it was typed wrongly last, in milliseconds since 1970.
    at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The guard of drafts: the same draft twice is one sale.
CREATE TABLE local_draft (
    draft   BLOB PRIMARY KEY,
    content BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    id      BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

-- Carts: the one being rung up (held_at is null) and those put aside. One whose draft became a sale is no cart any
-- more: so a sale need not write here.
CREATE TABLE local_cart (
    cart    TEXT PRIMARY KEY,
    state   TEXT NOT NULL,
    held_at TEXT
) STRICT, WITHOUT ROWID;

-- The last step of a coordinator that can be taken back as one: entries of a chain, from one number to another.
CREATE TABLE local_step (
    only      INTEGER PRIMARY KEY CHECK (only = 1),
    till      BLOB NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq  INTEGER NOT NULL
) STRICT;

-- Entries of tills that nobody has admitted, until somebody does. No other till waits for them, so their room is limited.
CREATE TABLE local_quarantine (
    till      BLOB    NOT NULL,
    seq       INTEGER NOT NULL,
    id        BLOB    NOT NULL,
    bytes     BLOB    NOT NULL,
    signature BLOB    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- One row, once a place was chosen: where it is, and what the last rounds saw of it.
CREATE TABLE local_place (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    path     TEXT    NOT NULL,
    -- What the place wants to be reminded of; only it can read this.
    seen     TEXT,
    -- Every entry up to this row of the ledger was seen in the place by the last full round, but for local_missing.
    full_row INTEGER NOT NULL,
    -- This till's own entries up to this number were seen in the place.
    own_seq  INTEGER NOT NULL,
    -- What the last round came to, and the last full one.
    round    TEXT
) STRICT;

-- Entries that are here and that the last full round did not see in the place.
CREATE TABLE local_missing (
    till BLOB    NOT NULL,
    seq  INTEGER NOT NULL,
    id   BLOB    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- Exports of a day's receipts that were saved here.
CREATE TABLE local_edition (
    day     TEXT    NOT NULL,
    edition INTEGER NOT NULL,
    -- What tells whether an export says the same.
    content BLOB    NOT NULL,
    state   TEXT    NOT NULL,
    PRIMARY KEY (day, edition)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_edition_receipt (
    day   TEXT    NOT NULL,
    till  BLOB    NOT NULL,
    seq   INTEGER NOT NULL,
    id    BLOB    NOT NULL,
    -- The first edition that it was in, and the one that it was left out of.
    first INTEGER NOT NULL,
    gone  INTEGER,
    PRIMARY KEY (day, till, seq, id)
) STRICT, WITHOUT ROWID;

-- Sums over the first rows of the ledger, so that a total need not read them again: a cache that may be emptied at any
-- time. What came behind those rows is added up when it is asked for.
CREATE TABLE local_summed (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    up_to      INTEGER NOT NULL,
    -- What is said of receipts and of sales is resolved up to this row.
    resolved_to INTEGER NOT NULL
) STRICT;
INSERT INTO local_summed VALUES (1, 0, 0);

-- Receipts of which those rows say how they were truly paid. Who counts is a view, so it is worked out as if everybody did,
-- and where more than one till says something, or money never came, only that it is to be asked.
CREATE TABLE local_resolved (
    till       BLOB    NOT NULL,
    seq        INTEGER NOT NULL,
    id         BLOB    NOT NULL,
    -- Who alone says so, and the word that stands; null where it is to be asked.
    by         BLOB,
    change_seq INTEGER,
    change     BLOB,
    -- 1 where another method, or another rounding, is behind it by now.
    otherwise  INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX local_resolved_to_ask ON local_resolved (till, seq) WHERE by IS NULL;
CREATE INDEX local_resolved_otherwise ON local_resolved (till, seq) WHERE otherwise;

-- What is to be added to the sums for those that are resolved, by who says so.
CREATE TABLE local_resolved_receipt (
    by               BLOB    NOT NULL,
    till             BLOB    NOT NULL,
    shift            BLOB    NOT NULL,
    day              TEXT    NOT NULL,
    stand            TEXT    NOT NULL,
    seller           TEXT    NOT NULL,
    hour             INTEGER NOT NULL,
    rounding         INTEGER NOT NULL,
    claimed          INTEGER NOT NULL,
    claimed_receipts INTEGER NOT NULL,
    PRIMARY KEY (by, till, shift, day, stand, seller, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_resolved_payment (
    by       BLOB    NOT NULL,
    till     BLOB    NOT NULL,
    shift    BLOB    NOT NULL,
    day      TEXT    NOT NULL,
    method   TEXT    NOT NULL,
    receipts INTEGER NOT NULL,
    refunds  INTEGER NOT NULL,
    net      INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    back     INTEGER NOT NULL,
    claimed  INTEGER NOT NULL,
    failed   INTEGER NOT NULL,
    PRIMARY KEY (by, till, shift, day, method)
) STRICT, WITHOUT ROWID;

-- Receipts of those rows with a payment that nobody has seen arrive, as far as they are resolved.
CREATE TABLE local_waiting (
    till  BLOB    NOT NULL,
    shift BLOB    NOT NULL,
    day   TEXT    NOT NULL,
    seq   INTEGER NOT NULL,
    id    BLOB    NOT NULL,
    at    INTEGER NOT NULL,
    PRIMARY KEY (till, shift, day, seq, id)
) STRICT, WITHOUT ROWID;

-- Refunds of those rows of which it is to be asked what they debit; the others debit no more than their sales gave.
CREATE TABLE local_refund_to_ask (
    till BLOB    NOT NULL,
    seq  INTEGER NOT NULL,
    id   BLOB    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- How far a chain is held, and what can be said of it without reading it again.
CREATE TABLE local_sum_chain (
    till     BLOB    PRIMARY KEY,
    entries  INTEGER NOT NULL,
    -- Of types that this version does not know, but for notes, which touch no figure.
    unknown  INTEGER NOT NULL,
    -- How much the notes are.
    note_bytes INTEGER NOT NULL,
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

-- Papers for this till's printer that are not out yet, in the order in which they were handed over. A number is never given
-- again, so that nobody throws another paper away than the one that they saw.
CREATE TABLE local_print (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    title   TEXT    NOT NULL,
    -- The paper before it is bytes, as JSON.
    roll    TEXT    NOT NULL,
    -- The receipt that it is; null for every other paper.
    receipt BLOB,
    -- For another printer than the one that is set.
    device  TEXT,
    -- 1 where it goes out as a copy in any case.
    copy    INTEGER NOT NULL,
    state   TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'failed')),
    -- 1 once a part of it may be out.
    begun   INTEGER NOT NULL,
    -- How often a printer did not take it, and the code of why, the last time.
    tried   INTEGER NOT NULL,
    reason  TEXT,
    at      TEXT    NOT NULL
) STRICT;

-- Receipts that were printed here, or may have been: what is printed of them from now on is a copy.
CREATE TABLE local_printed (
    receipt BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;
