use std::collections::HashMap;

use super::admission::{Admission, Roots};
use super::prefix::Prefixes;
use crate::entry::{Fact, Role, SignedEntry, TillClosed};
use crate::value::{EntryId, TillKey};

/// Which closings count, and what they leave of each closed till.
///
/// A closing counts when its own entry and an admission of its signer do, and these may in turn be cut off by other
/// closings. So it is a fixed point that is looked for: a closing is *in* when nothing that is in or still open cuts
/// off what it rests on, or replaces it; it is *out* when something that is in does. What is still open when nothing
/// changes any more are closings that would undo each other: they all count, since a thief's key must not outvote an
/// honest one, and the recovery key, whose closings nothing cuts off, settles it.
#[derive(Debug, Default)]
pub(super) struct Closings {
    /// Of each closed till the shortest closing that counts.
    cuts: HashMap<TillKey, Cut>,
    counted: HashMap<TillKey, Vec<EntryId>>,
    /// Closings that would undo each other.
    undecided: Vec<EntryId>,
    prefixes: Prefixes,
}

/// Where a till's chain is cut: this entry and its ancestors count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut {
    /// The number of the last entry that counts; 0 when none does.
    pub last_seq: u64,
    /// The last entry that counts.
    pub last_id: Option<EntryId>,
}

/// A sound closing by somebody who was a coordinator at some time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Closing<'a> {
    pub(super) id: EntryId,
    pub(super) signer: TillKey,
    pub(super) fact: &'a TillClosed,
}

/// What is known so far: of a closing whether it is in, of anything else whether it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    No,
    Open,
    Yes,
}

impl<'a> Closing<'a> {
    /// Every closing that may come to count, whatever else there is: of any till but the recovery key, signed by a
    /// root or by a till that a root has ever admitted as a coordinator.
    pub(super) fn candidates(
        roots: &Roots,
        admissions: &[Admission],
        edits: &'a [SignedEntry],
    ) -> Vec<Self> {
        let coordinator = |till| {
            roots.contain(till)
                || admissions.iter().any(|admission| {
                    admission.fact.till == till
                        && admission.fact.role == Role::Coordinator
                        && roots.contain(admission.signer)
                })
        };
        let sound = edits.iter().filter(|edit| edit.soundness().is_ok());
        let closings = sound.filter_map(|edit| match &edit.entry().fact {
            Fact::TillClosed(fact) => Some(Self { id: edit.id(), signer: edit.entry().till, fact }),
            _ => None,
        });
        closings
            .filter(|closing| Some(closing.fact.till) != roots.recovery)
            .filter(|closing| coordinator(closing.signer))
            .collect()
    }

    pub(super) fn cut(&self) -> Cut {
        Cut { last_seq: self.fact.last_seq, last_id: self.fact.last_id }
    }
}

impl Closings {
    /// Decides which of the closings count.
    pub(super) fn of(
        roots: &Roots,
        admissions: &[Admission],
        closings: &[Closing],
        prefixes: Prefixes,
    ) -> Self {
        let by_roots: Vec<Admission> =
            admissions.iter().filter(|of| roots.contain(of.signer)).copied().collect();
        let known = Decision::new(roots, &by_roots, closings, &prefixes).decided();
        let counted = closings.iter().zip(&known).filter(|(_, known)| **known > Known::No);
        let mut cuts: HashMap<TillKey, Cut> = HashMap::new();
        let mut ids: HashMap<TillKey, Vec<EntryId>> = HashMap::new();
        for (closing, _) in counted {
            ids.entry(closing.fact.till).or_default().push(closing.id);
            let cut = cuts.entry(closing.fact.till).or_insert(closing.cut());
            *cut = closing.cut().min(*cut);
        }
        let open = closings.iter().zip(&known).filter(|(_, known)| **known == Known::Open);
        let undecided = open.map(|(closing, _)| closing.id).collect();
        Self { cuts, counted: ids, undecided, prefixes }
    }

    /// Where a till's chain is cut; none while it is not closed.
    pub(super) fn cut(&self, till: TillKey) -> Option<Cut> {
        self.cuts.get(&till).copied()
    }

    /// Every closed till.
    pub(super) fn tills(&self) -> impl Iterator<Item = TillKey> {
        self.cuts.keys().copied()
    }

    /// The closings of a till that count.
    pub(super) fn counted(&self, till: TillKey) -> &[EntryId] {
        self.counted.get(&till).map_or(&[], Vec::as_slice)
    }

    /// Whether an entry of a till lies outside what a closing leaves of it.
    pub(super) fn cuts_off(&self, till: TillKey, id: EntryId) -> bool {
        let cut = self.cuts.get(&till);
        cut.is_some_and(|cut| !self.prefixes.covers(cut.last_seq, cut.last_id, id))
    }

    /// Whether all that a closing leaves of a till is held.
    pub(super) fn whole(&self, till: TillKey) -> bool {
        let cut = self.cuts.get(&till);
        cut.is_none_or(|cut| self.prefixes.whole(cut.last_seq, cut.last_id))
    }

    /// Closings that would undo each other: they count, and somebody must settle it.
    pub(super) fn undecided(&self) -> &[EntryId] {
        &self.undecided
    }
}

/// The search for the fixed point. What is known of a closing only ever changes from open, so the order in which they
/// are looked at does not matter.
struct Decision<'a> {
    roots: &'a Roots,
    /// The admissions that make somebody able to close, the highest id first.
    by_roots: Vec<Admission<'a>>,
    closings: &'a [Closing<'a>],
    of_till: HashMap<TillKey, Vec<usize>>,
    prefixes: &'a Prefixes,
    known: Vec<Known>,
}

impl<'a> Decision<'a> {
    fn new(
        roots: &'a Roots,
        by_roots: &[Admission<'a>],
        closings: &'a [Closing<'a>],
        prefixes: &'a Prefixes,
    ) -> Self {
        let mut by_roots = by_roots.to_vec();
        by_roots.sort_unstable_by_key(|admission| std::cmp::Reverse(admission.id));
        let mut of_till: HashMap<TillKey, Vec<usize>> = HashMap::new();
        for (index, closing) in closings.iter().enumerate() {
            of_till.entry(closing.fact.till).or_default().push(index);
        }
        let known = vec![Known::Open; closings.len()];
        Self { roots, by_roots, closings, of_till, prefixes, known }
    }

    fn decided(mut self) -> Vec<Known> {
        loop {
            let mut changed = false;
            for index in 0..self.closings.len() {
                if self.known[index] == Known::Open {
                    self.known[index] = self.is_in(index);
                    changed |= self.known[index] != Known::Open;
                }
            }
            if !changed {
                return self.known;
            }
        }
    }

    fn is_in(&self, index: usize) -> Known {
        let closing = &self.closings[index];
        self.kept(closing.signer, closing.id, Some(index))
            .min(self.may_close(closing.signer))
            .min(self.not_replaced(index))
    }

    /// Whether no closing cuts an entry off. A closing says nothing about itself.
    fn kept(&self, till: TillKey, id: EntryId, itself: Option<usize>) -> Known {
        let others = self.of_till.get(&till).into_iter().flatten();
        let cutting = others
            .filter(|&&index| Some(index) != itself)
            .filter(|&&index| self.cuts_off(&self.closings[index], till, id));
        not(cutting.map(|&index| self.known[index]))
    }

    fn cuts_off(&self, closing: &Closing, till: TillKey, id: EntryId) -> bool {
        let TillClosed { last_seq, last_id, .. } = *closing.fact;
        closing.fact.till == till && !self.prefixes.covers(last_seq, last_id, id)
    }

    /// Whether a till is a root, or admitted as a coordinator by one: of several admissions that stand, the highest
    /// id decides.
    fn may_close(&self, till: TillKey) -> Known {
        if self.roots.contain(till) {
            return Known::Yes;
        }
        let mut open = None;
        for admission in self.by_roots.iter().filter(|admission| admission.fact.till == till) {
            let says =
                if admission.fact.role == Role::Coordinator { Known::Yes } else { Known::No };
            match self.stands(admission) {
                Known::No => {}
                Known::Yes if open.is_none_or(|open| open == says) => return says,
                Known::Yes => return Known::Open,
                Known::Open if open.is_none_or(|open| open == says) => open = Some(says),
                Known::Open => return Known::Open,
            }
        }
        // None at all is no; one that may yet fall leaves it open, unless it would not help.
        open.map_or(Known::No, |says| says.min(Known::Open))
    }

    fn stands(&self, admission: &Admission) -> Known {
        let replacing = self.by_roots.iter().filter(|other| other.replaces(admission));
        let replaced = replacing.map(|other| self.kept(other.signer, other.id, None));
        self.kept(admission.signer, admission.id, None).min(not(replaced))
    }

    /// Whether no other closing of the same till stands for this one. The recovery key's are replaced by itself alone,
    /// and none by what it would cut off.
    fn not_replaced(&self, index: usize) -> Known {
        let closing = &self.closings[index];
        let others = self.of_till.get(&closing.fact.till).into_iter().flatten();
        let replacing = others.filter(|&&other| {
            let other = &self.closings[other];
            let recovery = |closing: &Closing| Some(closing.signer) == self.roots.recovery;
            other.fact.replaces.contains(&closing.id)
                && (recovery(other) || !recovery(closing) && !self.undoes(closing, other))
        });
        not(replacing.map(|&other| self.known[other]))
    }

    /// Whether a closing alone would keep another from counting.
    fn undoes(&self, closing: &Closing, other: &Closing) -> bool {
        let cuts_off = |till, id| self.cuts_off(closing, till, id);
        let mut admitting = self.by_roots.iter().filter(|admission| {
            admission.fact.till == other.signer && admission.fact.role == Role::Coordinator
        });
        cuts_off(other.signer, other.id)
            || !self.roots.contain(other.signer)
                && admitting.all(|admission| cuts_off(admission.signer, admission.id))
    }
}

/// Yes when all of them are known not to be.
fn not(those: impl Iterator<Item = Known>) -> Known {
    match those.max() {
        None | Some(Known::No) => Known::Yes,
        Some(Known::Open) => Known::Open,
        Some(Known::Yes) => Known::No,
    }
}
