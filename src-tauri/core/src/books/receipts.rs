use std::collections::{BTreeMap, HashMap};

use super::shifts::Shifts;
use super::standing::Standing;
use super::stands::Stands;
use super::totals::TotalsKey;
use crate::entry::{Fact, Line, Payment, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::store::{Cell, KeptReceipt, ReceiptKey, Snapshot};
use crate::value::{Day, EntryId, ReceiptNumber, ReceiptTyped, StandCode, TillKey};

/// Which receipts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Of this day alone.
    pub day: Option<Day>,
    /// Those behind this row of the totals alone.
    pub key: Option<TotalsKey>,
    /// The most receipts; none for all.
    pub limit: Option<usize>,
}

/// One receipt.
#[derive(Debug)]
pub struct ReceiptRow {
    /// The sale or refund.
    pub entry: SignedEntry,
    /// Whether its till is admitted and no closing cuts it off; otherwise it stands apart and is in no figure.
    pub counts: bool,
}

/// What a sale and a refund, which is a negative sale, have in common.
#[derive(Debug)]
pub struct ReceiptFacts<'a> {
    /// The number.
    pub receipt: &'a ReceiptNumber,
    /// The stand.
    pub stand: &'a StandCode,
    /// The day that it names.
    pub day: Day,
    /// The shift.
    pub shift: EntryId,
    /// What was sold, or taken back with quantities and amounts below zero.
    pub lines: Vec<&'a Line>,
    /// How it was paid.
    pub payments: &'a [Payment],
    /// The cash rounding, in the currency's smallest unit.
    pub rounding: i64,
    /// The hour on the clock of its till, or on the paper.
    pub hour: u8,
    /// When it was made on paper, if it was.
    pub paper_at: Option<crate::value::Moment>,
}

impl ReceiptRow {
    /// What the receipt says.
    #[must_use]
    pub fn facts(&self) -> ReceiptFacts<'_> {
        ReceiptFacts::of(&self.entry).expect("only sales and refunds become rows")
    }
}

impl<'a> ReceiptFacts<'a> {
    /// What a sale or a refund says; none of any other entry.
    #[must_use]
    pub fn of(signed: &'a SignedEntry) -> Option<Self> {
        let hour =
            |paper_at: Option<crate::value::Moment>| paper_at.unwrap_or(signed.entry().at).hour();
        match &signed.entry().fact {
            Fact::Sale(sale) => Some(Self {
                receipt: &sale.receipt,
                stand: &sale.stand,
                day: sale.day,
                shift: sale.shift,
                lines: sale.lines.iter().collect(),
                payments: &sale.payments,
                rounding: sale.rounding.amount(),
                hour: hour(sale.paper_at),
                paper_at: sale.paper_at,
            }),
            Fact::Refund(refund) => Some(Self {
                receipt: &refund.receipt,
                stand: &refund.stand,
                day: refund.day,
                shift: refund.shift,
                lines: refund.lines.iter().map(|line| &line.taken_back).collect(),
                payments: &refund.payments,
                rounding: refund.rounding.amount(),
                hour: hour(refund.paper_at),
                paper_at: refund.paper_at,
            }),
            _ => None,
        }
    }

    /// What was paid, below zero for a refund, in the currency's smallest unit.
    #[must_use]
    pub fn paid(&self) -> i64 {
        self.lines.iter().map(|line| line.net).sum::<i64>() + self.rounding
    }

    /// What of it nobody has seen arrive yet, in the currency's smallest unit.
    #[must_use]
    pub fn claimed(&self) -> i64 {
        let claimed = self.payments.iter().filter(|payment| payment.is_claimed());
        claimed.map(|payment| payment.amount.amount()).sum()
    }

    /// Whether the receipt is behind a row of the totals.
    fn is_behind(&self, key: &TotalsKey, entry: &SignedEntry, day: Day, stands: &Stands) -> bool {
        let by = entry.entry().by.as_ref().map_or("", |by| by.as_str());
        match key {
            TotalsKey::Day(of) => *of == day,
            TotalsKey::Stand(stand) => {
                stand == stands.counted(entry.entry().till, self.stand.as_str())
            }
            TotalsKey::Till(till) => *till == entry.entry().till,
            TotalsKey::Seller(seller) => seller == by,
            TotalsKey::Product(product) => self.lines.iter().any(|line| line.product == *product),
            TotalsKey::Member(member) => self.lines.iter().any(|line| line.member == *member),
            TotalsKey::Method(method) => self.payments.iter().any(|paid| paid.method == *method),
            TotalsKey::Hour(hour) => *hour == self.hour,
            TotalsKey::Rounding => self.rounding != 0,
            TotalsKey::Claimed => self.payments.iter().any(Payment::is_claimed),
        }
    }
}

/// The receipts of a selection, by till and number: those behind a row of the totals are what its figures add up from.
///
/// # Errors
/// What the store refuses.
pub fn receipts(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    selection: &Selection,
) -> Result<Vec<ReceiptRow>, Refusal> {
    let places = Places::of(shifts);
    let mut parts: BTreeMap<(TillKey, u64, EntryId, Day), Part> = BTreeMap::new();
    let cells = snapshot.receipt_cells()?;
    let stands = Stands::of_totals(standing, &cells);
    for cell in cells {
        let day = shifts.day_of(cell.shift, cell.day);
        let key = (cell.till, places.opened(cell.shift), cell.shift, cell.day);
        let part = parts.entry(key).or_insert(Part { day, receipts: 0, wanted: false });
        part.receipts += cell.sums.receipts;
        part.wanted |= selection.day.is_none_or(|wanted| wanted == day)
            && selection.key.as_ref().is_none_or(|key| may_be_behind(key, &cell, day, &stands));
    }
    let mut rows = Vec::new();
    let full = |rows: &[ReceiptRow]| selection.limit.is_some_and(|limit| rows.len() >= limit);
    for ((till, _, shift, named), part) in parts.into_iter().filter(|(_, part)| part.wanted) {
        for kept in places.receipts(snapshot, (till, shift, named), part.receipts)? {
            if full(&rows) {
                return Ok(rows);
            }
            let entry = snapshot.entry(kept.till, kept.seq, kept.id)?;
            let counts = standing.counts(kept.till, kept.id);
            let Some(facts) = ReceiptFacts::of(&entry) else { continue };
            let behind = |key| counts && facts.is_behind(key, &entry, part.day, &stands);
            if selection.key.as_ref().is_none_or(behind) {
                rows.push(ReceiptRow { entry, counts });
            }
        }
    }
    Ok(rows)
}

/// The receipts that a typed number means: one, but for the clones of a till. Those of the stand as it was typed come
/// before those of one that may be meant.
///
/// # Errors
/// [`Code::ReceiptUnknown`] when there is none; what the store refuses.
pub fn receipts_numbered(
    snapshot: Snapshot,
    typed: &ReceiptTyped,
) -> Result<Vec<SignedEntry>, Refusal> {
    let (mut named, mut meant) = (Vec::new(), Vec::new());
    for kept in snapshot.receipts_numbered(typed.letters(), typed.number())? {
        let entry = snapshot.entry(kept.till, kept.seq, kept.id)?;
        let Some(facts) = ReceiptFacts::of(&entry) else { continue };
        if typed.names(facts.receipt) {
            named.push(entry);
        } else if typed.may_mean(facts.receipt) {
            meant.push(entry);
        }
    }
    let found = if named.is_empty() { meant } else { named };
    if found.is_empty() { Err(Code::ReceiptUnknown.into()) } else { Ok(found) }
}

/// The receipts of a till that name one shift and one day.
struct Part {
    day: Day,
    receipts: u64,
    wanted: bool,
}

/// Where the receipts of a shift lie: as a rule between its opening and the till's next one.
struct Places(HashMap<EntryId, (u64, Option<u64>)>);

impl Places {
    fn of(shifts: &Shifts) -> Self {
        let all = shifts.all();
        let next = |at: usize| {
            all.get(at + 1).filter(|next| next.till == all[at].till).map(|next| next.seq)
        };
        Self(all.iter().enumerate().map(|(at, shift)| (shift.id, (shift.seq, next(at)))).collect())
    }

    fn opened(&self, shift: EntryId) -> u64 {
        self.0.get(&shift).map_or(0, |(seq, _)| *seq)
    }

    /// All that there are: where a fork or a gap has put some elsewhere, the whole chain is looked through.
    fn receipts(
        &self,
        snapshot: Snapshot,
        (till, shift, named): (TillKey, EntryId, Day),
        all: u64,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        if let Some(range) = self.0.get(&shift) {
            let found = snapshot.receipts_of_shift(till, shift, named, *range)?;
            if found.len() as u64 == all {
                return Ok(found);
            }
        }
        snapshot.receipts_of_shift(till, shift, named, (0, None))
    }
}

/// Whether a cell may have receipts behind a row: what it does not know itself is asked of the entry.
fn may_be_behind(key: &TotalsKey, cell: &Cell<ReceiptKey>, day: Day, stands: &Stands) -> bool {
    match key {
        TotalsKey::Day(of) => *of == day,
        TotalsKey::Stand(stand) => stand == stands.counted(cell.till, &cell.key.stand),
        TotalsKey::Till(till) => *till == cell.till,
        TotalsKey::Seller(seller) => *seller == cell.key.seller,
        TotalsKey::Hour(hour) => *hour == cell.key.hour,
        TotalsKey::Claimed => cell.key.claimed.receipts > 0,
        TotalsKey::Product(_)
        | TotalsKey::Member(_)
        | TotalsKey::Method(_)
        | TotalsKey::Rounding => true,
    }
}
