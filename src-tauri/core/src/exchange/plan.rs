use std::collections::HashSet;

use serde::Serialize;

use crate::store::EntryKey;
use crate::value::{EntryId, TillKey};

/// What a till holds, as far as a round asks.
#[derive(Debug, Clone, Default)]
pub struct Held {
    /// What is held and may be missing in the place.
    pub entries: Vec<EntryKey>,
    /// What an earlier full round missed there.
    pub missed: HashSet<EntryId>,
}

/// What a round found in the place.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Every whole entry that was read in the place itself and that a line break ends.
    pub ids: HashSet<EntryId>,
    /// Those of this fair that were not held.
    pub new: Vec<EntryKey>,
    /// Lines that are no entries.
    pub damage: Vec<Damage>,
}

/// A line that is neither entry, header nor blank: whoever holds what stood there appends it again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize)]
pub struct Damage {
    /// The name of the file.
    pub file: String,
    /// Where the line begins, in bytes.
    pub offset: u64,
    /// What is wrong with it.
    pub reason: String,
}

/// What a round does: a value, made by a pure function from what is held and what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Entries to take in, by till and number.
    pub take: Vec<EntryKey>,
    /// Entries to append: this till's own, and others' that an earlier full round missed too.
    pub give: Vec<EntryKey>,
    /// Others' entries that are missing for the first time. Their own till may be about to append them, and so may ten
    /// others: a later full round gives those that are still missing then.
    pub wait: Vec<EntryKey>,
    /// Damage to report.
    pub damage: Vec<Damage>,
}

/// Plans a round of the till `own`.
#[must_use]
pub fn plan(own: TillKey, held: &Held, found: &Found) -> Plan {
    let holds: HashSet<EntryId> = held.entries.iter().map(|key| key.id).collect();
    let mut plan = Plan::default();
    plan.take.extend(found.new.iter().filter(|key| !holds.contains(&key.id)));
    for key in held.entries.iter().filter(|key| !found.ids.contains(&key.id)) {
        if key.till == own || held.missed.contains(&key.id) {
            plan.give.push(*key);
        } else {
            plan.wait.push(*key);
        }
    }
    plan.damage.clone_from(&found.damage);
    sort(&mut plan.take);
    sort(&mut plan.give);
    sort(&mut plan.wait);
    sort(&mut plan.damage);
    plan
}

/// By till and number, each once: so that a chain is appended in its order, and equal states give equal plans.
fn sort<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
}
