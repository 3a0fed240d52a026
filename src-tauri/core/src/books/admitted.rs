use std::collections::HashSet;

use crate::entry::{Fact, Role, SignedEntry};
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{EntryId, TillKey};

/// The tills that were admitted at some time, whatever was closed or replaced later: whose entries are kept in the
/// ledger and passed on. It only ever grows with the entries, so which entries are kept does not depend on the order
/// in which they came. Who counts is a question of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Admitted(HashSet<TillKey>);

impl Admitted {
    /// Reads who was ever admitted to a fair.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn read(snapshot: Snapshot, fair: EntryId) -> Result<Self, Refusal> {
        Ok(Self::of(fair, &snapshot.edits()?))
    }

    /// The founder and the recovery key, whom one of these two admitted, and whom a coordinator among those admitted.
    #[must_use]
    pub fn of(fair: EntryId, edits: &[SignedEntry]) -> Self {
        let founding = edits.iter().find(|edit| edit.id() == fair);
        let Some((founder, Fact::Fair(founding))) =
            founding.map(|edit| (edit.entry().till, &edit.entry().fact))
        else {
            return Self::default();
        };
        let admissions = || {
            edits.iter().filter(|edit| edit.soundness().is_ok()).filter_map(|edit| {
                match &edit.entry().fact {
                    Fact::TillAdmitted(admitted) => Some((edit.entry().till, admitted)),
                    _ => None,
                }
            })
        };
        let roots: HashSet<TillKey> = [founder].into_iter().chain(founding.recovery).collect();
        let coordinators = admissions()
            .filter(|(by, admitted)| roots.contains(by) && admitted.role == Role::Coordinator)
            .map(|(_, admitted)| admitted.till);
        let admitting: HashSet<TillKey> = roots.iter().copied().chain(coordinators).collect();
        let admitted = admissions()
            .filter(|(by, _)| admitting.contains(by))
            .map(|(_, admitted)| admitted.till);
        Self(roots.into_iter().chain(admitted).collect())
    }

    /// Whether this till was ever admitted.
    #[must_use]
    pub fn has(&self, till: TillKey) -> bool {
        self.0.contains(&till)
    }

    /// Every such till.
    pub fn tills(&self) -> impl Iterator<Item = TillKey> {
        self.0.iter().copied()
    }
}
