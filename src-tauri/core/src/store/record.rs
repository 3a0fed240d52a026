use rusqlite::{Transaction, TransactionBehavior, params};

use super::keep::keep;
use super::recorder::{ChainEnd, Recorder, introduce};
use super::renewal::note_fork;
use super::snapshot::Snapshot;
use super::store::Store;
use crate::entry::{Fair, Introduction, SignedEntry, TillSecret};
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, Moment, SellerCode, TillKey};

/// What came of taking entries in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// New here.
    pub taken: u64,
    /// Here already.
    pub known: u64,
}

impl Store {
    /// Founds a fair: its founding entry, this till as its founder, and what `record` adds, in one transaction.
    ///
    /// # Errors
    /// [`Code::FairExists`] when the store has a till already; what the store or `record` refuses.
    pub fn found(
        &mut self,
        fair: Fair,
        recovery: &TillSecret,
        at: Moment,
        record: impl FnOnce(&mut Recorder, EntryId) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        let secret = TillSecret::random();
        let end = ChainEnd::founding(secret.clone());
        let mut recorder = Recorder::new(&transaction, end, None, at);
        let fair = recorder.record(fair)?;
        be(&transaction, fair, &secret, Some(recovery))?;
        record(&mut recorder, fair)?;
        transaction.commit()?;
        self.mark();
        Ok(())
    }

    /// Becomes a new till of a fair whose founding entry is here.
    ///
    /// # Errors
    /// [`Code::FairExists`] when the store has a till already; what the store refuses.
    pub fn join(&mut self, fair: EntryId, till: Introduction, at: Moment) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        let secret = TillSecret::random();
        be(&transaction, fair, &secret, None)?;
        introduce(&transaction, fair, secret, till, at)?;
        transaction.commit()?;
        self.mark();
        Ok(())
    }

    /// Forgets the recovery key's secret, once somebody says that it is written down.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn forget_recovery(&mut self) -> Result<(), Refusal> {
        self.connection.execute("UPDATE local_till SET recovery = NULL", [])?;
        Ok(())
    }

    /// Records facts of this till, in the order that `record` gives them, in one transaction, durably.
    ///
    /// # Errors
    /// [`Code::NoFair`]; [`Code::NoShift`] before a renewal that is due; what the store or `record` refuses. Nothing is
    /// recorded then.
    pub fn record<T>(
        &mut self,
        by: Option<&SellerCode>,
        at: Moment,
        record: impl FnOnce(&mut Recorder) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let signer = self.signer()?;
        let transaction = self.transaction()?;
        let end = ChainEnd::of_this_till(&transaction, signer)?;
        let mut recorder = Recorder::new(&transaction, end, by.cloned(), at);
        let recorded = record(&mut recorder)?;
        let (till, last) = recorder.end();
        transaction.commit()?;
        if let Some(seq) = last {
            self.marker.write(till, seq);
        }
        Ok(recorded)
    }

    /// Records facts under the recovery key, as the next entries of its own chain. What this till wrote stays its own.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store or `record` refuses. Nothing is recorded then.
    pub fn record_as(
        &mut self,
        recovery: TillSecret,
        at: Moment,
        record: impl FnOnce(&mut Recorder) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let (fair, _) = self.signer()?;
        let transaction = self.transaction()?;
        let end = ChainEnd::of_this_till(&transaction, (fair, recovery))?;
        record(&mut Recorder::new(&transaction, end, None, at))?;
        Ok(transaction.commit()?)
    }

    /// Takes in entries that passed the gate, from wherever they come; those that are here already change nothing.
    ///
    /// # Errors
    /// What the store refuses; nothing of this call is taken in then.
    pub fn take<'a>(
        &mut self,
        entries: impl IntoIterator<Item = &'a SignedEntry>,
    ) -> Result<Taken, Refusal> {
        let known = self.known;
        let transaction = self.transaction()?;
        let own = Snapshot::new(&transaction).identity()?.map(|identity| identity.till);
        let mut count = Taken::default();
        for entry in entries {
            if keep(&transaction, entry, known)? {
                count.taken += 1;
                if Some(entry.entry().till) == own {
                    note_fork(&transaction, entry)?;
                }
            } else {
                count.known += 1;
            }
        }
        transaction.commit()?;
        if count.taken > 0 {
            // Whether this till may still sign is another question now.
            self.signer = None;
        }
        Ok(count)
    }

    /// Takes what waited in the quarantine for these tills to be admitted into the ledger.
    ///
    /// # Errors
    /// What the store refuses; everything waits on then.
    pub fn release(&mut self, admitted: &[TillKey]) -> Result<Taken, Refusal> {
        let known = self.known;
        let transaction = self.transaction()?;
        let mut count = Taken::default();
        for till in admitted {
            for entry in Snapshot::new(&transaction).quarantined(Some(*till))? {
                if keep(&transaction, &entry, known)? {
                    count.taken += 1;
                } else {
                    count.known += 1;
                }
            }
            let sql = "DELETE FROM local_quarantine WHERE till = ?1";
            transaction.prepare_cached(sql)?.execute([till])?;
        }
        transaction.commit()?;
        Ok(count)
    }

    /// The fair and this till's secret, where it may sign. To ask anew, and to make the key of its bytes, would cost a
    /// sale as much as the signature.
    pub(super) fn signer(&mut self) -> Result<(EntryId, TillSecret), Refusal> {
        if self.signer.is_none() {
            if self.renewal()?.is_some() {
                return Err(Code::NoShift.into());
            }
            let identity = self.snapshot().identity()?;
            self.signer = identity.map(|identity| (identity.fair, identity.secret));
        }
        self.signer.clone().ok_or_else(|| Code::NoFair.into())
    }

    pub(super) fn transaction(&mut self) -> Result<Transaction<'_>, Refusal> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

/// Writes down who this till is, once.
fn be(
    transaction: &Transaction,
    fair: EntryId,
    secret: &TillSecret,
    recovery: Option<&TillSecret>,
) -> Result<(), Refusal> {
    let sql = "INSERT INTO local_till VALUES (1, ?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    let written = transaction.execute(
        sql,
        params![fair, secret.till(), secret.to_bytes(), recovery.map(TillSecret::to_bytes),],
    )?;
    if written == 1 { Ok(()) } else { Err(Code::FairExists.into()) }
}
