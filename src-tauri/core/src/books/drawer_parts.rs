use std::collections::HashMap;

use super::cash::taken_back;
use super::shifts::Shifts;
use super::standing::Standing;
use super::totals::Books;
use crate::refusal::Refusal;
use crate::store::{PaymentKey, Snapshot};
use crate::value::{EntryId, TillKey};

/// What the cash of a drawer, or of one shift on it, is made of, in the currency's smallest unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DrawerParts {
    /// What was there at the start; where several shifts sell from it at a time, all their floats.
    pub float: i64,
    /// How much more the shifts behind the first began with than was counted before, or below zero less; nothing where
    /// several sell from it at a time.
    pub between: i64,
    /// What sales brought in cash.
    pub sales: i64,
    /// What refunds took out in cash, zero or below.
    pub refunds: i64,
    /// What was put in besides; what was taken back of it is not in it.
    pub into: i64,
    /// What was taken out besides, zero or below; what was taken back of it is not in it.
    pub out: i64,
}

impl DrawerParts {
    /// What came since the start, less what went.
    #[must_use]
    pub fn came(&self) -> i64 {
        let parts = [self.sales, self.refunds, self.into, self.out];
        parts.into_iter().fold(0, i64::saturating_add)
    }

    /// What the start and all that came and went come to.
    #[must_use]
    pub fn expected(&self) -> i64 {
        self.float.saturating_add(self.between).saturating_add(self.came())
    }

    /// Both together.
    #[must_use]
    pub fn plus(&self, more: &Self) -> Self {
        Self {
            float: self.float.saturating_add(more.float),
            between: self.between.saturating_add(more.between),
            sales: self.sales.saturating_add(more.sales),
            refunds: self.refunds.saturating_add(more.refunds),
            into: self.into.saturating_add(more.into),
            out: self.out.saturating_add(more.out),
        }
    }
}

/// What came into each shift's drawer and went out of it, by what is known now. Receipts and cash of another till than the
/// shift's own are in none. Floats are not among it.
pub(super) fn parts_of_shifts(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<HashMap<(TillKey, EntryId), DrawerParts>, Refusal> {
    let mut parts: HashMap<(TillKey, EntryId), DrawerParts> = HashMap::new();
    let payments = Books::of(snapshot, standing, shifts, None)?.cells::<PaymentKey>(snapshot)?;
    for cell in payments.looked_at(shifts).filter(|cell| cell.key.0.passes_a_drawer()) {
        let of = parts.entry((cell.till, cell.shift)).or_default();
        let (came, back) = (cell.sums.net.saturating_add(cell.sums.rounding), cell.sums.back);
        of.sales = of.sales.saturating_add(came.saturating_sub(back));
        of.refunds = of.refunds.saturating_add(back);
    }
    let moved = snapshot.cash_movements()?;
    let back_of = taken_back(&moved);
    for moved in moved.iter().filter(|moved| shifts.look_at(standing, moved.till, moved.id)) {
        let of = parts.entry((moved.till, moved.shift)).or_default();
        // What takes something back stands where that stood.
        let into = (moved.amount > 0) != back_of.contains_key(&moved.id);
        let sum = if into { &mut of.into } else { &mut of.out };
        *sum = sum.saturating_add(moved.amount);
    }
    Ok(parts)
}
