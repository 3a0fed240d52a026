use std::collections::{BTreeMap, HashMap};

use super::finding::Finding;
use super::matter::Matter;
use crate::books::accepted::Subject;
use crate::books::shifts::Shifts;
use crate::books::standing::Standing;
use crate::entry::Role;
use crate::refusal::Refusal;
use crate::store::{ReceiptKey, Snapshot};
use crate::value::{EntryId, TillKey};

/// How often a till said something, and the first of it.
#[derive(Default)]
pub(super) struct Said {
    entries: u64,
    first: Option<EntryId>,
}

impl Said {
    pub(super) fn add(&mut self, id: EntryId) {
        self.entries += 1;
        self.first = Some(self.first.map_or(id, |first| first.min(id)));
    }

    /// That it may not say so.
    pub(super) fn not_allowed(&self, till: TillKey, kind: &str) -> Finding {
        let subject = Subject { entry: self.first, ..Subject::amount_of(till, self.entries) };
        let found = Finding::of(Matter::NotAllowed, till).with("kind", kind);
        found.with("entries", self.entries).about(subject)
    }
}

/// What a till that counts said and that is not its to say, beside edits, admissions and closings: it changes nothing.
pub(super) fn unheard(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<Vec<Finding>, Refusal> {
    let mut said: BTreeMap<(TillKey, &str), Said> = BTreeMap::new();
    let mut add = |till: TillKey, id: EntryId, kind: &'static str| {
        said.entry((till, kind)).or_default().add(id);
    };
    let a_sellers =
        |till, id| standing.counts(till, id) && standing.role(till) != Some(Role::Coordinator);
    for change in snapshot.owed_changes()? {
        if a_sellers(change.till, change.id) {
            add(change.till, change.id, if change.payout { "payout" } else { "deduction" });
        }
    }
    for note in snapshot.notes("note_picture")? {
        if a_sellers(note.till, note.id) {
            add(note.till, note.id, "note_picture");
        }
    }
    for (till, id) in snapshot.goods_that_owe()? {
        if a_sellers(till, id) {
            add(till, id, "goods_moved");
        }
    }
    let owners: HashMap<EntryId, TillKey> =
        shifts.all().iter().map(|shift| (shift.id, shift.till)).collect();
    let anothers = |till, shift| owners.get(&shift).is_some_and(|owner| *owner != till);
    for closing in snapshot.shift_closings()? {
        if standing.counts(closing.till, closing.id) && anothers(closing.till, closing.shift) {
            add(closing.till, closing.id, "shift_closed");
        }
    }
    for moved in snapshot.cash_movements()? {
        if standing.counts(moved.till, moved.id) && anothers(moved.till, moved.shift) {
            add(moved.till, moved.id, "cash_moved");
        }
    }
    for corrected in snapshot.shift_corrections()? {
        if a_sellers(corrected.till, corrected.id) && anothers(corrected.till, corrected.shift) {
            add(corrected.till, corrected.id, "shift_corrected");
        }
    }
    let mut findings: Vec<Finding> =
        said.into_iter().map(|((till, kind), said)| said.not_allowed(till, kind)).collect();
    let mut receipts: BTreeMap<TillKey, i64> = BTreeMap::new();
    for cell in snapshot.cells::<ReceiptKey>()? {
        if standing.role(cell.till).is_some() && anothers(cell.till, cell.shift) {
            *receipts.entry(cell.till).or_default() += cell.sums.receipts;
        }
    }
    findings.extend(receipts.into_iter().map(|(till, receipts)| {
        let found = Finding::of(Matter::OtherShift, till).with("receipts", receipts);
        found.about(Subject::amount_of(till, receipts))
    }));
    Ok(findings)
}
