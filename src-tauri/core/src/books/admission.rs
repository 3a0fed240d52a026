use std::collections::HashSet;

use crate::entry::{Fact, Role, SignedEntry, TillAdmitted};
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{EntryId, TillKey};

/// The two keys that nobody had to admit: the founder's till and the recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roots {
    /// The till that founded the fair.
    pub founder: TillKey,
    /// The recovery key.
    pub recovery: Option<TillKey>,
}

/// A sound admission, whether it counts or not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Admission<'a> {
    pub(super) id: EntryId,
    pub(super) signer: TillKey,
    pub(super) fact: &'a TillAdmitted,
}

impl Roots {
    /// The roots of the fair that `fair` founded; none where its founding entry is not among the edits.
    pub(super) fn of(fair: EntryId, edits: &[SignedEntry]) -> Option<Self> {
        let founding = edits.iter().find(|edit| edit.id() == fair)?;
        let Fact::Fair(settings) = &founding.entry().fact else { return None };
        Some(Self { founder: founding.entry().till, recovery: settings.recovery })
    }

    /// Whether a key is one of the two.
    #[must_use]
    pub fn contain(&self, till: TillKey) -> bool {
        till == self.founder || Some(till) == self.recovery
    }
}

impl<'a> Admission<'a> {
    /// Every sound admission among edits.
    pub(super) fn all(edits: &'a [SignedEntry]) -> Vec<Self> {
        let sound = edits.iter().filter(|edit| edit.soundness().is_ok());
        let admissions = sound.filter_map(|edit| match &edit.entry().fact {
            Fact::TillAdmitted(fact) => {
                Some(Self { id: edit.id(), signer: edit.entry().till, fact })
            }
            _ => None,
        });
        admissions.collect()
    }

    /// The first admission that this one is a value of.
    pub(super) fn of(&self) -> EntryId {
        self.fact.of.unwrap_or(self.id)
    }

    /// Whether it replaces another: one of the same till and the same first admission.
    pub(super) fn replaces(&self, other: &Admission) -> bool {
        self.fact.till == other.fact.till
            && self.of() == other.of()
            && self.fact.replaces.contains(&other.id)
    }
}

/// Every till that was ever admitted by a root, or by a coordinator that a root ever admitted, whatever was closed or
/// replaced later: whose entries are kept in the ledger and passed on. More entries only ever make it larger, so which
/// entries are kept does not depend on the order in which they come. That an entry counts does not follow from it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Admitted(HashSet<TillKey>);

impl Admitted {
    /// Reads who was ever admitted to a fair.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn read(snapshot: Snapshot, fair: EntryId) -> Result<Self, Refusal> {
        let mut edits = snapshot.edits()?;
        edits.retain(|edit| edit.fair() == fair);
        let admitted =
            Roots::of(fair, &edits).map(|roots| Self::of(&roots, &Admission::all(&edits)));
        Ok(admitted.unwrap_or_default())
    }

    pub(super) fn of(roots: &Roots, admissions: &[Admission]) -> Self {
        let by_roots = || admissions.iter().filter(|admission| roots.contain(admission.signer));
        let coordinators: HashSet<TillKey> = by_roots()
            .filter(|admission| admission.fact.role == Role::Coordinator)
            .map(|admission| admission.fact.till)
            .collect();
        let by_coordinators =
            admissions.iter().filter(|admission| coordinators.contains(&admission.signer));
        let admitted = by_roots().chain(by_coordinators).map(|admission| admission.fact.till);
        Self(admitted.chain([roots.founder]).chain(roots.recovery).collect())
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
