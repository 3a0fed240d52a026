use crate::books::Admitted;
use crate::entry::{Fact, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::store::Store;
use crate::value::{EntryId, TillKey};

/// Takes entries from outside into a store: those of tills that were admitted into the ledger, those of others into
/// the quarantine, those of another fair nowhere.
#[derive(Debug)]
pub struct Intake {
    fair: EntryId,
    own: TillKey,
    admitted: Admitted,
}

/// What came of taking entries in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// New in the ledger.
    pub taken: u64,
    /// Held already.
    pub known: u64,
    /// New in the quarantine: their till is not admitted.
    pub apart: u64,
    /// Left out, since the quarantine is full.
    pub left_out: u64,
    /// Of another fair.
    pub foreign: u64,
}

impl std::ops::AddAssign for TakenIn {
    fn add_assign(&mut self, more: Self) {
        self.taken += more.taken;
        self.known += more.known;
        self.apart += more.apart;
        self.left_out += more.left_out;
        self.foreign += more.foreign;
    }
}

impl Intake {
    /// For the fair that this store is at.
    ///
    /// # Errors
    /// [`Code::NoFair`] when it is at none; what the store refuses.
    pub fn of(store: &Store) -> Result<Self, Refusal> {
        let snapshot = store.snapshot();
        let identity = snapshot.identity()?.ok_or(Code::NoFair)?;
        let admitted = Admitted::read(snapshot, identity.fair)?;
        Ok(Self { fair: identity.fair, own: identity.till, admitted })
    }

    /// Takes in what waits in the quarantine of a store although its till is admitted by now, and whoever was admitted
    /// by that.
    ///
    /// # Errors
    /// As [`Intake::of`].
    pub fn release_admitted(store: &mut Store) -> Result<u64, Refusal> {
        Self::of(store)?.release(store)
    }

    /// Takes entries in, and with them what waited in the quarantine for an admission among them.
    ///
    /// # Errors
    /// What the store refuses; those before the refusal may be in.
    pub fn take(&mut self, store: &mut Store, entries: &[SignedEntry]) -> Result<TakenIn, Refusal> {
        let mut count = TakenIn::default();
        let (of_fair, foreign): (Vec<_>, Vec<_>) =
            entries.iter().partition(|entry| entry.fair() == self.fair);
        count.foreign = foreign.len() as u64;
        let (admitted, apart): (Vec<_>, Vec<_>) =
            of_fair.into_iter().partition(|entry| self.admits(entry));
        let taken = store.take(admitted.iter().copied())?;
        count.taken += taken.taken;
        count.known += taken.known;
        let quarantined = store.quarantine(apart.iter().copied())?;
        count.apart += quarantined.kept;
        count.known += quarantined.known;
        count.left_out += quarantined.left_out;
        if admitted.iter().any(|entry| admits_somebody(entry)) {
            let released = self.release(store)?;
            count.taken += released;
            count.apart = count.apart.saturating_sub(released);
        }
        Ok(count)
    }

    /// The founding entry speaks for itself: its id is the fair.
    fn admits(&self, entry: &SignedEntry) -> bool {
        let till = entry.entry().till;
        till == self.own || self.admitted.has(till) || entry.id() == self.fair
    }

    /// Takes in whoever is admitted now, until nobody more is admitted by them; gives how many entries that were.
    fn release(&mut self, store: &mut Store) -> Result<u64, Refusal> {
        let mut released = 0;
        loop {
            self.admitted = Admitted::read(store.snapshot(), self.fair)?;
            let mut waiting = store.snapshot().quarantined_tills()?;
            waiting.retain(|till| self.admitted.has(*till));
            if waiting.is_empty() {
                return Ok(released);
            }
            released += store.release(&waiting)?.taken;
        }
    }
}

fn admits_somebody(entry: &SignedEntry) -> bool {
    matches!(entry.entry().fact, Fact::TillAdmitted(_) | Fact::Fair(_))
}
