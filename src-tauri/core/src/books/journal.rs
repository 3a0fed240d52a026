use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::borne::BorneCause;
use super::cash::{CashNow, SENT, cash_moved};
use super::drawer::{DrawerCash, drawers};
use super::goods::goods_cells;
use super::owed::counting;
use super::shifts::Shifts;
use super::standing::Standing;
use super::totals::{Question, TotalsKey, totals};
use crate::entry::{Method, Role};
use crate::refusal::{Code, Refusal};
use crate::store::Snapshot;
use crate::value::{Day, EntryId};

/// What a bookkeeper's journal books on. Which number and name an account has is the bookkeeper's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// Cash in the drawers.
    Cash,
    /// Cash elsewhere: floats come from it, and what is fetched and brought back goes through it.
    Safe,
    /// Cash on its way from one drawer to another.
    OnTheWay,
    /// Bank transfers that came.
    Bank,
    /// What came by QRIS, and by any other way that passes no drawer.
    Qris,
    /// Payments that nobody has seen arrive yet.
    Waiting,
    /// What is owed to members.
    Owed,
    /// The cooperative's part of what was sold.
    Cut,
    /// What was taken off what is owed.
    Deductions,
    /// What cash was rounded by.
    Rounding,
    /// What nobody else bears: money that never came, refunds that no sale gave, exchanges whose halves differ.
    Borne,
    /// Goods that were damaged, given away or lost, where the cooperative bears it.
    GoodsBorne,
    /// What the stand cost, in cash.
    Costs,
    /// Cash that came and went for another reason.
    Other,
    /// Cash that was counted and not expected, or the other way round.
    Differences,
}

/// What the lines of a document are about. Each day has one document of each at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JournalSubject {
    /// What was sold, less what came back.
    Sales,
    /// Goods that are owed without a sale.
    Goods,
    /// What was taken off what is owed.
    Deductions,
    /// What was handed to members, less what they gave back.
    Payouts,
    /// The cash that drawers began with.
    Floats,
    /// Cash that came and went without a sale or a payout.
    Cash,
    /// What counting showed.
    Counts,
}

/// A line of the journal: what one document says of one account. One of debit and credit is above zero, the other zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalLine {
    /// The day.
    pub day: Day,
    /// The document.
    pub subject: JournalSubject,
    /// The account.
    pub account: Account,
    /// In the currency's smallest unit.
    pub debit: i64,
    /// Likewise.
    pub credit: i64,
}

impl Account {
    /// Every account.
    pub const ALL: [Self; 15] = [
        Self::Cash,
        Self::Safe,
        Self::OnTheWay,
        Self::Bank,
        Self::Qris,
        Self::Waiting,
        Self::Owed,
        Self::Cut,
        Self::Deductions,
        Self::Rounding,
        Self::Borne,
        Self::GoodsBorne,
        Self::Costs,
        Self::Other,
        Self::Differences,
    ];

    /// The account as programs name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Safe => "safe",
            Self::OnTheWay => "on_the_way",
            Self::Bank => "bank",
            Self::Qris => "qris",
            Self::Waiting => "waiting",
            Self::Owed => "owed",
            Self::Cut => "cut",
            Self::Deductions => "deductions",
            Self::Rounding => "rounding",
            Self::Borne => "borne",
            Self::GoodsBorne => "goods_borne",
            Self::Costs => "costs",
            Self::Other => "other",
            Self::Differences => "differences",
        }
    }
}

impl JournalSubject {
    /// The subject as programs name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Goods => "goods",
            Self::Deductions => "deductions",
            Self::Payouts => "payouts",
            Self::Floats => "floats",
            Self::Cash => "cash",
            Self::Counts => "counts",
        }
    }
}

/// What is booked, above zero on the debit side.
#[derive(Default)]
struct Booked(BTreeMap<(Day, JournalSubject, Account), i64>);

impl Booked {
    fn add(
        &mut self,
        of: (Day, JournalSubject),
        account: Account,
        amount: i64,
    ) -> Result<(), Refusal> {
        let sum = self.0.entry((of.0, of.1, account)).or_default();
        *sum = sum.checked_add(amount).ok_or(Code::AmountOutOfRange)?;
        Ok(())
    }

    /// So much from one account to another; below zero the other way.
    fn book(
        &mut self,
        of: (Day, JournalSubject),
        debit: Account,
        credit: Account,
        amount: i64,
    ) -> Result<(), Refusal> {
        self.add(of, debit, amount)?;
        self.add(of, credit, amount.checked_neg().ok_or(Code::AmountOutOfRange)?)
    }
}

/// The journal of a day, or of the whole fair, by day, subject and account, debits first within a document: sums, and no
/// receipt. Each document's debits are its credits. What it says of a day changes as long as more of that day becomes known.
///
/// # Errors
/// [`Code::AmountOutOfRange`] when a sum does not fit 64 bits; what the store refuses.
pub fn journal(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Option<Day>,
) -> Result<Vec<JournalLine>, Refusal> {
    let mut booked = Booked::default();
    let asked = |of: Day| day.is_none_or(|day| day == of);
    for of in days(snapshot, shifts)?.into_iter().filter(|of| asked(*of)) {
        book_sales(&mut booked, snapshot, standing, shifts, of)?;
        book_drawers(&mut booked, snapshot, standing, shifts, of)?;
    }
    let coordinator = |till| standing.role(till) == Some(Role::Coordinator);
    for cell in goods_cells(snapshot, standing)?.into_iter().filter(|cell| coordinator(cell.till)) {
        if asked(cell.day) {
            let of = (cell.day, JournalSubject::Goods);
            booked.book(of, Account::GoodsBorne, Account::Owed, cell.key.owed)?;
        }
    }
    let paid = book_owed(&mut booked, snapshot, standing, &asked)?;
    book_cash(&mut booked, &cash_moved(snapshot, standing, shifts, None)?, &paid, &asked)?;
    lines(booked)
}

/// The days of which receipts may be: those of shifts, and those that receipts name whose shift is not held.
fn days(snapshot: Snapshot, shifts: &Shifts) -> Result<BTreeSet<Day>, Refusal> {
    let cells = snapshot.cells::<crate::store::ReceiptKey>()?;
    let named = cells.iter().map(|cell| shifts.day_of(cell.shift, cell.day));
    Ok(named.chain(shifts.days()).collect())
}

/// What was paid by each method, and whose it is. Money that never came is borne; what one half of an exchange gives for the
/// other passes no account, and where the halves differ the cooperative bears it.
fn book_sales(
    booked: &mut Booked,
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Day,
) -> Result<(), Refusal> {
    let of = (day, JournalSubject::Sales);
    let totals = totals(snapshot, standing, shifts, Question::Method, Some(day))?;
    for (key, figures) in &totals.rows {
        let TotalsKey::Method(method) = *key else { continue };
        let account = match method {
            Method::CASH => Account::Cash,
            Method::TRANSFER => Account::Bank,
            Method::OFFSET => Account::Borne,
            _ => Account::Qris,
        };
        booked.add(of, account, figures.arrived())?;
        booked.add(of, Account::Waiting, figures.claimed)?;
        booked.add(of, Account::Borne, figures.failed)?;
    }
    let sum = &totals.sum;
    booked.add(of, Account::Rounding, -sum.rounding)?;
    booked.add(of, Account::Owed, -sum.member_share)?;
    booked.add(of, Account::Cut, -sum.cooperative_share)?;
    // What a refund takes off nobody is no loss of the cut, but borne.
    let refunds = totals.borne.get(&BorneCause::Refund).copied().unwrap_or(0);
    booked.book(of, Account::Borne, Account::Cut, refunds)
}

/// What drawers began with, and what counting showed.
fn book_drawers(
    booked: &mut Booked,
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Day,
) -> Result<(), Refusal> {
    for drawer in drawers(snapshot, standing, shifts, Some(day))? {
        let laid_in = drawer.parts.float.checked_add(drawer.parts.between);
        let laid_in = laid_in.ok_or(Code::AmountOutOfRange)?;
        booked.book((day, JournalSubject::Floats), Account::Cash, Account::Safe, laid_in)?;
        if let DrawerCash::Counted { .. } = drawer.cash {
            let difference = drawer.cash.difference().unwrap_or(0);
            let of = (day, JournalSubject::Counts);
            booked.book(of, Account::Cash, Account::Differences, difference)?;
        }
    }
    Ok(())
}

/// What was taken off what is owed and what was paid out of it; gives the payouts.
fn book_owed(
    booked: &mut Booked,
    snapshot: Snapshot,
    standing: &Standing,
    asked: &impl Fn(Day) -> bool,
) -> Result<HashSet<EntryId>, Refusal> {
    let in_cash: HashSet<EntryId> =
        snapshot.cash_movements()?.into_iter().map(|moved| moved.id).collect();
    let mut paid = HashSet::new();
    for change in counting(snapshot, standing)? {
        if change.payout {
            paid.insert(change.id);
        }
        if !asked(change.day) {
            continue;
        }
        let (subject, credit) = match change.payout {
            false => (JournalSubject::Deductions, Account::Deductions),
            true if in_cash.contains(&change.id) => (JournalSubject::Payouts, Account::Cash),
            true => (JournalSubject::Payouts, Account::Bank),
        };
        booked.book((change.day, subject), Account::Owed, credit, change.amount)?;
    }
    Ok(paid)
}

/// Cash that moved by its reason. A payout that counts is booked as one already.
fn book_cash(
    booked: &mut Booked,
    moved: &[CashNow],
    paid: &HashSet<EntryId>,
    asked: &impl Fn(Day) -> bool,
) -> Result<(), Refusal> {
    let sent = |of: EntryId| {
        moved.iter().any(|moved| moved.kept.id == of && SENT.contains(&moved.reason.as_str()))
    };
    for of in moved.iter().filter(|of| asked(of.shift.day) && !paid.contains(&of.kept.id)) {
        // What takes something back has a reason of its own, and is booked where that was.
        let meant = of.takes_back.and_then(|back| moved.iter().find(|of| of.kept.id == back));
        let meant = meant.unwrap_or(of);
        let account = match meant.reason.as_str() {
            reason if SENT.contains(&reason) => Account::OnTheWay,
            FROM_DRAWER => Account::OnTheWay,
            _ if meant.kept.of.is_some_and(sent) => Account::OnTheWay,
            FETCHED => Account::Safe,
            PAID_NOW => Account::Borne,
            COSTS => Account::Costs,
            _ => Account::Other,
        };
        let document = (of.shift.day, JournalSubject::Cash);
        booked.book(document, Account::Cash, account, of.kept.amount)?;
    }
    Ok(())
}

/// Words of reasons, as entries have them.
const FROM_DRAWER: &str = "from_drawer";
const FETCHED: &str = "change_fetched";
const PAID_NOW: &str = "paid_now";
const COSTS: &str = "stand_costs";

/// What is booked as lines: an amount below zero is one on the other side.
fn lines(booked: Booked) -> Result<Vec<JournalLine>, Refusal> {
    let mut lines = Vec::new();
    for ((day, subject, account), amount) in booked.0 {
        let other = amount.checked_neg().ok_or(Code::AmountOutOfRange)?;
        let (debit, credit) = (amount.max(0), other.max(0));
        if amount != 0 {
            lines.push(JournalLine { day, subject, account, debit, credit });
        }
    }
    lines.sort_by_key(|line| (line.day, line.subject, line.debit == 0, line.account));
    Ok(lines)
}
