use std::collections::BTreeMap;

use super::drawer_parts::{DrawerParts, parts_of_shifts};
use super::shifts::{Shift, Shifts};
use super::standing::Standing;
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{Day, Money, TillKey};

/// A drawer of a stand on one day: every shift that sold from it, of whichever till.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawer {
    /// Its shifts, by till and number; never none.
    pub shifts: Vec<Shift>,
    /// What it held, as far as it was counted.
    pub cash: DrawerCash,
    /// What came and went, whether it was counted or not.
    pub parts: DrawerParts,
    /// What was counted in the end; where several shifts sell from it at a time, all that was counted. In the currency's
    /// smallest unit.
    pub counted: i64,
    /// What each count alone says, in the order of the shifts: none where several shifts sell from it at a time, since no
    /// count is of one of them then.
    pub counts: Vec<ShiftCount>,
}

/// What one shift's count of a drawer says, which nobody else sold from meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftCount {
    /// The shift.
    pub shift: Shift,
    /// What was counted at its end, in the currency's smallest unit, as the next one.
    pub counted: i64,
    /// Its float, and the cash that came and went in it.
    pub expected: i64,
}

impl ShiftCount {
    /// What was counted less what is expected.
    #[must_use]
    pub fn difference(&self) -> i64 {
        self.counted.saturating_sub(self.expected)
    }
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
        /// What was counted in the end, in the currency's smallest unit, as the next one.
        counted: i64,
        /// What was there at the start, and the cash that came and went.
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

impl Drawer {
    /// Whether several shifts sell from it at a time, as far as they say: one began without a float, or ended without a
    /// count. What it should hold is then a question of all of them.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        shared(self.shifts.iter())
    }

    /// What should be in it now, as far as this ledger knows: all floats and what came and went, less what was counted
    /// and not laid in again.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.parts.expected().saturating_sub(self.counted)
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
    let came = parts_of_shifts(snapshot, standing, shifts)?;
    let drawers = drawers.into_values().map(|shifts| {
        let of = |shift: &&Shift| came.get(&(shift.till, shift.id)).copied().unwrap_or_default();
        let came = shifts.iter().fold(DrawerParts::default(), |sum, shift| sum.plus(&of(shift)));
        let shared = shared(shifts.iter().copied());
        let Ends { float, between, counted } =
            if shared { Ends::together(&shifts) } else { Ends::in_turn(&shifts) };
        let parts = DrawerParts { float, between, ..came };
        let each = || shifts.iter().filter_map(|shift| counted_alone(shift, &of(shift)));
        let counts = if shared { Vec::new() } else { each().collect() };
        Drawer {
            cash: held(&shifts, &parts, counted),
            parts,
            counted,
            counts,
            shifts: shifts.into_iter().cloned().collect(),
        }
    });
    Ok(drawers.collect())
}

/// What a drawer began with and was counted with in the end.
#[derive(Default)]
struct Ends {
    float: i64,
    between: i64,
    counted: i64,
}

impl Ends {
    /// Of shifts that sell from it at a time: all floats and all counts.
    fn together(shifts: &[&Shift]) -> Self {
        let floats = shifts.iter().filter_map(|shift| shift.float);
        let counts = shifts.iter().filter_map(|shift| shift.counted).map(Money::amount);
        let (float, counted) =
            (floats.fold(0, i64::saturating_add), counts.fold(0, i64::saturating_add));
        Self { float, between: 0, counted }
    }

    /// Of shifts that follow each other, till by till: the first float and the last count, since what is counted is laid in
    /// again.
    fn in_turn(shifts: &[&Shift]) -> Self {
        let mut ends = Self::default();
        let mut before: Option<(TillKey, i64)> = None;
        for shift in shifts {
            let (float, counted) =
                (shift.float.unwrap_or(0), shift.counted.map_or(0, Money::amount));
            match before.filter(|(till, _)| *till == shift.till) {
                Some((_, last)) => {
                    ends.between = ends.between.saturating_add(float.saturating_sub(last));
                    ends.counted = ends.counted.saturating_sub(last);
                }
                None => ends.float = ends.float.saturating_add(float),
            }
            ends.counted = ends.counted.saturating_add(counted);
            before = Some((shift.till, counted));
        }
        ends
    }
}

fn shared<'s>(mut shifts: impl Iterator<Item = &'s Shift> + Clone) -> bool {
    let closed = |shift: &Shift| shift.closed_seq.is_some();
    shifts.clone().any(|shift| shift.float.is_none())
        || shifts.any(|shift| closed(shift) && shift.counted.is_none())
}

/// What a shift's count says where nobody else sold from its drawer meanwhile; none before it is counted.
fn counted_alone(shift: &Shift, came: &DrawerParts) -> Option<ShiftCount> {
    let (counted, float) = (shift.counted?.amount(), shift.float?);
    let expected = DrawerParts { float, ..*came }.expected();
    Some(ShiftCount { shift: shift.clone(), counted, expected })
}

fn held(shifts: &[&Shift], parts: &DrawerParts, counted: i64) -> DrawerCash {
    let floats = shifts.iter().filter(|shift| shift.float.is_some()).count() as u64;
    let counts = shifts.iter().filter(|shift| shift.counted.is_some()).count() as u64;
    if counts == 0 && floats <= 1 || shifts.iter().any(|shift| shift.closed_seq.is_none()) {
        return DrawerCash::Open;
    }
    if floats != counts {
        return DrawerCash::NotCountable { floats, counts };
    }
    DrawerCash::Counted { counted, expected: parts.expected() }
}
