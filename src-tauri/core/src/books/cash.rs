use std::collections::{HashMap, HashSet};

use super::shifts::{Shift, Shifts};
use super::standing::Standing;
use crate::entry::{Fact, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::store::{KeptCash, Snapshot};
use crate::value::{Day, EntryId, ReasonCode};

/// The reasons under which cash goes to another drawer, and so has to come in somewhere.
pub const SENT: [&str; 2] = ["change_given", "to_coordinator"];

/// The reason under which a member's money is among the cash of a drawer.
const PAYOUT: &str = "payout";

/// Cash that went into a drawer or out of it without a receipt, and that counts.
#[derive(Debug, Clone)]
pub struct CashNow {
    /// Its row.
    pub kept: KeptCash,
    /// Its entry.
    pub entry: SignedEntry,
    /// The shift that it is of.
    pub shift: Shift,
    /// Why.
    pub reason: ReasonCode,
    /// What it takes back, of the same shift.
    pub takes_back: Option<EntryId>,
    /// What takes it back.
    pub taken_back: Option<EntryId>,
}

impl CashNow {
    /// Whether it is a member's money, which the member's account knows of, too.
    #[must_use]
    pub fn is_payout(&self) -> bool {
        matches!(self.entry.entry().fact, Fact::Payout(_))
    }

    /// Whether it was sent to another drawer, and stands.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.kept.amount < 0 && self.taken_back.is_none() && SENT.contains(&self.reason.as_str())
    }
}

/// Which movement takes which one back: the same amount the other way in the same shift, which names it.
pub(super) fn taken_back(moved: &[KeptCash]) -> HashMap<EntryId, EntryId> {
    let held: HashMap<EntryId, &KeptCash> = moved.iter().map(|moved| (moved.id, moved)).collect();
    let mut gone = HashSet::new();
    let mut back = HashMap::new();
    for moved in moved {
        let Some(of) = moved.of.and_then(|of| held.get(&of)) else { continue };
        let same = (of.till, of.shift, of.amount) == (moved.till, moved.shift, -moved.amount);
        // What takes something back is not taken back itself, and nothing is twice.
        if same && !back.contains_key(&of.id) && gone.insert(of.id) {
            back.insert(moved.id, of.id);
        }
    }
    back
}

/// All cash that moved without a receipt in the shifts of a day, or of the whole fair, by till and number. What another
/// till says of a shift than its own is in no drawer, and not here.
///
/// # Errors
/// What the store refuses.
pub fn cash_moved(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Option<Day>,
) -> Result<Vec<CashNow>, Refusal> {
    let mut moved = snapshot.cash_movements()?;
    moved.retain(|moved| shifts.look_at(standing, moved.till, moved.id));
    let takes_back = taken_back(&moved);
    let taken_back: HashMap<EntryId, EntryId> =
        takes_back.iter().map(|(by, of)| (*of, *by)).collect();
    let of_day = |shift: &&Shift| day.is_none_or(|day| shift.day == day);
    let of: HashMap<_, &Shift> =
        shifts.all().iter().filter(of_day).map(|shift| ((shift.till, shift.id), shift)).collect();
    let mut found = Vec::new();
    for kept in moved {
        let Some(shift) = of.get(&(kept.till, kept.shift)) else { continue };
        let entry = match snapshot.entry(kept.till, kept.seq, kept.id) {
            // It is among what is missing.
            Err(refusal) if refusal.code() == Code::EntryUnreadable => continue,
            entry => entry?,
        };
        let reason = match &entry.entry().fact {
            Fact::CashMoved(moved) => moved.reason.clone(),
            Fact::Payout(_) => PAYOUT.parse().expect("a reason's word"),
            _ => continue,
        };
        found.push(CashNow {
            reason,
            takes_back: takes_back.get(&kept.id).copied(),
            taken_back: taken_back.get(&kept.id).copied(),
            shift: (*shift).clone(),
            kept,
            entry,
        });
    }
    Ok(found)
}

/// What was sent to another drawer and has come in nowhere yet, as far as this ledger knows.
#[must_use]
pub fn on_the_way(moved: &[CashNow]) -> Vec<&CashNow> {
    let stands = |moved: &&CashNow| moved.taken_back.is_none();
    let came: HashSet<EntryId> = moved
        .iter()
        .filter(stands)
        .filter(|moved| moved.kept.amount > 0)
        .filter_map(|moved| moved.kept.of)
        .collect();
    moved.iter().filter(|moved| moved.is_sent() && !came.contains(&moved.kept.id)).collect()
}
