-- The ledger: what every till wrote, exactly as it was signed. The clone of a till may hold the same number twice, so
-- the id is part of the key; it comes last, so that a till's entries lie in the order of its chain.
CREATE TABLE entry (
    till      BLOB    NOT NULL,
    seq       INTEGER NOT NULL,
    id        BLOB    NOT NULL,
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
    till BLOB    NOT NULL,
    seq  INTEGER NOT NULL,
    id   BLOB    NOT NULL,
    type TEXT    NOT NULL,
    of   BLOB    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE replaced (
    till   BLOB    NOT NULL,
    seq    INTEGER NOT NULL,
    id     BLOB    NOT NULL,
    target BLOB    NOT NULL,
    PRIMARY KEY (till, seq, id, target)
) STRICT, WITHOUT ROWID;

-- Closings of tills; the closings that they replace are read from the entry.
CREATE TABLE closing (
    till     BLOB    NOT NULL,
    seq      INTEGER NOT NULL,
    id       BLOB    NOT NULL,
    closed   BLOB    NOT NULL,
    last_seq INTEGER NOT NULL,
    last_id  BLOB,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
    till   BLOB    NOT NULL,
    seq    INTEGER NOT NULL,
    id     BLOB    NOT NULL,
    stand  TEXT    NOT NULL,
    drawer TEXT    NOT NULL,
    day    TEXT    NOT NULL,
    seller TEXT,
    float  INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_closing (
    till    BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    id      BLOB    NOT NULL,
    shift   BLOB    NOT NULL,
    -- Null when the drawer goes on under another till's shift.
    counted INTEGER,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- Shifts that belong to another day than they were opened for.
CREATE TABLE day_correction (
    till  BLOB    NOT NULL,
    seq   INTEGER NOT NULL,
    id    BLOB    NOT NULL,
    shift BLOB    NOT NULL,
    day   TEXT    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
    till         BLOB    NOT NULL,
    seq          INTEGER NOT NULL,
    id           BLOB    NOT NULL,
    receipt      TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    shift        BLOB    NOT NULL,
    stand        TEXT    NOT NULL,
    day          TEXT    NOT NULL,
    -- On the clock of the till that sold, or on the paper.
    hour         INTEGER NOT NULL,
    seller       TEXT,
    -- 1 for a refund, whose figures are below zero.
    refund       INTEGER NOT NULL,
    gross        INTEGER NOT NULL,
    net          INTEGER NOT NULL,
    rounding     INTEGER NOT NULL,
    -- The members' part of the net; the rest is the cooperative's.
    member_share INTEGER NOT NULL,
    -- What each method paid, null where there is no payment by it; the payments one by one are in the entry.
    cash         INTEGER,
    qris         INTEGER,
    transfer     INTEGER,
    offset       INTEGER,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_line (
    till           BLOB    NOT NULL,
    seq            INTEGER NOT NULL,
    id             BLOB    NOT NULL,
    line           INTEGER NOT NULL,
    product        BLOB,
    member         BLOB    NOT NULL,
    quantity_milli INTEGER NOT NULL,
    -- Net and discount together; a bargain is a discount.
    gross          INTEGER NOT NULL,
    net            INTEGER NOT NULL,
    member_share   INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id, line)
) STRICT, WITHOUT ROWID;

-- Signed entries of a known type that do not add up: named, and in no other table.
CREATE TABLE unsound (
    till   BLOB    NOT NULL,
    seq    INTEGER NOT NULL,
    id     BLOB    NOT NULL,
    reason TEXT    NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

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
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    up_to  INTEGER NOT NULL
) STRICT;
INSERT INTO local_summed VALUES (1, 0);

CREATE TABLE local_sum_receipt (
    till         BLOB    NOT NULL,
    shift        BLOB    NOT NULL,
    day          TEXT    NOT NULL,
    stand        TEXT    NOT NULL,
    seller       TEXT    NOT NULL,
    hour         INTEGER NOT NULL,
    receipts     INTEGER NOT NULL,
    refunds      INTEGER NOT NULL,
    gross        INTEGER NOT NULL,
    net          INTEGER NOT NULL,
    rounding     INTEGER NOT NULL,
    member_share INTEGER NOT NULL,
    cash         INTEGER NOT NULL,
    qris         INTEGER NOT NULL,
    transfer     INTEGER NOT NULL,
    offset       INTEGER NOT NULL,
    -- Receipts with such a payment, and how many of them are refunds.
    cash_receipts     INTEGER NOT NULL,
    qris_receipts     INTEGER NOT NULL,
    transfer_receipts INTEGER NOT NULL,
    offset_receipts   INTEGER NOT NULL,
    cash_refunds      INTEGER NOT NULL,
    qris_refunds      INTEGER NOT NULL,
    transfer_refunds  INTEGER NOT NULL,
    offset_refunds    INTEGER NOT NULL,
    PRIMARY KEY (till, shift, day, stand, seller, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_sum_product (
    till         BLOB    NOT NULL,
    shift        BLOB    NOT NULL,
    day          TEXT    NOT NULL,
    -- Empty for uncatalogued articles.
    product      BLOB    NOT NULL,
    -- Receipts with such a line, and how many of them are refunds.
    receipts     INTEGER NOT NULL,
    refunds      INTEGER NOT NULL,
    gross        INTEGER NOT NULL,
    net          INTEGER NOT NULL,
    member_share INTEGER NOT NULL,
    PRIMARY KEY (till, shift, day, product)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_sum_member (
    till         BLOB    NOT NULL,
    shift        BLOB    NOT NULL,
    day          TEXT    NOT NULL,
    member       BLOB    NOT NULL,
    receipts     INTEGER NOT NULL,
    refunds      INTEGER NOT NULL,
    gross        INTEGER NOT NULL,
    net          INTEGER NOT NULL,
    member_share INTEGER NOT NULL,
    PRIMARY KEY (till, shift, day, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_sum_chain (
    till     BLOB    PRIMARY KEY,
    entries  INTEGER NOT NULL,
    -- Of types that this version does not know.
    unknown  INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    -- The numbers up to this one are all held.
    whole_to INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
