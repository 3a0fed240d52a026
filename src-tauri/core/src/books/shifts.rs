use std::collections::{BTreeSet, HashMap, HashSet};

use super::standing::Standing;
use super::stands::Stands;
use crate::entry::Role;
use crate::refusal::Refusal;
use crate::store::{KeptCorrection, Snapshot};
use crate::value::{Day, EntryId, Money, TillKey};

/// The shifts that count, with the day that each belongs to.
#[derive(Debug, Default)]
pub struct Shifts {
    shifts: Vec<Shift>,
    /// Of shifts whose day was corrected: the day that they belong to.
    moved: HashMap<EntryId, Day>,
}

/// A shift that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The till.
    pub till: TillKey,
    /// The number of its opening in the till's chain.
    pub seq: u64,
    /// The shift.
    pub id: EntryId,
    /// The day that it belongs to.
    pub day: Day,
    /// The code of the stand, as a coordinator says it or else as the shift does.
    pub stand: String,
    /// The drawer's code.
    pub drawer: String,
    /// Who opened it; none where nobody is named.
    pub seller: Option<String>,
    /// The cash in the drawer at the start, in the currency's smallest unit.
    pub float: i64,
    /// The number of its closing; none while it is open, as far as this ledger knows.
    pub closed_seq: Option<u64>,
    /// The cash counted when it was closed; none while it is open, and where the drawer goes on under another shift.
    pub counted: Option<Money>,
}

impl Shifts {
    /// Reads them.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn read(snapshot: Snapshot, standing: &Standing) -> Result<Self, Refusal> {
        let mut closed: HashMap<(TillKey, EntryId), (u64, Option<Money>)> = HashMap::new();
        for closing in snapshot.shift_closings()? {
            if standing.counts(closing.till, closing.id) {
                // What was sold behind the first closing all the same is vouched for by the last.
                closed.insert((closing.till, closing.shift), (closing.seq, closing.counted));
            }
        }
        let said = Stands::said(standing);
        let opened = snapshot.shifts()?;
        let tills: HashMap<EntryId, TillKey> =
            opened.iter().map(|shift| (shift.id, shift.till)).collect();
        let moved = moved(snapshot.day_corrections()?, standing, &tills);
        let counted = opened.into_iter().filter(|shift| standing.counts(shift.till, shift.id));
        let shifts = counted.map(|shift| {
            let closing = closed.get(&(shift.till, shift.id));
            Shift {
                till: shift.till,
                seq: shift.seq,
                id: shift.id,
                day: moved.get(&shift.id).copied().unwrap_or(shift.day),
                stand: said.of(shift.till).map_or(shift.stand, |stand| stand.to_string()),
                drawer: shift.drawer,
                seller: shift.seller,
                float: shift.float,
                closed_seq: closing.map(|(seq, _)| *seq),
                counted: closing.and_then(|(_, counted)| *counted),
            }
        });
        Ok(Self { shifts: shifts.collect(), moved })
    }

    /// The day of a receipt that names this shift and this day.
    #[must_use]
    pub fn day_of(&self, shift: EntryId, named: Day) -> Day {
        self.moved.get(&shift).copied().unwrap_or(named)
    }

    /// Every shift that counts, by till and number.
    #[must_use]
    pub fn all(&self) -> &[Shift] {
        &self.shifts
    }

    /// The days that have a shift, the newest first.
    #[must_use]
    pub fn days(&self) -> Vec<Day> {
        let days: BTreeSet<Day> = self.shifts.iter().map(|shift| shift.day).collect();
        days.into_iter().rev().collect()
    }
}

/// The corrections that stand: a coordinator's, or of the till that opened the shift, and of several the highest id.
fn moved(
    corrections: Vec<KeptCorrection>,
    standing: &Standing,
    tills: &HashMap<EntryId, TillKey>,
) -> HashMap<EntryId, Day> {
    let may = |of: &KeptCorrection| {
        standing.counts(of.till, of.id)
            && (standing.role(of.till) == Some(Role::Coordinator)
                || tills.get(&of.shift) == Some(&of.till))
    };
    let counted: Vec<KeptCorrection> = corrections.into_iter().filter(may).collect();
    let replaced: HashSet<(EntryId, EntryId)> = counted
        .iter()
        .flat_map(|of| of.replaces.iter().map(|target| (of.shift, *target)))
        .collect();
    let mut standing: Vec<&KeptCorrection> =
        counted.iter().filter(|of| !replaced.contains(&(of.shift, of.id))).collect();
    standing.sort_unstable_by_key(|of| of.id);
    standing.into_iter().map(|of| (of.shift, of.day)).collect()
}
