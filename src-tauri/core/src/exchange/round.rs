use serde::{Deserialize, Serialize};

use super::batch::batch;
use super::copies::Copies;
use super::intake::{Intake, TakenIn};
use super::lend::Lend;
use super::place::{Coverage, Extent, Place, Reading, Unread};
use super::plan::{Damage, Found, Held, Plan, plan};
use super::progress::Progress;
use super::sort::{NAMED_MAX, Sorter};
use crate::refusal::{Code, Refusal};
use crate::store::{EntryKey, PlaceMemory, Snapshot};
use crate::value::{Moment, TillKey};

/// What a round came to; the last one is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// When it ended, by this till's clock.
    pub at: Option<Moment>,
    /// True for a full round, and for one in the background that had to become one.
    pub full: bool,
    /// Entries that were new here.
    pub taken: u64,
    /// New entries of tills that nobody has admitted: they stand apart.
    pub apart: u64,
    /// Entries of another fair, which belong nowhere here: at least so many lie in the place.
    pub foreign: u64,
    /// Entries that were appended and seen when the place was read back.
    pub given: u64,
    /// Entries held here that the place does not have yet.
    pub waiting: u64,
    /// Lines that are no entries.
    pub damaged: u64,
    /// Where the first of them stand.
    pub damage: Vec<Damage>,
    /// Last lines that somebody may still be writing.
    pub unfinished: u64,
    /// Files in the folder of the place that could not be read, or not to their end.
    #[serde(default)]
    pub unread: Unread,
    /// Files of the place that no till appends to.
    #[serde(default)]
    pub copies: Copies,
    /// Whether the place is one file where a folder would serve better: copies lie beside it, or a program replicates it.
    #[serde(default)]
    pub better_in_folder: bool,
    /// True when this till and the place hold the same entries, as far as this round saw.
    pub settled: bool,
}

impl Round {
    /// Adds what an earlier round found in lines that this one had no need to look at: they are there still.
    fn remember(&mut self, before: Option<Self>) {
        let Some(before) = before else { return };
        self.foreign = self.foreign.max(before.foreign);
        let unnamed = self.damaged.saturating_sub(self.damage.len() as u64);
        let new = self.damage.iter().filter(|damage| !before.damage.contains(damage)).count();
        self.damaged = before.damaged + new as u64 + unnamed;
        self.damage.extend(before.damage);
        self.damage.sort_unstable();
        self.damage.dedup();
        self.damage.truncate(NAMED_MAX);
    }
}

/// A round that was done, and what kept it from giving, where something did.
#[derive(Debug)]
pub struct RoundDone {
    /// What it came to.
    pub round: Round,
    /// Why nothing, or not everything, could be appended.
    pub hindered: Option<Refusal>,
}

/// Reads the place, plans, and does what was planned: takes in what is new here and appends what is missing there.
///
/// It is safe to interrupt at every byte and to run at the same time on every till. What is new is taken in while it
/// is read, since to take the same entry twice changes nothing.
///
/// # Errors
/// What stands in the way of reading; what the store refuses. What was taken in until then stays.
pub fn round(
    lend: &mut impl Lend,
    place: &mut dyn Place,
    extent: Extent,
    at: Moment,
    progress: &Progress,
) -> Result<RoundDone, Refusal> {
    let mut read = read(lend, place, extent, true, progress)?;
    let given = give(lend, place, &read.plan.give, progress);
    read.seen_back(&given.seen);
    let settled = read.plan.wait.is_empty()
        && read.unseen.is_empty()
        && read.reading.unread.files == 0
        && (read.full() || read.settled_before);
    let mut round = Round {
        at: Some(at),
        full: read.full(),
        taken: read.taken.taken,
        apart: read.taken.apart,
        foreign: read.taken.foreign,
        given: given.seen.len() as u64,
        waiting: (read.plan.wait.len() + read.unseen.len()) as u64,
        damaged: read.damaged,
        damage: read.plan.damage.clone(),
        unfinished: read.unfinished,
        unread: read.reading.unread.clone(),
        copies: read.reading.copies.clone(),
        better_in_folder: read.reading.better_in_folder,
        settled,
    };
    if read.reading.coverage != Coverage::Whole {
        round.remember(read.before.last_round());
    }
    let abandoned = std::mem::take(&mut read.abandoned);
    read.keep(lend, &round)?;
    round.damaged += abandoned.len() as u64;
    round.damage.extend(abandoned);
    Ok(RoundDone { round, hindered: given.hindered })
}

/// Reads the place and plans a full round; does nothing.
///
/// # Errors
/// What stands in the way of reading; what the store refuses.
pub fn plan_round(
    lend: &mut impl Lend,
    place: &mut dyn Place,
    progress: &Progress,
) -> Result<Plan, Refusal> {
    let read = read(lend, place, Extent::Full, false, progress)?;
    let mut plan = read.plan;
    plan.damage.extend(read.abandoned);
    if read.reading.coverage != Coverage::Whole {
        plan.damage.extend(read.before.last_round().unwrap_or_default().damage);
    }
    plan.damage.sort_unstable();
    plan.damage.dedup();
    Ok(plan)
}

/// What was read and planned, before anything is appended.
struct Read {
    own: TillKey,
    before: PlaceMemory,
    settled_before: bool,
    reading: Reading,
    /// The ledger's last row when the plan was made.
    row: i64,
    /// The number of this till's last entry then.
    own_last: u64,
    plan: Plan,
    /// Own entries that the place does not have yet.
    unseen: Vec<EntryKey>,
    /// After a full round: everything held that it did not see.
    missing: Vec<EntryKey>,
    taken: TakenIn,
    damaged: u64,
    unfinished: u64,
    abandoned: Vec<Damage>,
}

fn read(
    lend: &mut impl Lend,
    place: &mut dyn Place,
    extent: Extent,
    take: bool,
    progress: &Progress,
) -> Result<Read, Refusal> {
    let read = read_once(lend, place, extent, take, progress)?;
    if read.reading.coverage == Coverage::Whole || !read.misses_others() {
        return Ok(read);
    }
    let again = read_once(lend, place, Extent::Whole, take, progress)?;
    // What is new was taken in the first time; what else lies there was counted twice.
    let taken = TakenIn {
        taken: read.taken.taken + again.taken.taken,
        apart: read.taken.apart + again.taken.apart,
        ..again.taken
    };
    Ok(Read { taken, ..again })
}

fn read_once(
    lend: &mut impl Lend,
    place: &mut dyn Place,
    extent: Extent,
    take: bool,
    progress: &Progress,
) -> Result<Read, Refusal> {
    let (before, own, fair, intake, released) = lend.lend(|store| {
        let identity = store.snapshot().identity()?.ok_or(Code::NoFair)?;
        let before = store.snapshot().place()?.ok_or(Code::NoPlace)?;
        let mut intake = take.then(|| Intake::of(store)).transpose()?;
        let released = intake.as_mut().map(|intake| intake.release(store)).transpose()?;
        Ok((before, identity.till, identity.fair, intake, released.unwrap_or_default()))
    })?;
    let extent =
        if extent == Extent::Full && before.full_row == 0 { Extent::Whole } else { extent };
    let mut sorter = Sorter {
        lend,
        fair,
        intake,
        found: Found::default(),
        taken: released,
        damaged: 0,
        unfinished: 0,
        abandoned: Vec::new(),
    };
    let reading =
        place.read(extent, before.seen.as_deref(), progress, &mut |lines| sorter.sort(&lines))?;
    let Sorter { lend, found, taken, damaged, unfinished, abandoned, .. } = sorter;
    let (row, own_last, held) = lend.lend(|store| {
        let snapshot = store.snapshot();
        let row = snapshot.last_row()?;
        let own_last = snapshot.last_of(own)?.map_or(0, |(seq, _)| seq);
        Ok((row, own_last, held(snapshot, own, &before, reading.coverage, row)?))
    })?;
    let plan = plan(own, &held, &found);
    let missing: Vec<EntryKey> =
        held.entries.iter().filter(|key| !found.ids.contains(&key.id)).copied().collect();
    let unseen = plan.give.clone();
    let settled_before = before.last_round().is_some_and(|round| round.settled);
    Ok(Read {
        own,
        before,
        settled_before,
        reading,
        row,
        own_last,
        plan,
        unseen,
        missing,
        taken,
        damaged,
        unfinished,
        abandoned,
    })
}

/// What may be missing in the place. Where everything that the last full round saw is still there unchanged, that is
/// what came since and what it missed; otherwise everything.
fn held(
    snapshot: Snapshot,
    own: TillKey,
    before: &PlaceMemory,
    coverage: Coverage,
    row: i64,
) -> Result<Held, Refusal> {
    let missing = snapshot.missing()?;
    let missed = missing.iter().map(|key| key.id).collect();
    let entries = match coverage {
        Coverage::Whole => snapshot.held_between(0, row)?,
        Coverage::SinceFullRound => {
            let mut entries = snapshot.held_between(before.full_row, row)?;
            entries.extend(missing);
            entries
        }
        Coverage::SinceLastRound => snapshot.held_behind(own, before.own_seq)?,
    };
    Ok(Held { entries, missed })
}

impl Read {
    /// Whether it looked at everything that the place has.
    fn full(&self) -> bool {
        self.reading.coverage != Coverage::SinceLastRound
    }

    /// Whether entries of others seem to be missing. An entry that stood in the quarantine when its line was last
    /// looked at seems so as well, until all lines are looked at anew.
    fn misses_others(&self) -> bool {
        self.missing.iter().any(|key| key.till != self.own)
    }

    fn seen_back(&mut self, seen: &[EntryKey]) {
        let seen: std::collections::HashSet<_> = seen.iter().collect();
        self.unseen.retain(|key| !seen.contains(key));
    }

    /// Remembers what was seen. A full round counts as missing also what was appended and read back: only the next one
    /// tells whether another writer has gone over it.
    fn keep(self, lend: &mut impl Lend, round: &Round) -> Result<(), Refusal> {
        let own_unseen =
            self.unseen.iter().filter(|key| key.till == self.own).map(|key| key.seq - 1).min();
        let full = self.full();
        let now = PlaceMemory {
            path: self.before.path.clone(),
            seen: Some(self.reading.seen),
            // What the quarantine had no room for is there, and must be handed on again.
            full_row: match self.taken.left_out {
                0 if full => self.row,
                0 => self.before.full_row,
                _ => 0,
            },
            own_seq: own_unseen.unwrap_or(self.own_last),
            round: None,
        };
        let now = now.after(round);
        let missing = full.then_some(self.missing.as_slice());
        lend.lend(|store| store.keep_round(&self.before, &now, missing))
    }
}

impl PlaceMemory {
    /// The same after a round.
    #[must_use]
    pub fn after(mut self, round: &Round) -> Self {
        self.round = Some(serde_json::to_string(round).expect("a round has a JSON form"));
        self
    }

    /// What the last round came to.
    #[must_use]
    pub fn last_round(&self) -> Option<Round> {
        serde_json::from_str(self.round.as_deref()?).ok()
    }
}

struct Given {
    /// Appended, and seen when read back.
    seen: Vec<EntryKey>,
    hindered: Option<Refusal>,
}

/// Appends entries, some at a time.
fn give(
    lend: &mut impl Lend,
    place: &mut dyn Place,
    entries: &[EntryKey],
    progress: &Progress,
) -> Given {
    let mut given = Given { seen: Vec::new(), hindered: None };
    let mut rest = entries;
    while !rest.is_empty() {
        let appended = lend.lend(|store| batch(store.snapshot(), rest)).and_then(|batch| {
            let seen = place.append(&batch.lines, progress)?;
            Ok((batch, seen))
        });
        match appended {
            Ok((batch, seen)) => {
                let seen = batch.keys.iter().zip(seen).filter(|(_, seen)| *seen);
                given.seen.extend(seen.map(|(key, _)| *key));
                rest = &rest[batch.of..];
            }
            Err(refusal) => {
                given.hindered = Some(refusal);
                return given;
            }
        }
    }
    given
}
