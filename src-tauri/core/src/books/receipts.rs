use std::collections::{BTreeMap, HashMap, HashSet};

use super::counted_stands::CountedStands;
use super::paid::PaidNow;
use super::put_right::PutRight;
use super::receipt_facts::ReceiptFacts;
use super::shifts::Shifts;
use super::standing::Standing;
use super::totals::TotalsKey;
use crate::entry::SignedEntry;
use crate::refusal::{Code, Refusal};
use crate::store::{
    Cell, KeptReceipt, Otherwise, ReceiptKey, ReceiptRange, ReceiptsOf, Snapshot, Sought,
};
use crate::value::{Day, EntryId, ReceiptTyped, TillKey};

/// Which receipts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Of this day alone.
    pub day: Option<Day>,
    /// Those behind this row of the totals alone, which are such as count.
    pub key: Option<TotalsKey>,
    /// Those of which somebody remembers this alone, where they are behind no row.
    pub sought: Option<Sought>,
}

/// One receipt.
#[derive(Debug)]
pub struct ReceiptRow {
    /// The sale or refund.
    pub entry: SignedEntry,
    /// The day that it belongs to.
    pub day: Day,
    /// Whether its till is admitted and no closing cuts it off; otherwise it stands apart and is in no figure.
    pub counts: bool,
}

impl ReceiptRow {
    /// What the receipt says.
    #[must_use]
    pub fn facts(&self) -> ReceiptFacts<'_> {
        ReceiptFacts::of(&self.entry).expect("only sales and refunds become rows")
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
    let mut rows = Vec::new();
    for part in parts(snapshot, standing, shifts, selection)? {
        let found = snapshot.receipts_back(&part.range, part.end(), usize::MAX)?;
        for kept in found.into_iter().rev() {
            let counts = standing.counts(kept.till, kept.id);
            if counts || selection.key.is_none() {
                let entry = snapshot.entry(kept.till, kept.seq, kept.id)?;
                rows.push(ReceiptRow { entry, day: part.day, counts });
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

/// The receipts of a till that name one shift and one day, as far as they are asked for.
#[derive(Debug)]
pub(super) struct Part {
    /// Where they lie.
    pub(super) range: ReceiptRange,
    /// The day that they belong to.
    pub(super) day: Day,
}

impl Part {
    /// Behind its last receipt.
    pub(super) fn end(&self) -> (i64, EntryId) {
        (self.range.before, EntryId::from_bytes([0; 32]))
    }
}

/// The parts that may have receipts of a selection, by till and number. What they come to is not read for it.
pub(super) fn parts(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    selection: &Selection,
) -> Result<Vec<Part>, Refusal> {
    let places = Places::of(snapshot, shifts)?;
    let cells = snapshot.cells::<ReceiptKey>()?;
    let stands = CountedStands::of(standing, shifts, &cells);
    let otherwise = match &selection.key {
        Some(key @ (TotalsKey::Method(_) | TotalsKey::Claimed | TotalsKey::Rounding)) => {
            otherwise(snapshot, key, shifts.put_right(snapshot, standing)?)?
        }
        _ => Otherwise::default(),
    };
    let mut wanted: BTreeMap<(TillKey, i64, EntryId, Day, Option<String>), Day> = BTreeMap::new();
    for cell in cells {
        let day = shifts.day_of(cell.shift, cell.day);
        let of_day = selection.day.is_none_or(|wanted| wanted == day);
        let behind = selection.key.as_ref().is_none_or(|key| {
            standing.role(cell.till).is_some()
                && (!otherwise.among.is_empty()
                    || may_be_behind(key, &cell, (day, shifts), &stands))
        });
        if of_day && behind {
            let (after, _) = places.stretch(cell.till, cell.shift);
            // Which stand counts is said of the code that the receipts name.
            let by_stand = matches!(selection.key, Some(TotalsKey::Stand(_)));
            let stand = by_stand.then_some(cell.key.stand);
            wanted.insert((cell.till, after, cell.shift, cell.day, stand), day);
        }
    }
    let of = match (&selection.key, &selection.sought) {
        (Some(key), _) => in_common(key),
        (None, Some(sought)) => ReceiptsOf::Sought(sought.clone()),
        (None, None) => ReceiptsOf::All,
    };
    let part = |((till, _, shift, named, stand), day): (
        (TillKey, i64, EntryId, Day, Option<String>),
        Day,
    )| {
        let (after, before) = places.stretch(till, shift);
        let of = stand.map_or_else(|| of.clone(), ReceiptsOf::Stand);
        let otherwise = otherwise.clone();
        Part { range: ReceiptRange { till, shift, day: named, after, before, of, otherwise }, day }
    };
    Ok(wanted.into_iter().map(part).collect())
}

/// Where the receipts of a shift lie: between its opening and the till's next one, or its last closing where that comes
/// later. Where a chain has branches, anywhere in it.
struct Places {
    stretches: HashMap<EntryId, (i64, i64)>,
    branched: HashSet<TillKey>,
}

impl Places {
    fn of(snapshot: Snapshot, shifts: &Shifts) -> Result<Self, Refusal> {
        let number = |seq: u64| i64::try_from(seq).unwrap_or(i64::MAX);
        let all = shifts.all();
        let stretches = all.iter().enumerate().map(|(at, shift)| {
            let next = all.get(at + 1).filter(|next| next.till == shift.till);
            // What is entered later from paper lies behind the till's next opening, and the last closing behind it.
            let end = match (next, shift.closed_seq) {
                (Some(next), Some(closed)) => number(next.seq.max(closed + 1)),
                _ => i64::MAX,
            };
            (shift.id, (number(shift.seq), end))
        });
        let chains = snapshot.held_chains()?.into_iter();
        let branched = chains.filter(|(_, held)| !held.is_whole()).map(|(till, _)| till);
        Ok(Self { stretches: stretches.collect(), branched: branched.collect() })
    }

    /// Behind the first number, and before the second.
    fn stretch(&self, till: TillKey, shift: EntryId) -> (i64, i64) {
        let known = self.stretches.get(&shift).filter(|_| !self.branched.contains(&till));
        known.copied().unwrap_or((0, i64::MAX))
    }
}

/// Whether a cell may have receipts behind a row: what it does not know itself is asked of the receipts.
fn may_be_behind(
    key: &TotalsKey,
    cell: &Cell<ReceiptKey>,
    (day, shifts): (Day, &Shifts),
    stands: &CountedStands,
) -> bool {
    match key {
        TotalsKey::Day(of) => *of == day,
        TotalsKey::Stand(stand) => stand == stands.counted(cell, shifts),
        TotalsKey::Till(till) => *till == cell.till,
        TotalsKey::Seller(seller) => *seller == cell.key.seller,
        TotalsKey::Hour(hour) => *hour == cell.key.hour,
        TotalsKey::Claimed => cell.key.claimed_receipts > 0,
        TotalsKey::Product(_)
        | TotalsKey::Member(_)
        | TotalsKey::Method(_)
        | TotalsKey::Rounding => true,
    }
}

/// Which receipts are behind a row by what is known of their payments now, and would not be by what they say; and the other
/// way round.
fn otherwise(snapshot: Snapshot, key: &TotalsKey, right: &PutRight) -> Result<Otherwise, Refusal> {
    if *key == TotalsKey::Claimed {
        return waiting(snapshot, right);
    }
    let mut otherwise = Otherwise::default();
    let asked: HashSet<EntryId> = right.asked.iter().map(|(kept, _)| kept.id).collect();
    for (kept, by) in snapshot.receipts_otherwise()? {
        if !asked.contains(&kept.id)
            && let Some(receipt) = snapshot.readable(kept.till, kept.seq, kept.id)?
            && let Some(change) = snapshot.readable(by.by, by.seq, by.id)?
        {
            otherwise.sort_in(key, &PaidNow::by(receipt, change, 1));
        }
    }
    for paid in &right.paid {
        otherwise.sort_in(key, paid);
    }
    Ok(otherwise)
}

/// Which receipts wait to be seen arrive beside those that are resolved, and which of those do not.
pub(super) fn waiting(snapshot: Snapshot, right: &PutRight) -> Result<Otherwise, Refusal> {
    let asked: HashSet<EntryId> = right.asked.iter().map(|(kept, _)| kept.id).collect();
    let since = snapshot.claimed_since(snapshot.resolved_to()?)?.into_iter();
    let mut among: Vec<KeptReceipt> = since.filter(|kept| !asked.contains(&kept.id)).collect();
    let mut not_among = Vec::new();
    for (kept, waits) in &right.asked {
        if *waits {
            among.push(*kept);
        } else {
            not_among.push(kept.id);
        }
    }
    Ok(Otherwise { among, not_among })
}

impl Otherwise {
    fn sort_in(&mut self, key: &TotalsKey, paid: &PaidNow) {
        let facts = paid.facts();
        let (was, is) = match key {
            TotalsKey::Method(method) => (
                facts.payments.iter().any(|payment| payment.method == *method),
                paid.payments().iter().any(|payment| payment.method == *method),
            ),
            _ => (facts.rounding != 0, paid.rounding() != 0),
        };
        match (was, is) {
            (false, true) => self.among.push(paid.kept),
            (true, false) => self.not_among.push(paid.kept.id),
            _ => {}
        }
    }
}

/// What the receipts behind a row have in common; a day and a till are those of whole parts.
fn in_common(key: &TotalsKey) -> ReceiptsOf {
    match key {
        TotalsKey::Day(_) | TotalsKey::Till(_) => ReceiptsOf::All,
        TotalsKey::Stand(code) => ReceiptsOf::Stand(code.clone()),
        TotalsKey::Seller(code) => ReceiptsOf::Seller(code.clone()),
        TotalsKey::Hour(hour) => ReceiptsOf::Hour(*hour),
        TotalsKey::Method(method) => ReceiptsOf::Method(*method),
        TotalsKey::Product(product) => ReceiptsOf::Product(*product),
        TotalsKey::Member(member) => ReceiptsOf::Member(*member),
        TotalsKey::Rounding => ReceiptsOf::Rounded,
        TotalsKey::Claimed => ReceiptsOf::Claimed,
    }
}
