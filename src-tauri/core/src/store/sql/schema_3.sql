-- The derived tables that this version changes; they are filled from the entries once all steps are taken.

-- What a shift's cash came to besides its receipts.
CREATE TABLE cash_movement (
    till   BLOB    NOT NULL,
    seq    INTEGER NOT NULL,
    id     BLOB    NOT NULL,
    shift  BLOB    NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (till, seq, id)
) STRICT, WITHOUT ROWID;

-- What of a receipt nobody has seen arrive yet; null where there is no such payment.
ALTER TABLE receipt ADD COLUMN claimed INTEGER;

-- What a line is counted in: how much of something adds up within one unit alone.
ALTER TABLE receipt_line ADD COLUMN unit TEXT NOT NULL DEFAULT 'pcs';

ALTER TABLE local_sum_receipt ADD COLUMN claimed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE local_sum_receipt ADD COLUMN claimed_receipts INTEGER NOT NULL DEFAULT 0;

-- Thousandths, of pieces and of kilograms.
ALTER TABLE local_sum_product ADD COLUMN pieces_milli INTEGER NOT NULL DEFAULT 0;
ALTER TABLE local_sum_product ADD COLUMN weight_milli INTEGER NOT NULL DEFAULT 0;
