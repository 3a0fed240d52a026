use std::collections::{BTreeMap, HashMap};

use super::shifts::{Shift, Shifts};
use super::standing::Standing;
use super::totals::Books;
use crate::refusal::Refusal;
use crate::store::{PaymentKey, Snapshot};
use crate::value::{Day, EntryId, TillKey};

/// A drawer of a stand on one day: every shift that sold from it, of whichever till.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawer {
    /// Its shifts, by till and number; never none.
    pub shifts: Vec<Shift>,
    /// What it held, as far as it was counted.
    pub cash: DrawerCash,
}

/// What can be said of the cash in a drawer. Tills have no common order, so it is asked of all shifts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawerCash {
    /// A shift on it is still open, as far as this ledger knows, or nothing was counted in it.
    Open,
    /// It was opened with a float more or less often than it was counted, so that no count tells what it should have held.
    NotCountable {
        /// How many shifts began with a float.
        floats: u64,
        /// How many ended with a count.
        counts: u64,
    },
    /// As many counts as floats, so that what came and went in between can be told.
    Counted {
        /// All that was counted, in the currency's smallest unit, as the next one.
        counted: i64,
        /// All floats, and the cash that came and went.
        expected: i64,
    },
}

impl Drawer {
    /// The day that it belongs to.
    #[must_use]
    pub fn day(&self) -> Day {
        self.shifts[0].day
    }

    /// The stand's code.
    #[must_use]
    pub fn stand(&self) -> &str {
        &self.shifts[0].stand
    }

    /// Its own code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.shifts[0].drawer
    }

    /// The tills that sold from it, each once.
    #[must_use]
    pub fn tills(&self) -> Vec<TillKey> {
        let mut tills: Vec<TillKey> = self.shifts.iter().map(|shift| shift.till).collect();
        tills.dedup();
        tills
    }

    /// Who opened its shifts, each once.
    #[must_use]
    pub fn sellers(&self) -> Vec<&str> {
        let mut sellers: Vec<&str> = Vec::new();
        for seller in self.shifts.iter().filter_map(|shift| shift.seller.as_deref()) {
            if !sellers.contains(&seller) {
                sellers.push(seller);
            }
        }
        sellers
    }
}

impl DrawerCash {
    /// What was counted less what is expected, in the currency's smallest unit; none where that cannot be told.
    #[must_use]
    pub fn difference(self) -> Option<i64> {
        match self {
            Self::Counted { counted, expected } => Some(counted.saturating_sub(expected)),
            Self::Open | Self::NotCountable { .. } => None,
        }
    }
}

/// The drawers of a day, or of the whole fair, by day, stand and code. Receipts and cash of another till than the shift's
/// own are in no drawer.
///
/// # Errors
/// What the store refuses.
pub fn drawers(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Option<Day>,
) -> Result<Vec<Drawer>, Refusal> {
    let mut drawers: BTreeMap<(Day, &str, &str), Vec<&Shift>> = BTreeMap::new();
    for shift in shifts.all().iter().filter(|shift| day.is_none_or(|day| shift.day == day)) {
        drawers.entry((shift.day, &shift.stand, &shift.drawer)).or_default().push(shift);
    }
    if drawers.is_empty() {
        return Ok(Vec::new());
    }
    let came = cash(snapshot, standing, shifts)?;
    let came = |shift: &Shift| came.get(&(shift.till, shift.id)).copied().unwrap_or_default();
    let drawers = drawers.into_values().map(|shifts| Drawer {
        cash: held(&shifts, came),
        shifts: shifts.into_iter().cloned().collect(),
    });
    Ok(drawers.collect())
}

fn held(shifts: &[&Shift], came: impl Fn(&Shift) -> i64) -> DrawerCash {
    let sum = |amounts: &mut dyn Iterator<Item = i64>| amounts.fold(0, i64::saturating_add);
    let floats = || shifts.iter().filter_map(|shift| shift.float);
    let counts = || shifts.iter().filter_map(|shift| shift.counted);
    let (opened, counted) = (floats().count() as u64, counts().count() as u64);
    if counted == 0 && opened == 1 || shifts.iter().any(|shift| shift.closed_seq.is_none()) {
        return DrawerCash::Open;
    }
    if opened != counted {
        return DrawerCash::NotCountable { floats: opened, counts: counted };
    }
    let came = sum(&mut shifts.iter().map(|shift| came(shift)));
    DrawerCash::Counted {
        counted: sum(&mut counts().map(|counted| counted.amount())),
        expected: sum(&mut floats()).saturating_add(came),
    }
}

/// What receipts and movements of cash brought into each shift's drawer, less what they took out of it.
fn cash(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<HashMap<(TillKey, EntryId), i64>, Refusal> {
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
    Ok(cash)
}
