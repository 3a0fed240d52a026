use std::collections::{BTreeMap, HashSet};

use rusqlite::{Transaction, params};

use crate::entry::{Entry, Fact, Line, Method, Payment, SignedEntry};
use crate::refusal::Refusal;
use crate::value::{EntryId, Moment, Money, ReceiptNumber, TillKey};

/// The derived tables, in the order that they are dumped.
pub(super) const TABLES: &[&str] = &[
    "cash_movement",
    "closing",
    "day_correction",
    "edit",
    "receipt",
    "receipt_line",
    "receipt_payment",
    "replaced",
    "shift",
    "shift_closing",
    "unsound",
];

/// Writes the rows that an entry comes to: a function of the entry alone, so that neither the order of arrival nor
/// anything else that is in the store can change them.
pub(super) fn project(transaction: &Transaction, signed: &SignedEntry) -> Result<(), Refusal> {
    let entry = signed.entry();
    let row = Row { transaction, till: entry.till, seq: seq(entry), id: signed.id() };
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
                closed.till,
                i64::try_from(closed.last_seq).expect("a sound number has 53 bits"),
                closed.last_id,
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
                paper_at: sale.paper_at,
                refund: false,
                rounding: sale.rounding,
                payments: &sale.payments,
            };
            row.receipt(entry, &head, sale.lines.iter())
        }
        Fact::Refund(refund) => {
            let head = Head {
                receipt: &refund.receipt,
                shift: refund.shift,
                day: refund.day.to_string(),
                paper_at: refund.paper_at,
                refund: true,
                rounding: refund.rounding,
                payments: &refund.payments,
            };
            row.receipt(entry, &head, refund.lines.iter().map(|line| &line.taken_back))
        }
        Fact::ShiftClosed(closed) => row.insert(
            "INSERT INTO shift_closing VALUES (?1, ?2, ?3, ?4, ?5)",
            params![row.till, row.seq, row.id, closed.shift, closed.counted.map(Money::amount)],
        ),
        Fact::ShiftDayCorrected(corrected) => {
            let values =
                params![row.till, row.seq, row.id, corrected.shift, corrected.day.to_string()];
            row.insert("INSERT INTO day_correction VALUES (?1, ?2, ?3, ?4, ?5)", values)?;
            row.replaces(&corrected.replaces)
        }
        Fact::CashMoved(moved) => row.insert(
            "INSERT INTO cash_movement VALUES (?1, ?2, ?3, ?4, ?5)",
            params![row.till, row.seq, row.id, moved.shift, moved.amount.amount()],
        ),
        // Kept whole in the ledger; the tables that they need come with the work that asks for them.
        Fact::GoodsMoved(_)
        | Fact::PaymentChanged(_)
        | Fact::Deduction(_)
        | Fact::Payout(_)
        | Fact::Unread(_) => Ok(()),
    }
}

/// An entry's number as SQLite holds it; the gate lets no number pass that would not fit.
pub(super) fn seq(entry: &Entry) -> i64 {
    i64::try_from(entry.seq).expect("the gate limits the number to 53 bits")
}

/// The key that all rows of one entry share.
struct Row<'a> {
    transaction: &'a Transaction<'a>,
    till: TillKey,
    seq: i64,
    id: EntryId,
}

struct Head<'a> {
    receipt: &'a ReceiptNumber,
    shift: EntryId,
    day: String,
    paper_at: Option<Moment>,
    refund: bool,
    rounding: Money,
    payments: &'a [Payment],
}

impl Head<'_> {
    /// What each method paid, in the order of the methods.
    fn paid_by(&self) -> BTreeMap<Method, i64> {
        let mut paid = BTreeMap::new();
        for payment in self.payments {
            *paid.entry(payment.method).or_default() += payment.amount.amount();
        }
        paid
    }

    /// What nobody has seen arrive yet; none where there is no such payment.
    fn claimed(&self) -> Option<i64> {
        let claimed = self.payments.iter().filter(|payment| payment.is_claimed());
        claimed.map(|payment| payment.amount.amount()).reduce(|sum, amount| sum + amount)
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
        let values = params![self.till, self.seq, self.id, kind, of.unwrap_or(self.id)];
        self.insert("INSERT INTO edit VALUES (?1, ?2, ?3, ?4, ?5)", values)?;
        self.replaces(replaces)
    }

    fn replaces(&self, targets: &[EntryId]) -> Result<(), Refusal> {
        targets.iter().try_for_each(|target| {
            let values = params![self.till, self.seq, self.id, target];
            self.insert("INSERT INTO replaced VALUES (?1, ?2, ?3, ?4)", values)
        })
    }

    fn receipt<'l>(
        &self,
        entry: &Entry,
        head: &Head,
        lines: impl Iterator<Item = &'l Line> + Clone,
    ) -> Result<(), Refusal> {
        let sum = |of: fn(&Line) -> Money| lines.clone().map(of).sum::<i64>();
        let values = params![
            self.till,
            self.seq,
            self.id,
            head.receipt.to_string(),
            head.receipt.number(),
            head.shift,
            head.receipt.stand().as_str(),
            head.day,
            entry.at.milliseconds(),
            head.paper_at.unwrap_or(entry.at).hour(),
            entry.by.as_ref().map(|by| by.as_str()),
            head.refund,
            sum(Line::undiscounted),
            sum(|line| line.net),
            head.rounding.amount(),
            sum(|line| line.member_share),
            head.claimed(),
        ];
        self.insert(include_str!("sql/insert_receipt.sql"), values)?;
        for (method, amount) in head.paid_by() {
            let values = params![self.till, self.seq, self.id, method.as_str(), amount];
            self.insert("INSERT INTO receipt_payment VALUES (?1, ?2, ?3, ?4, ?5)", values)?;
        }
        let (mut products, mut members) = (HashSet::new(), HashSet::new());
        (1_i64..).zip(lines).try_for_each(|(number, line)| {
            let first = (products.insert(line.product), members.insert(line.member));
            self.line(number, line, first)
        })
    }

    fn line(&self, number: i64, line: &Line, first: (bool, bool)) -> Result<(), Refusal> {
        let values = params![
            self.till,
            self.seq,
            self.id,
            number,
            line.product,
            line.member,
            line.unit.to_string(),
            line.quantity_milli.milli(),
            line.undiscounted().amount(),
            line.net.amount(),
            line.member_share.amount(),
            first.0,
            first.1,
        ];
        let sql = "INSERT INTO receipt_line
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
        self.insert(sql, values)
    }
}
