-- The ledger: what every till wrote, exactly as it was signed. The clone of a till may hold the same number twice, so
-- the id is part of the key; it comes last, so that a till's entries lie in the order of its chain.
CREATE TABLE entry (
    till      TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    id        TEXT    NOT NULL,
    type      TEXT    NOT NULL,
    bytes     BLOB    NOT NULL,
    signature BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_by_chain ON entry (till, seq, id);
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;

-- Derived: each row is a function of one entry alone. Emptied and filled again by a rebuild.

-- Whole new values of fair, till, till_admitted, seller, member and product; their fields are read from the entry.
CREATE TABLE edit (
    till TEXT    NOT NULL,
    seq  INTEGER NOT NULL,
    id   TEXT    NOT NULL,
    type TEXT    NOT NULL,
    of   TEXT    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE replaced (
    till   TEXT    NOT NULL,
    seq    INTEGER NOT NULL,
    id     TEXT    NOT NULL,
    target TEXT    NOT NULL,
    PRIMARY KEY (till, seq, id, target)
) STRICT, WITHOUT ROWID;

-- Closings of tills; the closings that they replace are read from the entry.
CREATE TABLE closing (
    till     TEXT    NOT NULL,
    seq      INTEGER NOT NULL,
    id       TEXT    NOT NULL,
    closed   TEXT    NOT NULL,
    last_seq INTEGER NOT NULL,
    last_id  TEXT,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
    till   TEXT    NOT NULL,
    seq    INTEGER NOT NULL,
    id     TEXT    NOT NULL,
    stand  TEXT    NOT NULL,
    drawer TEXT    NOT NULL,
    day    TEXT    NOT NULL,
    seller TEXT,
    float  INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
    till     TEXT    NOT NULL,
    seq      INTEGER NOT NULL,
    id       TEXT    NOT NULL,
    receipt  TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    shift    TEXT    NOT NULL,
    stand    TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    at       TEXT    NOT NULL,
    seller   TEXT,
    net      INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    paid     INTEGER NOT NULL,
    -- What of it each method paid; the payments one by one are in the entry.
    cash     INTEGER NOT NULL,
    qris     INTEGER NOT NULL,
    transfer INTEGER NOT NULL,
    offset   INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_by_number ON receipt (receipt);

CREATE TABLE receipt_line (
    till              TEXT    NOT NULL,
    seq               INTEGER NOT NULL,
    id                TEXT    NOT NULL,
    line              INTEGER NOT NULL,
    product           TEXT,
    member            TEXT    NOT NULL,
    quantity_milli    INTEGER NOT NULL,
    gross             INTEGER NOT NULL,
    discount          INTEGER NOT NULL,
    net               INTEGER NOT NULL,
    member_share      INTEGER NOT NULL,
    cooperative_share INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id, line)
) STRICT, WITHOUT ROWID;

-- Signed entries of a known type that do not add up: named, and in no other table.
CREATE TABLE unsound (
    till   TEXT    NOT NULL,
    seq    INTEGER NOT NULL,
    id     TEXT    NOT NULL,
    reason TEXT    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- Local: this till's own, never dumped, never shared.

-- One row: who this till is.
CREATE TABLE local_till (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    fair     TEXT NOT NULL,
    till     TEXT NOT NULL,
    secret   BLOB NOT NULL,
    recovery BLOB
) STRICT;

-- One row, once somebody else than the one who opened the shift sells: who.
CREATE TABLE local_seller (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    shift  TEXT NOT NULL,
    seller TEXT NOT NULL
) STRICT;

-- The guard of drafts: the same draft twice is one sale.
CREATE TABLE local_draft (
    draft   BLOB PRIMARY KEY,
    content BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    id      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Carts: the one being rung up (held_at is null) and those put aside. One whose draft became a sale is no cart any
-- more: so a sale need not write here.
CREATE TABLE local_cart (
    cart    TEXT PRIMARY KEY,
    state   TEXT NOT NULL,
    held_at TEXT
) STRICT, WITHOUT ROWID;

-- Entries of tills that nobody has admitted, until somebody does. No other till waits for them, so their room is limited.
CREATE TABLE local_quarantine (
    till      TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    id        TEXT    NOT NULL,
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
    till TEXT    NOT NULL,
    seq  INTEGER NOT NULL,
    id   TEXT    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;
