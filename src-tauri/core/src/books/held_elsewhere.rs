use std::collections::{BTreeMap, BTreeSet};

use super::standing::Standing;
use crate::entry::Fact;
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{EntryId, TillKey};

/// An end of a till's chain that another till has said it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldElsewhere {
    /// The number of the last entry.
    pub last_seq: u64,
    /// Its id.
    pub last_id: EntryId,
    /// Who says so.
    pub by: TillKey,
}

/// How far each of these tills is held elsewhere, as tills that are none of them have signed it: in what a closed shift
/// says its till had seen, and in the closing of a till, which names the last entry that its signer held. Who is in
/// `tills` says nothing of itself; neither does the recovery key, which may have signed on any computer.
///
/// # Errors
/// What the store refuses.
pub fn held_elsewhere(
    snapshot: Snapshot,
    standing: &Standing,
    tills: &BTreeSet<TillKey>,
) -> Result<BTreeMap<TillKey, HeldElsewhere>, Refusal> {
    let mut held: BTreeMap<TillKey, HeldElsewhere> = BTreeMap::new();
    let mut said = |till: TillKey, point: HeldElsewhere| {
        if tills.contains(&till) {
            let of_till = held.entry(till).or_insert(point);
            *of_till = point.max(*of_till);
        }
    };
    let recovery = standing.roots().and_then(|roots| roots.recovery);
    let speaks = |by: TillKey| !tills.contains(&by) && Some(by) != recovery;
    for closing in snapshot.shift_closings()? {
        let by = closing.till;
        if !speaks(by) || !standing.counts(by, closing.id) {
            continue;
        }
        let Ok(seq) = i64::try_from(closing.seq) else { continue };
        let entry = match snapshot.entry(by, seq, closing.id) {
            Err(refusal) if refusal.code() == crate::Code::EntryUnreadable => continue,
            entry => entry?,
        };
        if let Fact::ShiftClosed(closed) = &entry.entry().fact {
            for seen in &closed.seen {
                let (last_seq, last_id) = (seen.last_seq, seen.last_id);
                said(seen.till, HeldElsewhere { last_seq, last_id, by });
            }
        }
    }
    for edit in standing.edits().iter().filter(|edit| standing.may_make(edit)) {
        let by = edit.entry().till;
        if let Fact::TillClosed(closed) = &edit.entry().fact
            && let Some(last_id) = closed.last_id
            && speaks(by)
        {
            said(closed.till, HeldElsewhere { last_seq: closed.last_seq, last_id, by });
        }
    }
    Ok(held)
}
