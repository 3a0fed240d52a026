/// What is added up, and by what: one row for each thing that is added up.
///
/// The cache keeps a table for each, and what is not in it yet is added up by the same row, so the two cannot differ.
#[derive(Debug)]
pub struct Measure {
    /// Its table is `local_sum_` and this.
    pub(super) name: &'static str,
    /// The rows that are added up.
    of: Rows,
    /// What it is taken apart by, after till, shift and day: the name, and what it is in SQL.
    keys: &'static [(&'static str, &'static str)],
    /// What is added up, whole numbers all: the name, and what it is in SQL.
    figures: &'static [(&'static str, &'static str)],
}

/// What is added up.
#[derive(Debug)]
enum Rows {
    /// Receipts.
    Receipts,
    /// What a receipt has several of, by their table.
    Of(&'static str),
    /// Rows that belong to no receipt and to no shift, by their table.
    Alone(&'static str),
}

/// Every measure.
pub(super) const MEASURES: [&Measure; 5] = [&RECEIPTS, &PRODUCTS, &MEMBERS, &PAYMENTS, &GOODS];

/// Receipts, by who sold them where and at which hour.
pub(super) const RECEIPTS: Measure = Measure {
    name: "receipt",
    of: Rows::Receipts,
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
    of: Rows::Of("receipt_line"),
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
    of: Rows::Of("receipt_line"),
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
    of: Rows::Of("receipt_payment"),
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

/// Goods that changed hands without a sale, and what that owes their members.
pub(super) const GOODS: Measure = Measure {
    name: "goods",
    of: Rows::Alone("goods_line"),
    keys: &[
        ("movement", "movement"),
        ("stand", "stand"),
        ("product", "product"),
        ("member", "member"),
        ("unit", "unit"),
    ],
    figures: &[("quantity_milli", "sum(quantity_milli)"), ("owed", "sum(owed)")],
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

    /// What the entries `?2` of the till `?1` come to.
    pub(super) fn of_entries(&self) -> String {
        let rows = match self.of {
            Rows::Receipts => "receipt".to_owned(),
            Rows::Of(rows) => format!("receipt JOIN {rows} USING (till, seq, id)"),
            Rows::Alone(rows) => rows.to_owned(),
        };
        self.select(&rows, "till = ?1 AND id IN rarray(?2)")
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
        let joined = match self.of {
            Rows::Receipts => vec!["receipt"],
            Rows::Of(rows) => vec!["receipt", rows],
            Rows::Alone(rows) => vec![rows],
        };
        let joined = joined.iter().map(|rows| format!(" CROSS JOIN {rows} USING (till, seq, id)"));
        self.select(&format!("entry NOT INDEXED{}", joined.collect::<String>()), which)
    }

    fn select(&self, rows: &str, which: &str) -> String {
        let named = self.keys.iter().chain(self.figures);
        let columns: String = named.map(|(name, sql)| format!(", {sql} AS {name}")).collect();
        let shift = if matches!(self.of, Rows::Alone(_)) { "zeroblob(32)" } else { "shift" };
        // Till, shift and day, and what it is taken apart by besides.
        let places: Vec<String> =
            (1..=self.keys.len() + 3).map(|place| place.to_string()).collect();
        format!(
            "SELECT till, {shift} AS shift, day{columns} FROM {rows} WHERE {which}
             GROUP BY {}",
            places.join(", "),
        )
    }

    fn key(&self) -> String {
        let keys: String = self.keys.iter().map(|(key, _)| format!(", {key}")).collect();
        format!("till, shift, day{keys}")
    }
}
