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

-- Whole new values of fair, till, till_admitted, seller, member, stand, product, bundle and accepted; their fields are
-- read from the entry.
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
    -- Null where the drawer is shared and another shift has opened it already.
    float  INTEGER,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_closing (
    till    BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    id      BLOB    NOT NULL,
    shift   BLOB    NOT NULL,
    -- Null when the drawer goes on under another till's shift.
    counted INTEGER,
    -- What the seller was shown that should be there.
    expected INTEGER,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- Shifts that belong to another day, or were at another stand, than they were opened for; null: as they say.
CREATE TABLE shift_correction (
    till  BLOB    NOT NULL,
    seq   INTEGER NOT NULL,
    id    BLOB    NOT NULL,
    shift BLOB    NOT NULL,
    day   TEXT,
    stand TEXT,
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
    -- What the clock of the till said, in milliseconds since 1970: evidence only. So receipts of many tills are listed in
    -- one order without reading their entries.
    at           INTEGER NOT NULL,
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
    -- What of it nobody has seen arrive yet; null where there is no such payment.
    claimed      INTEGER,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_line (
    till             BLOB    NOT NULL,
    seq              INTEGER NOT NULL,
    id               BLOB    NOT NULL,
    line             INTEGER NOT NULL,
    product          BLOB,
    member           BLOB    NOT NULL,
    -- What it is counted in: how much of something adds up within one unit alone.
    unit             TEXT    NOT NULL,
    quantity_milli   INTEGER NOT NULL,
    -- For one unit, as the catalogue had it.
    list_price       INTEGER NOT NULL,
    -- Net and discount together; a bargain is a discount.
    gross            INTEGER NOT NULL,
    net              INTEGER NOT NULL,
    member_share     INTEGER NOT NULL,
    -- 1 for the first line of its product in the receipt, and of its member: so receipts are counted by adding up.
    first_of_product INTEGER NOT NULL,
    first_of_member  INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id, line)
) STRICT, WITHOUT ROWID;

-- What each method paid of a receipt; the payments one by one are in the entry.
CREATE TABLE receipt_payment (
    till   BLOB    NOT NULL,
    seq    INTEGER NOT NULL,
    id     BLOB    NOT NULL,
    method   TEXT    NOT NULL,
    amount   INTEGER NOT NULL,
    -- The receipt's rounding, where this was its last payment.
    rounding INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id, method)
) STRICT, WITHOUT ROWID;

-- What a shift's cash came to besides its receipts.
CREATE TABLE cash_movement (
    till   BLOB    NOT NULL,
    seq    INTEGER NOT NULL,
    id     BLOB    NOT NULL,
    shift  BLOB    NOT NULL,
    -- The receipt or the movement that it belongs to.
    of     BLOB,
    amount INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- How receipts were truly paid; what was paid is read from the entry.
CREATE TABLE payment_change (
    till BLOB    NOT NULL,
    seq  INTEGER NOT NULL,
    id   BLOB    NOT NULL,
    of   BLOB    NOT NULL,
    -- The receipt's number, in its two parts.
    letters TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_change_by_receipt ON payment_change (letters, number);

-- What refunds are of; their lines are in receipt_line.
CREATE TABLE refunded (
    till    BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    id      BLOB    NOT NULL,
    -- Null where the till that paid it had never seen the sale.
    sale    BLOB,
    -- Null where nothing is known of the sale.
    receipt TEXT,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refunded_by_receipt ON refunded (receipt);

-- Receipts of exchanges, with what the other half pays or takes.
CREATE TABLE exchange (
    till    BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    id      BLOB    NOT NULL,
    "group" TEXT    NOT NULL,
    amount  INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE goods_line (
    till           BLOB    NOT NULL,
    seq            INTEGER NOT NULL,
    id             BLOB    NOT NULL,
    line           INTEGER NOT NULL,
    movement       TEXT    NOT NULL,
    stand          TEXT    NOT NULL,
    day            TEXT    NOT NULL,
    -- The sending that arrived, the count that a loss was booked from, the slip that is taken back.
    of             BLOB,
    product        BLOB    NOT NULL,
    member         BLOB    NOT NULL,
    unit           TEXT    NOT NULL,
    quantity_milli INTEGER NOT NULL,
    -- What the line owes the member.
    owed           INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id, line)
) STRICT, WITHOUT ROWID;

-- What makes what is owed to a member less: deductions and payouts.
CREATE TABLE owed_change (
    till   BLOB    NOT NULL,
    seq    INTEGER NOT NULL,
    id     BLOB    NOT NULL,
    member BLOB    NOT NULL,
    day    TEXT    NOT NULL,
    amount INTEGER NOT NULL,
    -- How many payouts to the member a payout's till knew; null for a deduction.
    before INTEGER,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- Notes on products, which touch no figure.
CREATE TABLE note (
    till    BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    id      BLOB    NOT NULL,
    type    TEXT    NOT NULL,
    product BLOB    NOT NULL,
    -- 1 where it says that there is something: a picture, or that the product is sold out.
    says    INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
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
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    up_to  INTEGER NOT NULL
) STRICT;
INSERT INTO local_summed VALUES (1, 0);

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
