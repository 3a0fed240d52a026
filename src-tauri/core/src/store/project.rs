use std::collections::{BTreeMap, HashSet};

use rusqlite::{Transaction, params};

use crate::entry::{
    Entry, Fact, GoodsCounted, GoodsMoved, Line, Method, MethodPaid, Payment, SignedEntry, paid_by,
};
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, GroupId, Moment, Money, ReceiptNumber, StandCode, TillKey};

/// The derived tables, in the order that they are dumped.
pub(super) const TABLES: &[&str] = &[
    "cash_movement",
    "closing",
    "count_line",
    "edit",
    "exchange",
    "goods_line",
    "note",
    "owed_change",
    "payment_change",
    "receipt",
    "receipt_line",
    "receipt_payment",
    "refunded",
    "replaced",
    "shift",
    "shift_closing",
    "shift_correction",
    "unsound",
];

/// Writes the rows that an entry comes to: a function of the entry alone, so that neither the order of arrival nor
/// anything else that is in the store can change them.
pub(super) fn project(transaction: &Transaction, signed: &SignedEntry) -> Result<(), Refusal> {
    let entry = signed.entry();
    let row = Row { transaction, till: entry.till, seq: seq(entry), id: signed.id() };
    if let Err(reason) = signed.soundness() {
        // A note touches no figure, so one of another version is kept in silence like one that nobody knows.
        return if entry.fact.is_note() { Ok(()) } else { row.unsound(&format!("{reason:?}")) };
    }
    match &entry.fact {
        Fact::Fair(fair) => row.edit("fair", fair.of, &fair.replaces),
        Fact::Introduction(till) => row.edit("till", till.of, &till.replaces),
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
        Fact::Stand(stand) => row.edit("stand", stand.of, &stand.replaces),
        Fact::Product(product) => row.edit("product", product.of, &product.replaces),
        Fact::Bundle(bundle) => row.edit("bundle", bundle.of, &bundle.replaces),
        Fact::Accepted(accepted) => row.edit("accepted", accepted.of, &accepted.replaces),
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
                shift.float.map(Money::amount),
            ],
        ),
        Fact::Sale(sale) => {
            let head = Head {
                receipt: &sale.receipt,
                shift: sale.shift,
                day: sale.day.to_string(),
                paper_at: sale.paper_at,
                group: sale.group,
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
                group: refund.group,
                refund: true,
                rounding: refund.rounding,
                payments: &refund.payments,
            };
            row.receipt(entry, &head, refund.lines.iter().map(|line| &line.taken_back))?;
            let of = refund.of.as_ref();
            let (sale, receipt) = (of.and_then(|of| of.sale), of.map(|of| of.receipt.to_string()));
            let values = params![row.till, row.seq, row.id, sale, receipt];
            row.insert("INSERT INTO refunded VALUES (?1, ?2, ?3, ?4, ?5)", values)
        }
        Fact::ShiftClosed(closed) => row.insert(
            "INSERT INTO shift_closing VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                row.till,
                row.seq,
                row.id,
                closed.shift,
                closed.counted.map(Money::amount),
                closed.expected.map(Money::amount),
            ],
        ),
        Fact::ShiftCorrected(corrected) => {
            let values = params![
                row.till,
                row.seq,
                row.id,
                corrected.shift,
                corrected.day.map(|day| day.to_string()),
                corrected.stand.as_ref().map(StandCode::as_str),
            ];
            row.insert("INSERT INTO shift_correction VALUES (?1, ?2, ?3, ?4, ?5, ?6)", values)?;
            row.replaces(&corrected.replaces)
        }
        Fact::CashMoved(moved) => row.cash(moved.shift, moved.of, moved.amount),
        Fact::PaymentChanged(changed) => {
            let (letters, number) = (changed.receipt.letters(), changed.receipt.number());
            let letters = letters.to_string();
            let values = params![row.till, row.seq, row.id, changed.of, letters, number];
            row.insert("INSERT INTO payment_change VALUES (?1, ?2, ?3, ?4, ?5, ?6)", values)?;
            row.replaces(&changed.replaces)
        }
        Fact::GoodsMoved(moved) => row.goods(moved),
        Fact::GoodsCounted(counted) => row.count(counted),
        Fact::Deduction(deduction) => {
            row.owed(deduction.member, deduction.day, deduction.amount, None)
        }
        Fact::Payout(payout) => {
            if let Some(shift) = payout.shift {
                row.cash(shift, None, payout.amount.negated())?;
            }
            row.owed(payout.member, payout.day, payout.amount, Some(payout.before))
        }
        Fact::NotePicture(note) => {
            row.note("note_picture", note.product, note.data.is_some(), &note.replaces)
        }
        Fact::NoteSoldOut(note) => {
            row.note("note_sold_out", note.product, note.out, &note.replaces)
        }
        // Evidence that is read as it is, and what this version does not know.
        Fact::Unread(_) => Ok(()),
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
    group: Option<GroupId>,
    refund: bool,
    rounding: Money,
    payments: &'a [Payment],
}

impl Head<'_> {
    fn paid_by(&self) -> BTreeMap<Method, MethodPaid> {
        let payments = self.payments.iter().map(|of| (of.method, of.amount, of.status));
        paid_by(payments, self.rounding.amount())
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

    /// Cash that goes into a shift's drawer without a receipt; below zero out of it.
    fn cash(&self, shift: EntryId, of: Option<EntryId>, amount: Money) -> Result<(), Refusal> {
        let values = params![self.till, self.seq, self.id, shift, of, amount.amount()];
        self.insert("INSERT INTO cash_movement VALUES (?1, ?2, ?3, ?4, ?5, ?6)", values)
    }

    fn goods(&self, moved: &GoodsMoved) -> Result<(), Refusal> {
        (1_i64..).zip(&moved.lines).try_for_each(|(number, line)| {
            let values = params![
                self.till,
                self.seq,
                self.id,
                number,
                moved.movement.as_str(),
                moved.stand.as_str(),
                moved.day.to_string(),
                moved.of,
                line.product,
                line.member,
                line.unit.to_string(),
                line.quantity_milli.milli(),
                line.owed.amount(),
            ];
            let sql = "INSERT INTO goods_line
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
            self.insert(sql, values)
        })
    }

    fn count(&self, counted: &GoodsCounted) -> Result<(), Refusal> {
        (1_i64..).zip(&counted.lines).try_for_each(|(number, line)| {
            let values = params![
                self.till,
                self.seq,
                self.id,
                number,
                counted.stand.as_str(),
                counted.day.to_string(),
                line.product,
                line.unit.to_string(),
                i64::try_from(line.counted_milli).unwrap_or(i64::MAX),
            ];
            let sql = "INSERT INTO count_line VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
            self.insert(sql, values)
        })
    }

    /// What makes what is owed to a member less: a deduction, or a payout.
    fn owed(
        &self,
        member: EntryId,
        day: Day,
        amount: Money,
        before: Option<u32>,
    ) -> Result<(), Refusal> {
        let (day, amount) = (day.to_string(), amount.amount());
        let values = params![self.till, self.seq, self.id, member, day, amount, before];
        self.insert("INSERT INTO owed_change VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", values)
    }

    fn note(
        &self,
        kind: &str,
        product: EntryId,
        says: bool,
        replaces: &[EntryId],
    ) -> Result<(), Refusal> {
        let values = params![self.till, self.seq, self.id, kind, product, says];
        self.insert("INSERT INTO note VALUES (?1, ?2, ?3, ?4, ?5, ?6)", values)?;
        self.replaces(replaces)
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
            sum(|line| line.gross),
            sum(|line| line.net),
            head.rounding.amount(),
            sum(|line| line.member_share),
            head.claimed(),
        ];
        self.insert(include_str!("sql/insert_receipt.sql"), values)?;
        let paid_by = head.paid_by();
        if let Some(group) = head.group {
            let amount = paid_by.get(&Method::OFFSET).map_or(0, |of| of.amount);
            let values = params![self.till, self.seq, self.id, group.to_string(), amount];
            self.insert("INSERT INTO exchange VALUES (?1, ?2, ?3, ?4, ?5)", values)?;
        }
        for (method, MethodPaid { amount, rounding, claimed, failed }) in paid_by {
            let (till, seq, id, method) = (self.till, self.seq, self.id, method.as_str());
            let values = params![till, seq, id, method, amount, rounding, claimed, failed];
            let sql = "INSERT INTO receipt_payment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
            self.insert(sql, values)?;
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
            line.list_price.amount(),
            line.gross.amount(),
            line.net.amount(),
            line.member_share.amount(),
            first.0,
            first.1,
        ];
        let sql = "INSERT INTO receipt_line
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
        self.insert(sql, values)
    }
}
