use std::collections::{HashMap, HashSet};

use super::admission::{Admission, Admitted, Roots};
use super::closing::{Closing, Closings, Cut};
use super::prefix::Prefixes;
use crate::entry::{Fact, Role, SignedEntry};
use crate::refusal::Refusal;
use crate::store::{Held, Snapshot};
use crate::value::{EntryId, TillKey};

/// Who counts, and which values stand: a question to all edits and closings of a fair, asked anew whenever there are
/// more of them. What counts is decided entry by entry, since of a closed till only a prefix of its chain does.
#[derive(Debug)]
pub struct Standing {
    fair: EntryId,
    edits: Vec<SignedEntry>,
    roots: Option<Roots>,
    roles: HashMap<TillKey, Role>,
    admitting: HashSet<TillKey>,
    ever_admitted: Admitted,
    closings: Closings,
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
    /// Everything that stands of the same thing, sorted: two values where tills changed it apart. A new value replaces
    /// all of it.
    pub standing: Vec<EntryId>,
}

impl Standing {
    /// Reads what decides who counts in the fair that `fair` founded, the chains of closed tills among it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn read(snapshot: Snapshot, fair: EntryId) -> Result<Self, Refusal> {
        let edits = snapshot.edits()?;
        let mut prefixes = Prefixes::default();
        if let Some(roots) = Roots::of(fair, &edits) {
            for closing in Closing::candidates(&roots, &Admission::all(&edits), &edits) {
                let Some(last_id) = closing.fact.last_id else { continue };
                prefixes.begin();
                let (till, last_seq) = (closing.fact.till, closing.fact.last_seq);
                snapshot.walk_back(till, last_seq, last_id, |seq, id| prefixes.step(seq, id))?;
            }
        }
        Ok(Self::of(fair, edits, prefixes))
    }

    /// Works out who counts and what stands, from all edits and closings and the walked chains of the closed tills.
    /// Entries of another fair say nothing here.
    #[must_use]
    pub fn of(fair: EntryId, mut edits: Vec<SignedEntry>, prefixes: Prefixes) -> Self {
        edits.retain(|edit| edit.fair() == fair);
        let roots = Roots::of(fair, &edits);
        let mut standing = Self {
            fair,
            roots,
            roles: HashMap::new(),
            admitting: HashSet::new(),
            ever_admitted: Admitted::default(),
            closings: Closings::default(),
            replaced: HashSet::new(),
            edits,
        };
        if let Some(roots) = roots {
            let admissions = Admission::all(&standing.edits);
            let candidates = Closing::candidates(&roots, &admissions, &standing.edits);
            let closings = Closings::of(&roots, &admissions, &candidates, prefixes);
            (standing.roles, standing.admitting) = roles(&roots, &admissions, &closings);
            standing.ever_admitted = Admitted::of(&roots, &admissions);
            standing.closings = closings;
        }
        standing.replaced = standing.replaced();
        standing
    }

    /// What a till may do; none while nobody has admitted it. Of a closed till this says what it was.
    #[must_use]
    pub fn role(&self, till: TillKey) -> Option<Role> {
        self.roles.get(&till).copied()
    }

    /// Every till that was admitted, the closed ones among them.
    pub fn tills(&self) -> impl Iterator<Item = TillKey> {
        self.roles.keys().copied()
    }

    /// Whether a till may admit and close others: a root, or a coordinator whom a root admitted.
    #[must_use]
    pub fn may_admit(&self, till: TillKey) -> bool {
        self.admitting.contains(&till)
    }

    /// Every till that may admit and close others.
    pub(super) fn admitting(&self) -> impl Iterator<Item = TillKey> {
        self.admitting.iter().copied()
    }

    /// The founder's till and the recovery key; none where the founding entry is not here.
    #[must_use]
    pub fn roots(&self) -> Option<Roots> {
        self.roots
    }

    /// Where a till's chain is cut; none while no closing of it counts. Whatever is admitted later, a closed till
    /// stays closed.
    #[must_use]
    pub fn closed(&self, till: TillKey) -> Option<Cut> {
        self.closings.cut(till)
    }

    /// Every till that a closing which counts has closed.
    pub(super) fn closed_tills(&self) -> impl Iterator<Item = TillKey> {
        self.closings.tills()
    }

    /// Whether a closing cuts an entry of a till off.
    pub(super) fn cuts_off(&self, till: TillKey, id: EntryId) -> bool {
        id != self.fair && self.closings.cuts_off(till, id)
    }

    /// Whether an entry of a till counts: the till is admitted, and no closing cuts the entry off.
    /// The founding entry always does, since the fair is what it says.
    #[must_use]
    pub fn counts(&self, till: TillKey, id: EntryId) -> bool {
        id == self.fair || self.role(till).is_some() && !self.cuts_off(till, id)
    }

    /// Whether a root, or a coordinator that a root ever admitted, has ever admitted a till, whatever was closed or
    /// replaced later. More entries only ever make it so for more tills, so what is kept by it does not depend on the
    /// order of arrival. That an entry counts does not follow from it.
    #[must_use]
    pub fn was_ever_admitted(&self, till: TillKey) -> bool {
        self.ever_admitted.has(till)
    }

    /// The closings of a till that count, the undecided ones among them.
    #[must_use]
    pub fn closings_of(&self, till: TillKey) -> &[EntryId] {
        self.closings.counted(till)
    }

    /// Whether everything that a closing leaves of a till is held; below a gap nothing counts until it is filled.
    #[must_use]
    pub fn is_whole(&self, till: TillKey) -> bool {
        self.closings.whole(till)
    }

    /// Whether a closing leaves everything that is held of a till.
    pub(super) fn counts_whole(&self, till: TillKey, held: &Held) -> bool {
        let ends_there = |cut: Cut| held.is_whole() && held.last_seq == cut.last_seq;
        self.closed(till).is_some_and(ends_there) && self.is_whole(till)
    }

    /// Closings that would undo each other: all of them count until the recovery key settles it.
    #[must_use]
    pub fn undecided_closings(&self) -> &[EntryId] {
        self.closings.undecided()
    }

    /// The founding entry, where it is here.
    pub(super) fn founding(&self) -> Option<&SignedEntry> {
        self.edit(self.fair)
    }

    /// Every edit and closing of the fair, whether it counts or not.
    #[must_use]
    pub fn edits(&self) -> &[SignedEntry] {
        &self.edits
    }

    /// The edit or closing with this id, whether it counts or not.
    pub fn edit(&self, id: EntryId) -> Option<&SignedEntry> {
        self.edits.iter().find(|edit| edit.id() == id)
    }

    /// The values of one kind that stand, by their creating entry; where two stand, the higher id.
    pub(super) fn values<T>(&self, of_kind: OfKind<T>) -> Vec<Value<'_, T>> {
        let mut values: HashMap<EntryId, Value<T>> = HashMap::new();
        for edit in &self.edits {
            let Some((of, value)) = of_kind(&edit.entry().fact) else { continue };
            if self.stands(edit) {
                let of = of.unwrap_or(edit.id());
                let id = edit.id();
                let shown = values.entry(of).or_insert_with(|| Value {
                    of,
                    id,
                    value,
                    standing: Vec::new(),
                });
                shown.standing.push(id);
                if shown.id < id {
                    (shown.id, shown.value) = (id, value);
                }
            }
        }
        let mut values: Vec<_> = values.into_values().collect();
        values.iter_mut().for_each(|value| value.standing.sort_unstable());
        values.sort_unstable_by_key(|value| value.of);
        values
    }

    /// Whether an edit counts and nobody who counts has replaced it.
    #[must_use]
    pub fn stands(&self, edit: &SignedEntry) -> bool {
        self.may_make(edit) && !self.replaced.contains(&edit.id())
    }

    /// Whether an edit or closing adds up and counts, and the till that signed it may make it.
    #[must_use]
    pub fn may_make(&self, edit: &SignedEntry) -> bool {
        let till = edit.entry().till;
        edit.soundness().is_ok()
            && self.counts(till, edit.id())
            && match &edit.entry().fact {
                Fact::Introduction(_) => true,
                // Whoever sells can say who they are; it changes no figure.
                Fact::Seller(seller) if seller.of.is_none() => true,
                Fact::TillAdmitted(_) | Fact::TillClosed(_) => self.may_admit(till),
                _ => self.role(till) == Some(Role::Coordinator),
            }
    }

    /// What edits that count replace: only of their own kind and their own creating entry.
    fn replaced(&self) -> HashSet<EntryId> {
        let by_id: HashMap<EntryId, &SignedEntry> =
            self.edits.iter().map(|edit| (edit.id(), edit)).collect();
        let mut replaced = HashSet::new();
        for edit in self.edits.iter().filter(|edit| self.may_make(edit)) {
            let Some((Some(of), targets)) = edited(&edit.entry().fact) else { continue };
            for &target in targets {
                let same = by_id.get(&target).is_some_and(|other| {
                    let fact = &other.entry().fact;
                    fact.kind() == edit.entry().fact.kind()
                        && edited(fact).map(|(of, _)| of.unwrap_or(target)) == Some(of)
                });
                if same {
                    replaced.insert(target);
                }
            }
        }
        replaced
    }
}

/// The roots admit; so do coordinators whom one of them admitted, and nobody else. Each admission lies inside what
/// counts of its signer, and of several of one till that stand the highest id decides.
fn roles(
    roots: &Roots,
    admissions: &[Admission],
    closings: &Closings,
) -> (HashMap<TillKey, Role>, HashSet<TillKey>) {
    let admitted_by = |admits: &dyn Fn(TillKey) -> bool| -> HashMap<TillKey, Role> {
        let counted: Vec<&Admission> = admissions
            .iter()
            .filter(|of| admits(of.signer) && !closings.cuts_off(of.signer, of.id))
            .collect();
        let mut standing: Vec<&Admission> = counted
            .iter()
            .filter(|admission| !counted.iter().any(|other| other.replaces(admission)))
            .copied()
            .collect();
        standing.sort_unstable_by_key(|admission| admission.id);
        standing.into_iter().map(|of| (of.fact.till, of.fact.role)).collect()
    };
    let both = || [roots.founder].into_iter().chain(roots.recovery);
    let by_roots = admitted_by(&|till| roots.contain(till)).into_iter();
    let coordinators = by_roots.filter(|(_, role)| *role == Role::Coordinator);
    let admitting: HashSet<TillKey> = coordinators.map(|(till, _)| till).chain(both()).collect();
    let mut roles = admitted_by(&|till| admitting.contains(&till));
    roles.extend(both().map(|root| (root, Role::Coordinator)));
    (roles, admitting)
}

/// The creating entry of the thing that an edit is a value of; none for what is no value.
pub(super) fn of_edit(edit: &SignedEntry) -> Option<EntryId> {
    edited(&edit.entry().fact).map(|(of, _)| of.unwrap_or(edit.id()))
}

/// What an edit is of, and what it replaces.
fn edited(fact: &Fact) -> Option<(Option<EntryId>, &[EntryId])> {
    match fact {
        Fact::Fair(fair) => Some((fair.of, &fair.replaces)),
        Fact::Introduction(till) => Some((till.of, &till.replaces)),
        Fact::TillAdmitted(admitted) => Some((admitted.of, &admitted.replaces)),
        Fact::Seller(seller) => Some((seller.of, &seller.replaces)),
        Fact::Member(member) => Some((member.of, &member.replaces)),
        Fact::Stand(stand) => Some((stand.of, &stand.replaces)),
        Fact::Product(product) => Some((product.of, &product.replaces)),
        Fact::Bundle(bundle) => Some((bundle.of, &bundle.replaces)),
        Fact::Accepted(accepted) => Some((accepted.of, &accepted.replaces)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
