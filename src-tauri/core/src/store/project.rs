use rusqlite::{Transaction, params};

use crate::entry::{Entry, Fact, Line, Method, Payment, SignedEntry};
use crate::refusal::Refusal;
use crate::value::{EntryId, Money, ReceiptNumber};

/// The derived tables, in the order that they are dumped.
pub(super) const TABLES: &[&str] =
    &["closing", "edit", "receipt", "receipt_line", "replaced", "shift", "unsound"];

/// Writes the rows that an entry comes to: a function of the entry alone, so that neither the order of arrival nor
/// anything else that is in the store can change them.
pub(super) fn project(transaction: &Transaction, signed: &SignedEntry) -> Result<(), Refusal> {
    let entry = signed.entry();
    let row = Row {
        transaction,
        till: entry.till.to_string(),
        seq: seq(entry),
        id: signed.id().to_string(),
    };
    if let Err(reason) = signed.soundness() {
        return row.unsound(&format!("{reason:?}"));
    }
    match &entry.fact {
        Fact::Fair(fair) => row.edit("fair", fair.of, &fair.replaces),
        Fact::Till(till) => row.edit("till", till.of, &till.replaces),
        Fact::TillAdmitted(admitted) => row.edit("till_admitted", admitted.of, &admitted.replaces),
        Fact::TillClosed(closed) => row.insert(
            "INSERT INTO closing VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                row.till,
                row.seq,
                row.id,
                closed.till.to_string(),
                i64::try_from(closed.last_seq).expect("a sound number has 53 bits"),
                closed.last_id.map(|id| id.to_string()),
            ],
        ),
        Fact::Seller(seller) => row.edit("seller", seller.of, &seller.replaces),
        Fact::Member(member) => row.edit("member", member.of, &member.replaces),
        Fact::Product(product) => row.edit("product", product.of, &product.replaces),
        Fact::ShiftOpened(shift) => row.insert(
            "INSERT INTO shift VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                row.till,
                row.seq,
                row.id,
                shift.stand.as_str(),
                shift.drawer.as_str(),
                shift.day.to_string(),
                entry.by.as_ref().map(|by| by.as_str()),
                shift.float.amount(),
            ],
        ),
        Fact::Sale(sale) => {
            let head = Head {
                receipt: &sale.receipt,
                shift: sale.shift,
                day: sale.day.to_string(),
                net: sale.net(),
                rounding: sale.rounding,
                payments: &sale.payments,
            };
            row.receipt(entry, &head)?;
            row.lines(sale.lines.iter())
        }
        Fact::Refund(refund) => {
            let lines = || refund.lines.iter().map(|line| &line.taken_back);
            let head = Head {
                receipt: &refund.receipt,
                shift: refund.shift,
                day: refund.day.to_string(),
                net: lines().map(|line| line.net).sum(),
                rounding: refund.rounding,
                payments: &refund.payments,
            };
            row.receipt(entry, &head)?;
            row.lines(lines())
        }
        // Kept whole in the ledger; the tables that they need come with the work that asks for them.
        Fact::GoodsMoved(_)
        | Fact::CashMoved(_)
        | Fact::ShiftClosed(_)
        | Fact::ShiftDayCorrected(_)
        | Fact::PaymentChanged(_)
        | Fact::Deduction(_)
        | Fact::Payout(_)
        | Fact::Unknown(_) => Ok(()),
    }
}

/// An entry's number as SQLite holds it; the gate lets no number pass that would not fit.
pub(super) fn seq(entry: &Entry) -> i64 {
    i64::try_from(entry.seq).expect("the gate limits the number to 53 bits")
}

/// The key that all rows of one entry share.
struct Row<'a> {
    transaction: &'a Transaction<'a>,
    till: String,
    seq: i64,
    id: String,
}

struct Head<'a> {
    receipt: &'a ReceiptNumber,
    shift: EntryId,
    day: String,
    net: i64,
    rounding: Money,
    payments: &'a [Payment],
}

impl Head<'_> {
    /// What a method paid.
    fn paid_by(&self, method: Method) -> i64 {
        let by_method = self.payments.iter().filter(|payment| payment.method == method);
        by_method.map(|payment| payment.amount).sum()
    }
}

impl Row<'_> {
    fn insert(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<(), Refusal> {
        self.transaction.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    fn unsound(&self, reason: &str) -> Result<(), Refusal> {
        let values = params![self.till, self.seq, self.id, reason];
        self.insert("INSERT INTO unsound VALUES (?1, ?2, ?3, ?4)", values)
    }

    fn edit(&self, kind: &str, of: Option<EntryId>, replaces: &[EntryId]) -> Result<(), Refusal> {
        let of = of.map_or_else(|| self.id.clone(), |of| of.to_string());
        let values = params![self.till, self.seq, self.id, kind, of];
        self.insert("INSERT INTO edit VALUES (?1, ?2, ?3, ?4, ?5)", values)?;
        replaces.iter().try_for_each(|target| {
            let values = params![self.till, self.seq, self.id, target.to_string()];
            self.insert("INSERT INTO replaced VALUES (?1, ?2, ?3, ?4)", values)
        })
    }

    fn receipt(&self, entry: &Entry, head: &Head) -> Result<(), Refusal> {
        let values = params![
            self.till,
            self.seq,
            self.id,
            head.receipt.to_string(),
            head.receipt.number(),
            head.shift.to_string(),
            head.receipt.stand().as_str(),
            head.day,
            entry.at.to_string(),
            entry.by.as_ref().map(|by| by.as_str()),
            head.net,
            head.rounding.amount(),
            head.net + head.rounding.amount(),
            head.paid_by(Method::Cash),
            head.paid_by(Method::Qris),
            head.paid_by(Method::Transfer),
            head.paid_by(Method::Offset),
        ];
        self.insert(include_str!("sql/insert_receipt.sql"), values)
    }

    fn lines<'l>(&self, lines: impl Iterator<Item = &'l Line>) -> Result<(), Refusal> {
        (1_i64..).zip(lines).try_for_each(|(number, line)| {
            let values = params![
                self.till,
                self.seq,
                self.id,
                number,
                line.product.map(|product| product.to_string()),
                line.member.to_string(),
                line.quantity_milli.milli(),
                line.amount.amount(),
                line.discount.amount(),
                line.net.amount(),
                line.member_share.amount(),
                line.cooperative_share.amount(),
            ];
            let sql = "INSERT INTO receipt_line VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
            self.insert(sql, values)
        })
    }
}
