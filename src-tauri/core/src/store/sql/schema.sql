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
    -- What of it nobody has seen arrive yet, and what never came.
    claimed  INTEGER NOT NULL,
    failed   INTEGER NOT NULL,
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
    PRIMARY KEY ("group", till, seq, id)
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

CREATE INDEX goods_line_that_owes ON goods_line (till, id) WHERE owed <> 0;

-- What was found of each product at a stand: evidence, which moves nothing.
CREATE TABLE count_line (
    till          BLOB    NOT NULL,
    seq           INTEGER NOT NULL,
    id            BLOB    NOT NULL,
    line          INTEGER NOT NULL,
    stand         TEXT    NOT NULL,
    day           TEXT    NOT NULL,
    product       BLOB    NOT NULL,
    unit          TEXT    NOT NULL,
    counted_milli INTEGER NOT NULL,
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
