use std::collections::BTreeMap;

use super::drawer_parts::{DrawerParts, parts_of_shifts};
use super::receipt_facts::ReceiptFacts;
use super::shifts::{Shift, Shifts};
use super::standing::Standing;
use super::totals::Books;
use crate::entry::Method;
use crate::refusal::{Code, Refusal};
use crate::store::{PaymentKey, ReceiptKey, Snapshot};

/// What one shift came to, by what is known now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShiftSum {
    /// Its receipts, refunds among them.
    pub receipts: u64,
    /// What they come to.
    pub paid: i64,
    /// The refunds among them.
    pub refunds: u64,
    /// What refunds gave back, zero or below, by whatever method.
    pub refunded: i64,
    /// The number of the first receipt.
    pub first: Option<String>,
    /// The number of the last one.
    pub last: Option<String>,
    /// What each method came to, refunds taken off.
    pub methods: BTreeMap<Method, i64>,
    /// What its cash is made of.
    pub cash: DrawerParts,
}

/// What a shift came to. Receipts that name it and are another till's are not its.
///
/// # Errors
/// What the store refuses.
pub fn shift_sum(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    shift: &Shift,
) -> Result<ShiftSum, Refusal> {
    let books = Books::of(snapshot, standing, shifts, None)?;
    let of = (shift.till, shift.id);
    let counts = |id| shifts.look_at(standing, shift.till, id);
    let mut sum = ShiftSum::default();
    for cell in books.cells::<ReceiptKey>(snapshot)?.looked_at(shifts) {
        if (cell.till, cell.shift) == of {
            sum.receipts += u64::try_from(cell.sums.receipts).unwrap_or(0);
            sum.refunds += u64::try_from(cell.sums.refunds).unwrap_or(0);
            sum.paid = sum.paid.saturating_add(cell.sums.net.saturating_add(cell.sums.rounding));
        }
    }
    for cell in books.cells::<PaymentKey>(snapshot)?.looked_at(shifts) {
        if (cell.till, cell.shift) == of {
            let paid = sum.methods.entry(cell.key.0).or_default();
            *paid = paid.saturating_add(cell.sums.net.saturating_add(cell.sums.rounding));
        }
    }
    sum.methods.retain(|_, paid| *paid != 0);
    for kept in snapshot.refunds_of_shift(shift.till, shift.id)? {
        let entry = match snapshot.entry(kept.till, kept.seq, kept.id) {
            // It is among what is missing.
            Err(refusal) if refusal.code() == Code::EntryUnreadable => continue,
            entry => entry?,
        };
        if let (Some(facts), true) = (ReceiptFacts::of(&entry), counts(kept.id)) {
            sum.refunded = sum.refunded.saturating_add(facts.paid());
        }
    }
    sum.first = snapshot.receipt_at_end(shift.till, shift.seq, shift.id, false, counts)?;
    sum.last = snapshot.receipt_at_end(shift.till, shift.seq, shift.id, true, counts)?;
    let cash = parts_of_shifts(snapshot, standing, shifts)?.get(&of).copied().unwrap_or_default();
    sum.cash = DrawerParts { float: shift.float.unwrap_or(0), ..cash };
    Ok(sum)
}
