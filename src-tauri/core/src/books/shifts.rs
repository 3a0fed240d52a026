use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::put_right::PutRight;
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
    /// Shifts of which somebody said that day or stand were others.
    corrected: HashMap<EntryId, Corrected>,
    /// The till of which all is among it, though nobody has admitted it yet.
    own: Option<TillKey>,
    /// What became known of their receipts, once it was asked.
    right: OnceCell<PutRight>,
}

/// What a shift truly was of; none: as it says.
#[derive(Debug, Clone)]
struct Corrected {
    day: Option<Day>,
    stand: Option<String>,
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
    /// The code of the stand: as a correction of the shift says it, or else a coordinator of the till, or else the shift.
    pub stand: String,
    /// The drawer's code.
    pub drawer: String,
    /// Who opened it; none where nobody is named.
    pub seller: Option<String>,
    /// The cash in the drawer at the start, in the currency's smallest unit; none where another shift has opened it.
    pub float: Option<i64>,
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
        Self::of(snapshot, standing, None)
    }

    /// Reads them with those of a till that nobody may have admitted yet: for what it shows of its own drawer.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn with_own(
        snapshot: Snapshot,
        standing: &Standing,
        own: TillKey,
    ) -> Result<Self, Refusal> {
        Self::of(snapshot, standing, Some(own).filter(|own| standing.role(*own).is_none()))
    }

    fn of(snapshot: Snapshot, standing: &Standing, own: Option<TillKey>) -> Result<Self, Refusal> {
        let counts = |till, id| standing.counts(till, id) || own == Some(till);
        let mut closed: HashMap<(TillKey, EntryId), (u64, Option<Money>)> = HashMap::new();
        for closing in snapshot.shift_closings()? {
            if counts(closing.till, closing.id) {
                // What was sold behind the first closing all the same is vouched for by the last.
                closed.insert((closing.till, closing.shift), (closing.seq, closing.counted));
            }
        }
        let said = Stands::said(standing);
        let opened = snapshot.shifts()?;
        let tills: HashMap<EntryId, TillKey> =
            opened.iter().map(|shift| (shift.id, shift.till)).collect();
        let corrected = corrected(snapshot.shift_corrections()?, standing, &tills, own);
        let counted = opened.into_iter().filter(|shift| counts(shift.till, shift.id));
        let shifts = counted.map(|shift| {
            let closing = closed.get(&(shift.till, shift.id));
            let corrected = corrected.get(&shift.id);
            let stand = corrected.and_then(|of| of.stand.clone());
            Shift {
                till: shift.till,
                seq: shift.seq,
                id: shift.id,
                day: corrected.and_then(|of| of.day).unwrap_or(shift.day),
                stand: stand
                    .or_else(|| said.of(shift.till).map(ToString::to_string))
                    .unwrap_or(shift.stand),
                drawer: shift.drawer,
                seller: shift.seller,
                float: shift.float,
                closed_seq: closing.map(|(seq, _)| *seq),
                counted: closing.and_then(|(_, counted)| *counted),
            }
        });
        Ok(Self { shifts: shifts.collect(), corrected, own, right: OnceCell::new() })
    }

    /// What became known of their receipts since: read once, however many questions are asked.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn put_right(&self, snapshot: Snapshot, standing: &Standing) -> Result<&PutRight, Refusal> {
        if let Some(right) = self.right.get() {
            return Ok(right);
        }
        let right = PutRight::read(snapshot, standing)?;
        Ok(self.right.get_or_init(|| right))
    }

    /// The day of a receipt that names this shift and this day.
    #[must_use]
    pub fn day_of(&self, shift: EntryId, named: Day) -> Day {
        self.corrected.get(&shift).and_then(|of| of.day).unwrap_or(named)
    }

    /// Whether what a till wrote is looked at here: it counts, or the till is the one that shows its own.
    pub(super) fn look_at(&self, standing: &Standing, till: TillKey, id: EntryId) -> bool {
        standing.counts(till, id) || self.is_own(till)
    }

    /// Whether a till is the one that shows its own, though nobody has admitted it yet.
    pub(super) fn is_own(&self, till: TillKey) -> bool {
        self.own == Some(till)
    }

    /// A shift that counts, by its id.
    #[must_use]
    pub fn get(&self, id: EntryId) -> Option<&Shift> {
        self.shifts.iter().find(|shift| shift.id == id)
    }

    /// The corrections of a shift that count and that no other one replaces, by id: whoever corrects it anew replaces them.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn corrections(
        &self,
        snapshot: Snapshot,
        standing: &Standing,
        shift: &Shift,
    ) -> Result<Vec<EntryId>, Refusal> {
        let tills = HashMap::from([(shift.id, shift.till)]);
        let of_shift = |of: &KeptCorrection| of.shift == shift.id;
        let kept = snapshot.shift_corrections()?.into_iter().filter(of_shift).collect();
        Ok(standing_corrections(kept, standing, &tills, self.own)
            .into_iter()
            .map(|of| of.id)
            .collect())
    }

    /// The stand that a correction says for a shift; none where nobody corrected it.
    #[must_use]
    pub fn corrected_stand(&self, shift: EntryId) -> Option<&str> {
        self.corrected.get(&shift).and_then(|of| of.stand.as_deref())
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
fn corrected(
    corrections: Vec<KeptCorrection>,
    standing: &Standing,
    tills: &HashMap<EntryId, TillKey>,
    own: Option<TillKey>,
) -> HashMap<EntryId, Corrected> {
    let standing = standing_corrections(corrections, standing, tills, own);
    standing.into_iter().map(|of| (of.shift, Corrected { day: of.day, stand: of.stand })).collect()
}

/// Those that count and that none which counts replaces, by id.
fn standing_corrections(
    corrections: Vec<KeptCorrection>,
    standing: &Standing,
    tills: &HashMap<EntryId, TillKey>,
    own: Option<TillKey>,
) -> Vec<KeptCorrection> {
    let may = |of: &KeptCorrection| {
        (standing.counts(of.till, of.id) || own == Some(of.till))
            && (standing.role(of.till) == Some(Role::Coordinator)
                || tills.get(&of.shift) == Some(&of.till))
    };
    let mut counted: Vec<KeptCorrection> = corrections.into_iter().filter(may).collect();
    let replaced: HashSet<(EntryId, EntryId)> = counted
        .iter()
        .flat_map(|of| of.replaces.iter().map(|target| (of.shift, *target)))
        .collect();
    counted.retain(|of| !replaced.contains(&(of.shift, of.id)));
    counted.sort_unstable_by_key(|of| of.id);
    counted
}
