use std::collections::{HashMap, HashSet};

use crate::entry::{Entry, Fact, Role, SignedEntry};
use crate::value::{EntryId, TillKey};

/// Who counts, and which values stand: a question to all edits of a fair, asked anew whenever there are more of them.
#[derive(Debug)]
pub struct Standing<'a> {
    roles: HashMap<TillKey, Role>,
    edits: &'a [SignedEntry],
    replaced: HashSet<EntryId>,
}

/// Takes what a fact says, and what it is of, if it is of one kind.
type OfKind<T> = fn(&Fact) -> Option<(Option<EntryId>, &T)>;

/// A value that stands: what nobody who counts has replaced.
#[derive(Debug)]
pub struct Value<'a, T> {
    /// The creating entry: the identity.
    pub of: EntryId,
    /// The entry that stands, for an edit to replace.
    pub id: EntryId,
    /// What it says.
    pub value: &'a T,
}

impl<'a> Standing<'a> {
    /// Works out who counts and what stands from all edits of the fair that `fair` founded.
    #[must_use]
    pub fn of(fair: EntryId, edits: &'a [SignedEntry]) -> Self {
        let roles = roles(fair, edits);
        let mut standing = Self { roles, edits, replaced: HashSet::new() };
        standing.replaced = standing.replaced();
        standing
    }

    /// What a till may do; none while nobody has admitted it.
    #[must_use]
    pub fn role(&self, till: TillKey) -> Option<Role> {
        self.roles.get(&till).copied()
    }

    /// The edit with this id, whether it counts or not.
    pub(super) fn edit(&self, id: EntryId) -> Option<&'a SignedEntry> {
        self.edits.iter().find(|edit| edit.id() == id)
    }

    /// The values of one kind that stand, by their creating entry; where two stand, the higher id.
    pub(super) fn values<T>(&self, of_kind: OfKind<T>) -> Vec<Value<'a, T>> {
        let mut values: HashMap<EntryId, Value<'a, T>> = HashMap::new();
        for edit in self.edits {
            let Some((of, value)) = of_kind(&edit.entry().fact) else { continue };
            if self.counts(edit) && !self.replaced.contains(&edit.id()) {
                let of = of.unwrap_or(edit.id());
                let id = edit.id();
                if values.get(&of).is_none_or(|shown| shown.id < id) {
                    values.insert(of, Value { of, id, value });
                }
            }
        }
        let mut values: Vec<_> = values.into_values().collect();
        values.sort_unstable_by_key(|value| value.of);
        values
    }

    /// Whether the till that signed this edit may make it.
    fn counts(&self, edit: &SignedEntry) -> bool {
        let role = self.role(edit.entry().till);
        edit.soundness().is_ok()
            && match edit.entry().fact {
                Fact::Till(_) | Fact::Seller(_) => role.is_some(),
                _ => role == Some(Role::Coordinator),
            }
    }

    /// What edits that count replace: only of their own kind and their own creating entry.
    fn replaced(&self) -> HashSet<EntryId> {
        let by_id: HashMap<EntryId, &Entry> =
            self.edits.iter().map(|edit| (edit.id(), edit.entry())).collect();
        let mut replaced = HashSet::new();
        for edit in self.edits.iter().filter(|edit| self.counts(edit)) {
            let Some((Some(of), targets)) = edited(&edit.entry().fact) else { continue };
            for &target in targets {
                let same = by_id.get(&target).is_some_and(|entry| {
                    entry.fact.kind() == edit.entry().fact.kind()
                        && edited(&entry.fact).map(|(of, _)| of.unwrap_or(target)) == Some(of)
                });
                if same {
                    replaced.insert(target);
                }
            }
        }
        replaced
    }
}

/// The founder and the recovery key admit; so do coordinators whom one of them admitted, and nobody else.
fn roles(fair: EntryId, edits: &[SignedEntry]) -> HashMap<TillKey, Role> {
    let founding = edits.iter().find(|edit| edit.id() == fair);
    let Some((founder, Fact::Fair(founding))) =
        founding.map(|edit| (edit.entry().till, &edit.entry().fact))
    else {
        return HashMap::new();
    };
    let mut roots = HashSet::from([founder]);
    roots.extend(founding.recovery);
    let admitted_by = |admitting: &HashSet<TillKey>| -> Vec<(TillKey, Role)> {
        let mut admissions: Vec<_> = edits
            .iter()
            .filter(|edit| admitting.contains(&edit.entry().till) && edit.soundness().is_ok())
            .filter_map(|edit| match &edit.entry().fact {
                Fact::TillAdmitted(admitted) => Some((edit.id(), admitted)),
                _ => None,
            })
            .collect();
        let replaced: HashSet<EntryId> =
            admissions.iter().flat_map(|(_, admitted)| admitted.replaces.iter().copied()).collect();
        admissions.retain(|(id, _)| !replaced.contains(id));
        admissions.sort_unstable_by_key(|(id, _)| *id);
        admissions.into_iter().map(|(_, admitted)| (admitted.till, admitted.role)).collect()
    };
    let mut admitting = roots.clone();
    for (till, role) in admitted_by(&roots) {
        if role == Role::Coordinator {
            admitting.insert(till);
        }
    }
    let mut roles: HashMap<TillKey, Role> = admitted_by(&admitting).into_iter().collect();
    roles.extend(roots.into_iter().map(|till| (till, Role::Coordinator)));
    roles
}

/// What an edit is of, and what it replaces.
fn edited(fact: &Fact) -> Option<(Option<EntryId>, &[EntryId])> {
    match fact {
        Fact::Fair(fair) => Some((fair.of, &fair.replaces)),
        Fact::Till(till) => Some((till.of, &till.replaces)),
        Fact::TillAdmitted(admitted) => Some((admitted.of, &admitted.replaces)),
        Fact::Seller(seller) => Some((seller.of, &seller.replaces)),
        Fact::Member(member) => Some((member.of, &member.replaces)),
        Fact::Product(product) => Some((product.of, &product.replaces)),
        _ => None,
    }
}
