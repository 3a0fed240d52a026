/// What is added up, and by what: one row for each thing that is added up.
///
/// The cache keeps a table for each, and what is not in it yet is added up by the same row, so the two cannot differ.
#[derive(Debug)]
pub struct Measure {
    /// Its table is `local_sum_` and this.
    pub(super) name: &'static str,
    /// The table of what a receipt has several of, where those are added up and not the receipts.
    joined: Option<&'static str>,
    /// What it is taken apart by, after till, shift and day: the name, and what it is in SQL.
    keys: &'static [(&'static str, &'static str)],
    /// What is added up, whole numbers all: the name, and what it is in SQL.
    figures: &'static [(&'static str, &'static str)],
}

/// Every measure.
pub(super) const MEASURES: [&Measure; 4] = [&RECEIPTS, &PRODUCTS, &MEMBERS, &PAYMENTS];

/// Receipts, by who sold them where and at which hour.
pub(super) const RECEIPTS: Measure = Measure {
    name: "receipt",
    joined: None,
    keys: &[("stand", "stand"), ("seller", "coalesce(seller, '')"), ("hour", "hour")],
    figures: &[
        ("receipts", "count(*)"),
        ("refunds", "sum(refund)"),
        ("gross", "sum(gross)"),
        ("net", "sum(net)"),
        ("rounding", "sum(rounding)"),
        ("member_share", "sum(member_share)"),
        ("claimed", "sum(coalesce(claimed, 0))"),
        ("claimed_receipts", "count(claimed)"),
    ],
};

/// Lines by their product, empty for uncatalogued articles, by unit, and by what the catalogue said that it costs. A receipt
/// with several lines of a product is one, under unit and price of the first.
pub(super) const PRODUCTS: Measure = Measure {
    name: "product",
    joined: Some("receipt_line"),
    keys: &[
        ("product", "coalesce(product, x'')"),
        ("unit", "unit"),
        ("list_price", "iif(product IS NULL, 0, list_price)"),
    ],
    figures: &[
        ("receipts", "sum(first_of_product)"),
        ("refunds", "sum(refund AND first_of_product)"),
        ("quantity_milli", "sum(quantity_milli)"),
        ("gross", "sum(receipt_line.gross)"),
        ("net", "sum(receipt_line.net)"),
        ("member_share", "sum(receipt_line.member_share)"),
    ],
};

/// Lines by the member whose goods they are. A receipt with several lines of one is one.
pub(super) const MEMBERS: Measure = Measure {
    name: "member",
    joined: Some("receipt_line"),
    keys: &[("member", "member")],
    figures: &[
        ("receipts", "sum(first_of_member)"),
        ("refunds", "sum(refund AND first_of_member)"),
        ("gross", "sum(receipt_line.gross)"),
        ("net", "sum(receipt_line.net)"),
        ("member_share", "sum(receipt_line.member_share)"),
        ("back", "sum(iif(refund, receipt_line.net, 0))"),
    ],
};

/// What each method paid of the receipts: net is before the rounding, which is the last payment's, so cash's where there is
/// cash.
pub(super) const PAYMENTS: Measure = Measure {
    name: "payment",
    joined: Some("receipt_payment"),
    keys: &[("method", "method")],
    figures: &[
        ("receipts", "count(*)"),
        ("refunds", "sum(refund)"),
        ("net", "sum(amount - receipt_payment.rounding)"),
        ("rounding", "sum(receipt_payment.rounding)"),
        ("back", "sum(iif(refund, amount, 0))"),
        ("claimed", "sum(receipt_payment.claimed)"),
        ("failed", "sum(failed)"),
    ],
};

impl Measure {
    /// The statement that makes its table, empty.
    pub(super) fn create(&self) -> String {
        let keys: String =
            self.keys.iter().map(|(key, _)| format!("{key} ANY NOT NULL, ")).collect();
        let figures: String =
            self.figures.iter().map(|(figure, _)| format!("{figure} INTEGER NOT NULL, ")).collect();
        format!(
            "CREATE TABLE local_sum_{} (till BLOB NOT NULL, shift BLOB NOT NULL, day TEXT NOT NULL, {keys}{figures}
             PRIMARY KEY ({})) STRICT, WITHOUT ROWID",
            self.name,
            self.key(),
        )
    }

    /// What of it the table holds.
    pub(super) fn folded(&self) -> String {
        format!("SELECT * FROM local_sum_{}", self.name)
    }

    /// What the rows behind the first `?1` come to.
    pub(super) fn since(&self) -> String {
        self.of_rows("entry.rowid > ?1")
    }

    /// What the receipts `?2` of the till `?1` come to.
    pub(super) fn of_receipts(&self) -> String {
        self.select("receipt", "JOIN", "till = ?1 AND id IN rarray(?2)")
    }

    /// Adds what the rows behind `?1` and up to `?2` come to into its table.
    pub(super) fn fold(&self) -> String {
        let added: Vec<String> = self
            .figures
            .iter()
            .map(|(figure, _)| format!("{figure} = {figure} + excluded.{figure}"))
            .collect();
        format!(
            "INSERT INTO local_sum_{} {} ON CONFLICT ({}) DO UPDATE SET {}",
            self.name,
            self.of_rows("entry.rowid > ?1 AND entry.rowid <= ?2"),
            self.key(),
            added.join(", "),
        )
    }

    /// The rows of the ledger lead, and theirs are found by their place in the chain, whatever the planner would think.
    fn of_rows(&self, which: &str) -> String {
        let receipts = "entry NOT INDEXED CROSS JOIN receipt USING (till, seq, id)";
        self.select(receipts, "CROSS JOIN", which)
    }

    fn select(&self, receipts: &str, join: &str, which: &str) -> String {
        let named = self.keys.iter().chain(self.figures);
        let columns: String = named.map(|(name, sql)| format!(", {sql} AS {name}")).collect();
        let joined = self.joined.map(|rows| format!("{join} {rows} USING (till, seq, id)"));
        let keys: String =
            (4..).take(self.keys.len()).map(|place: u32| format!(", {place}")).collect();
        format!(
            "SELECT till, shift, day{columns} FROM {receipts} {} WHERE {which}
             GROUP BY till, shift, day{keys}",
            joined.unwrap_or_default(),
        )
    }

    fn key(&self) -> String {
        let keys: String = self.keys.iter().map(|(key, _)| format!(", {key}")).collect();
        format!("till, shift, day{keys}")
    }
}
