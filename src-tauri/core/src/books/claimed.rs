use std::collections::{BTreeMap, BTreeSet};

use super::receipts::waiting;
use super::shifts::Shifts;
use super::standing::Standing;
use super::totals::Books;
use crate::entry::SignedEntry;
use crate::refusal::Refusal;
use crate::store::{ReceiptKey, ReceiptRange, ReceiptsOf, Snapshot, TillReceipts};
use crate::value::Day;

/// Receipts of a day with a payment that nobody has seen arrive yet.
#[derive(Debug)]
pub struct Claimed {
    /// The day that they belong to.
    pub day: Day,
    /// How many there are, and what those payments come to.
    pub sum: TillReceipts,
    /// The first of them, sales and refunds.
    pub first: Vec<SignedEntry>,
}

/// What waits to be seen arrive, day by day: the receipts that count, and of each day the first `first_max` themselves.
///
/// # Errors
/// What the store refuses.
pub fn claimed(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Option<Day>,
    first_max: usize,
) -> Result<Vec<Claimed>, Refusal> {
    // In one order, whatever was folded into the sums and when.
    let mut days: BTreeMap<Day, (TillReceipts, BTreeSet<_>)> = BTreeMap::new();
    let receipts = Books::of(snapshot, standing, shifts, day)?.cells::<ReceiptKey>(snapshot)?;
    for cell in receipts.counted {
        let (more, paid) = (cell.key.claimed_receipts, cell.key.claimed);
        if (more, paid) == (0, 0) {
            continue;
        }
        let (sum, parts) = days.entry(shifts.day_of(cell.shift, cell.day)).or_default();
        sum.receipts = sum.receipts.saturating_add_signed(more);
        sum.paid = sum.paid.saturating_add(paid);
        parts.insert((cell.till, cell.shift, cell.day));
    }
    let otherwise = waiting(snapshot, shifts.put_right(snapshot, standing)?)?;
    let mut found = Vec::new();
    for (day, (sum, parts)) in days.into_iter().filter(|(_, (sum, _))| sum.receipts > 0) {
        let mut first = Vec::new();
        for (till, shift, named) in parts {
            let room = first_max.saturating_sub(first.len());
            if room == 0 {
                break;
            }
            let range = ReceiptRange {
                till,
                shift,
                day: named,
                after: 0,
                before: i64::MAX,
                of: ReceiptsOf::Claimed,
                otherwise: otherwise.clone(),
            };
            // Of a till that was closed some may not count.
            let limit = if standing.closed(till).is_some() { usize::MAX } else { room };
            let receipts = snapshot.first_waiting(&range, limit)?.into_iter();
            let counted = receipts.filter(|kept| standing.counts(kept.till, kept.id));
            for kept in counted.take(room) {
                first.push(snapshot.entry(kept.till, kept.seq, kept.id)?);
            }
        }
        found.push(Claimed { day, sum, first });
    }
    Ok(found)
}
