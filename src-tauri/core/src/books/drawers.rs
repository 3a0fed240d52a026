use std::collections::HashMap;

use super::shifts::{Shift, Shifts};
use super::standing::Standing;
use super::totals::Books;
use crate::refusal::Refusal;
use crate::store::{PaymentKey, Snapshot};
use crate::value::{Day, EntryId, Money, TillKey};

/// A drawer that was counted when its shift was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawer {
    /// The shift.
    pub shift: Shift,
    /// What was counted.
    pub counted: Money,
    /// The float, and the cash that came and went since, in the currency's smallest unit.
    pub expected: i64,
}

impl Drawer {
    /// What was counted less what is expected, in the currency's smallest unit.
    #[must_use]
    pub fn difference(&self) -> i64 {
        self.counted.amount().saturating_sub(self.expected)
    }
}

/// The drawers that were counted on a day, or at the whole fair, by stand, till and number. Receipts and cash of another
/// till than the shift's own are in no drawer.
///
/// # Errors
/// What the store refuses.
pub fn drawers(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Option<Day>,
) -> Result<Vec<Drawer>, Refusal> {
    let of_day = |shift: &&Shift| day.is_none_or(|day| shift.day == day);
    let counted = |shift: &Shift| shift.counted.map(|counted| (shift.clone(), counted));
    let counted: Vec<(Shift, Money)> =
        shifts.all().iter().filter(of_day).filter_map(counted).collect();
    if counted.is_empty() {
        return Ok(Vec::new());
    }
    let mut cash: HashMap<(TillKey, EntryId), i64> = HashMap::new();
    let mut add = |till: TillKey, shift: EntryId, amount: i64| {
        let sum = cash.entry((till, shift)).or_default();
        *sum = sum.saturating_add(amount);
    };
    let payments = Books::of(snapshot, standing, shifts, None)?.cells::<PaymentKey>(snapshot)?;
    for cell in payments.counted.iter().filter(|cell| cell.key.0.passes_a_drawer()) {
        add(cell.till, cell.shift, cell.sums.net.saturating_add(cell.sums.rounding));
    }
    for moved in snapshot.cash_movements()? {
        if standing.counts(moved.till, moved.id) {
            add(moved.till, moved.shift, moved.amount);
        }
    }
    let mut drawers: Vec<Drawer> = counted
        .into_iter()
        .map(|(shift, counted)| {
            let cash = cash.get(&(shift.till, shift.id)).copied().unwrap_or_default();
            Drawer { expected: shift.float.saturating_add(cash), shift, counted }
        })
        .collect();
    drawers.sort_by(|a, b| {
        let key = |of: &Drawer| (of.shift.day, of.shift.stand.clone(), of.shift.till, of.shift.seq);
        key(a).cmp(&key(b))
    });
    Ok(drawers)
}
