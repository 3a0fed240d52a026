use std::collections::{BTreeMap, BTreeSet};

use super::accepted::{Acceptances, Subject};
use super::apart::apart_tills;
use super::attention::{Matter, gaps};
use super::shifts::{Shift, Shifts};
use super::standing::Standing;
use super::stands::admissions;
use crate::entry::Role;
use crate::refusal::Refusal;
use crate::store::{Held, Snapshot, TillReceipts};
use crate::value::{Day, TillKey};

/// What totals do not contain yet, and what they speak for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completeness {
    /// What is missing; the totals are complete when nothing is.
    pub missing: Vec<Lack>,
    /// Tills that were closed while a shift of theirs was open, with their last number: what they did later is unknown,
    /// and nobody waits for it.
    pub ended: Vec<(TillKey, u64)>,
    /// The tills that opened a shift, and the number up to which their entries say what was sold: that of the last
    /// closing, or of the last entry that is here.
    pub speaks_for: Vec<(TillKey, u64)>,
    /// Receipts of tills that nobody has admitted yet.
    pub apart: TillReceipts,
    /// Entries of tills that count which this version does not know, or which do not add up.
    pub not_counted: u64,
    /// How many things would be missing, had not a coordinator accepted them.
    pub accepted: u64,
}

/// Something that totals do not contain yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// No till that counts has opened a shift.
    NoShift,
    /// A till has not closed its shift of a day.
    ShiftOpen {
        /// The till.
        till: TillKey,
        /// The day.
        day: Day,
        /// The number of its last entry that is here.
        last_seq: u64,
    },
    /// Nobody here holds some numbers of a till.
    Gap {
        /// The till.
        till: TillKey,
        /// The first number.
        from: u64,
        /// The last number.
        to: u64,
    },
    /// A till that sells has opened no shift on a day or on a later one, as far as this ledger knows: whether it sold on
    /// that day nobody can tell.
    Silent {
        /// The till.
        till: TillKey,
        /// The number of its last entry that is here.
        last_seq: u64,
    },
    /// A till has receipts of the day and is not admitted.
    NotAdmitted {
        /// The till.
        till: TillKey,
        /// Its receipts.
        receipts: TillReceipts,
    },
    /// Entries of a type that only a newer version knows.
    Newer {
        /// How many.
        entries: u64,
    },
    /// Entries that do not add up in themselves.
    Unsound {
        /// How many.
        entries: u64,
    },
}

/// What is accepted of a till that was not used on a day, such as a spare one.
const NOT_USED: &str = "not_used";

/// How complete the totals of a day are, or of the whole fair. Whoever asks: the same entries give the same answer.
///
/// # Errors
/// What the store refuses.
pub fn completeness(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Option<Day>,
) -> Result<Completeness, Refusal> {
    let held: BTreeMap<TillKey, Held> = snapshot.held_chains()?.into_iter().collect();
    let mut of = Completeness::default();
    let of_day = |shift: &&Shift| day.is_none_or(|day| shift.day == day);
    let mut needed: BTreeMap<TillKey, u64> = BTreeMap::new();
    let mut ended: BTreeSet<TillKey> = BTreeSet::new();
    for shift in shifts.all().iter().filter(of_day) {
        let last_seq = held.get(&shift.till).map_or(0, |held| held.last_seq);
        let up_to = match (shift.closed_seq, standing.closed(shift.till)) {
            (Some(seq), _) => seq,
            (None, Some(cut)) => {
                ended.insert(shift.till);
                cut.last_seq
            }
            (None, None) => {
                let (till, day) = (shift.till, shift.day);
                of.missing.push(Lack::ShiftOpen { till, day, last_seq });
                last_seq
            }
        };
        let needed = needed.entry(shift.till).or_default();
        *needed = up_to.max(*needed);
    }
    let mut tills: Vec<TillKey> = standing.tills().collect();
    tills.sort_unstable();
    for till in tills {
        let gaps = gaps_of(snapshot, standing, till, held.get(&till))?;
        if gaps.is_empty() {
            continue;
        }
        let hidden = hidden_before(snapshot, standing, shifts, till, day)?;
        let hiding = gaps.into_iter().filter(|(from, _)| hidden.is_none_or(|seq| *from < seq));
        of.missing.extend(hiding.map(|(from, to)| Lack::Gap { till, from, to }));
    }
    of.ended = ended
        .into_iter()
        .map(|till| (till, standing.closed(till).map_or(0, |cut| cut.last_seq)))
        .collect();
    let acceptances = Acceptances::of(standing);
    for till in silent(standing, shifts, day) {
        if acceptances.covering(NOT_USED, &Subject::not_used(till, day)).is_some() {
            of.accepted += 1;
            continue;
        }
        let last_seq = held.get(&till).map_or(0, |held| held.last_seq);
        of.missing.push(Lack::Silent { till, last_seq });
    }
    of.speaks_for = needed.into_iter().collect();
    for (till, apart) in apart_tills(snapshot)? {
        let receipts = match day {
            Some(day) => apart.days.get(&day).copied().unwrap_or_default(),
            None => TillReceipts { receipts: apart.receipts, paid: apart.paid },
        };
        // A key that was closed before anybody admitted it is nobody's till.
        if receipts.receipts > 0 && standing.closed(till).is_none() {
            of.missing.push(Lack::NotAdmitted { till, receipts });
            of.apart.receipts += receipts.receipts;
            of.apart.paid = of.apart.paid.saturating_add(receipts.paid);
        }
    }
    let may_be_sold = |lack: &Lack| matches!(lack, Lack::Gap { .. } | Lack::NotAdmitted { .. });
    if !shifts.all().iter().any(|shift| of_day(&shift)) && !of.missing.iter().any(may_be_sold) {
        of.missing.insert(0, Lack::NoShift);
    }
    let counts = |till: &TillKey| standing.role(*till).is_some();
    let mut newer = 0;
    for (till, held) in held.iter().filter(|(till, held)| counts(till) && held.unknown > 0) {
        of.not_counted += held.unknown;
        let (matter, subject) = (Matter::NotCountedNewer, Subject::newer(*till, held.unknown));
        match acceptances.covering(matter.as_str(), &subject) {
            Some(_) => of.accepted += 1,
            None => newer += held.unknown,
        }
    }
    if newer > 0 {
        of.missing.push(Lack::Newer { entries: newer });
    }
    let mut unsound = 0;
    for kept in snapshot.unsound()?.iter().filter(|kept| counts(&kept.till)) {
        of.not_counted += 1;
        let (matter, subject) = (Matter::NotCountedUnsound, Subject::unsound(kept.till, kept.id));
        match acceptances.covering(matter.as_str(), &subject) {
            Some(_) => of.accepted += 1,
            None => unsound += 1,
        }
    }
    if unsound > 0 {
        of.missing.push(Lack::Unsound { entries: unsound });
    }
    Ok(of)
}

/// The numbers of a till's chain that nobody holds, as far as they may count: of a closed till those up to its last
/// entry, which may be missing itself.
fn gaps_of(
    snapshot: Snapshot,
    standing: &Standing,
    till: TillKey,
    held: Option<&Held>,
) -> Result<Vec<(u64, u64)>, Refusal> {
    let last_seq = held.map_or(0, |held| held.last_seq);
    let Some(cut) = standing.closed(till) else {
        let whole = held.is_none_or(Held::is_whole);
        return if whole { Ok(Vec::new()) } else { gaps(snapshot, till) };
    };
    if standing.is_whole(till) {
        return Ok(Vec::new());
    }
    let below = gaps(snapshot, till)?.into_iter().filter(|(from, _)| *from <= cut.last_seq);
    let mut gaps: Vec<_> = below.map(|(from, to)| (from, to.min(cut.last_seq))).collect();
    let covered = gaps.last().is_some_and(|(_, to)| *to == cut.last_seq);
    if !covered && !snapshot.holds(till, cut.last_seq, cut.last_id)? {
        gaps.push(((last_seq + 1).min(cut.last_seq), cut.last_seq));
    }
    Ok(gaps)
}

/// The number of a till's chain before which a gap may hide something of a day: that of its next shift, which is of a
/// later day. None where any gap may.
fn hidden_before(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    till: TillKey,
    day: Option<Day>,
) -> Result<Option<u64>, Refusal> {
    let Some(day) = day else { return Ok(None) };
    let mut of_till: Vec<(u64, Day, u64)> = Vec::new();
    if let Some(cut) = standing.closed(till) {
        // Below a gap nothing of a closed till counts, its shifts neither; they are held all the same.
        for shift in snapshot.shifts()? {
            if shift.till == till && shift.seq <= cut.last_seq {
                of_till.push((shift.seq, shifts.day_of(shift.id, shift.day), u64::MAX));
            }
        }
    } else {
        for shift in shifts.all().iter().filter(|shift| shift.till == till) {
            of_till.push((shift.seq, shift.day, shift.closed_seq.unwrap_or(u64::MAX)));
        }
    }
    let last = of_till.iter().filter(|(_, of, _)| *of == day).map(|(_, _, end)| *end).max();
    let later =
        of_till.iter().filter(|(seq, of, _)| *of > day && last.is_none_or(|end| *seq > end));
    Ok(later.map(|(seq, ..)| *seq).min())
}

impl Completeness {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }
}

/// The tills that sell and of which nothing tells whether they sold on a day: admitted as a seller's, or known to have
/// opened a shift before; with no shift on the day, nor on a later one, which would show that there was none. Nobody
/// waits for a till that was closed, or that another goes on from.
fn silent(standing: &Standing, shifts: &Shifts, day: Option<Day>) -> Vec<TillKey> {
    let mut last: BTreeMap<TillKey, Day> = BTreeMap::new();
    for shift in shifts.all() {
        let of_till = last.entry(shift.till).or_insert(shift.day);
        *of_till = shift.day.max(*of_till);
    }
    // What a till says of itself frees no other till from being waited for.
    let gone_on_from: BTreeSet<TillKey> =
        admissions(standing).filter_map(|(_, admitted)| admitted.continues).collect();
    let sells =
        |till: &TillKey| standing.role(*till) == Some(Role::Seller) || last.contains_key(till);
    let spoke = |till: &TillKey| match (last.get(till), day) {
        (Some(last), Some(day)) => *last >= day,
        (last, None) => last.is_some(),
        (None, Some(_)) => false,
    };
    let mut silent: Vec<TillKey> = standing
        .tills()
        .filter(|till| !gone_on_from.contains(till))
        .filter(|till| standing.closed(*till).is_none() && sells(till) && !spoke(till))
        .collect();
    silent.sort_unstable();
    silent
}
