use rusqlite::Transaction;

use super::keep::keep;
use super::snapshot::Snapshot;
use super::step::{forget_step, note_step};
use super::unread::set_end_aside;
use crate::entry::{Entry, Fact, Introduction, Known, SignedEntry, TillSecret};
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, Moment, SellerCode, TillKey};

/// Begins a chain: a till introduces itself.
pub(super) fn introduce(
    transaction: &Transaction,
    fair: EntryId,
    secret: TillSecret,
    till: Introduction,
    at: Moment,
) -> Result<EntryId, Refusal> {
    let end = ChainEnd { secret, fair: Some(fair), last: None };
    Recorder::new(transaction, end, None, at).record(till)
}

/// Records facts of this till inside one transaction.
pub struct Recorder<'a> {
    transaction: &'a Transaction<'a>,
    end: ChainEnd,
    /// The last number before anything was recorded here.
    before: u64,
    by: Option<SellerCode>,
    at: Moment,
}

impl<'a> Recorder<'a> {
    pub(super) fn new(
        transaction: &'a Transaction<'a>,
        end: ChainEnd,
        by: Option<SellerCode>,
        at: Moment,
    ) -> Self {
        let before = end.last.map_or(0, |(seq, _)| seq);
        Self { transaction, end, before, by, at }
    }

    /// Whose chain it is, and its last number.
    pub(super) fn end(&self) -> (TillKey, Option<u64>) {
        (self.end.till(), self.end.last.map(|(seq, _)| seq))
    }

    /// Signs a fact as the next entry of this till's chain, keeps it with its rows, and gives its id.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn record(&mut self, fact: impl Into<Fact>) -> Result<EntryId, Refusal> {
        Ok(self.sign(fact.into())?.id())
    }

    pub(super) fn sign(&mut self, fact: Fact) -> Result<SignedEntry, Refusal> {
        let signed = self.end.sign(fact, self.by.as_ref(), self.at)?;
        keep(self.transaction, &signed, Known::ALL)?;
        Ok(signed)
    }

    pub(super) fn transaction(&self) -> &'a Transaction<'a> {
        self.transaction
    }

    /// From here on somebody else records.
    pub fn hand_to(&mut self, by: &SellerCode) {
        self.by = Some(by.clone());
    }

    /// Notes what was recorded here as one step, the one that can be taken back.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn as_one_step(&mut self) -> Result<(), Refusal> {
        let last = self.end.last.map_or(0, |(seq, _)| seq);
        note_step(self.transaction, self.end.till(), &(self.before + 1..=last))
    }

    /// Forgets the step that could be taken back.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn forget_step(&mut self) -> Result<(), Refusal> {
        forget_step(self.transaction)
    }
}

/// The end of this till's chain, where the next entry goes.
pub(super) struct ChainEnd {
    secret: TillSecret,
    /// None before the founding entry is signed.
    fair: Option<EntryId>,
    last: Option<(u64, EntryId)>,
}

impl ChainEnd {
    /// Of a till whose first entry founds the fair.
    pub(super) fn founding(secret: TillSecret) -> Self {
        Self { secret, fair: None, last: None }
    }

    pub(super) fn of_this_till(
        transaction: &Transaction,
        (fair, secret): (EntryId, TillSecret),
    ) -> Result<Self, Refusal> {
        set_end_aside(transaction, secret.till())?;
        let last = Snapshot::new(transaction).last_of(secret.till())?;
        Ok(Self { secret, fair: Some(fair), last })
    }

    pub(super) fn till(&self) -> TillKey {
        self.secret.till()
    }

    pub(super) fn sign(
        &mut self,
        fact: Fact,
        by: Option<&SellerCode>,
        at: Moment,
    ) -> Result<SignedEntry, Refusal> {
        let entry = Entry {
            fair: self.fair,
            till: self.secret.till(),
            seq: self.last.map_or(1, |(seq, _)| seq + 1),
            prev: self.last.map(|(_, id)| id),
            at,
            by: by.cloned(),
            fact,
        };
        let seq = entry.seq;
        let signed = entry
            .sign(&self.secret)
            .map_err(|cause| Refusal::new(Code::NotRecorded).because(cause))?;
        self.last = Some((seq, signed.id()));
        self.fair = Some(signed.fair());
        Ok(signed)
    }
}
