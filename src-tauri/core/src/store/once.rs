//! Recording once: whatever carries a draft is one entry, however often and from wherever it is sent.

use rusqlite::{OptionalExtension, Transaction, params};

use super::project::seq;
use super::recorder::{ChainEnd, Recorder};
use super::snapshot::{Snapshot, unreadable};
use super::store::Store;
use crate::entry::{Fact, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::value::{DraftId, EntryId, Moment, ReceiptNumber, SellerCode, StandCode, TillKey};

/// An attempt to record something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// What the fact carries as its draft.
    pub draft: DraftId,
    /// What tells two attempts under one draft apart: a hash of all that was typed, the kind included.
    pub content: [u8; 32],
}

/// An attempt that is durably in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The entry.
    pub entry: SignedEntry,
    /// True when this draft was recorded before and nothing was written now.
    pub known: bool,
}

/// What is next in this till's chain, inside the transaction that records it.
#[derive(Debug)]
pub struct Next<'a> {
    transaction: &'a Transaction<'a>,
    till: TillKey,
}

impl Next<'_> {
    /// The next receipt number of this till, at a stand.
    ///
    /// # Errors
    /// [`Code::NotRecorded`] after the last number that there is; what the store refuses.
    pub fn receipt(&self, stand: StandCode) -> Result<ReceiptNumber, Refusal> {
        let number = Snapshot::new(self.transaction).last_receipt_number(self.till)? + 1;
        ReceiptNumber::new(stand, self.till, number)
            .map_err(|cause| Refusal::new(Code::NotRecorded).because(cause))
    }
}

impl Recorder<'_> {
    /// Records what `make` gives as one attempt: number, entry, rows and the guard of its draft. The same draft again gives
    /// what was recorded, and `make` is not asked.
    ///
    /// # Errors
    /// [`Code::DraftChanged`] for the same draft with other content; what `make` or the store refuses.
    pub fn once(
        &mut self,
        attempt: Attempt,
        make: impl FnOnce(&Next) -> Result<Fact, Refusal>,
    ) -> Result<Recorded, Refusal> {
        let (transaction, till) = (self.transaction(), self.end().0);
        if let Some(entry) = guarded(transaction, attempt, till)? {
            return Ok(Recorded { entry, known: true });
        }
        let fact = make(&Next { transaction, till })?;
        let entry = self.sign(fact)?;
        transaction.prepare_cached("INSERT INTO local_draft VALUES (?1, ?2, ?3, ?4)")?.execute(
            params![attempt.draft.as_bytes(), attempt.content, seq(entry.entry()), entry.id()],
        )?;
        Ok(Recorded { entry, known: false })
    }
}

impl Store {
    /// Records what `make` gives, durably, in a transaction of its own; see [`Recorder::once`].
    ///
    /// # Errors
    /// As [`Store::record_all`].
    pub fn record_once(
        &mut self,
        attempt: Attempt,
        by: Option<&SellerCode>,
        at: Moment,
        make: impl FnOnce(&Next) -> Result<Fact, Refusal>,
    ) -> Result<Recorded, Refusal> {
        self.record_all(by, at, |recorder| recorder.once(attempt, make))
    }

    /// Records everything that `record` gives, or nothing, in one transaction, durably.
    ///
    /// # Errors
    /// [`Code::NotRecorded`], with its cause, for anything that the disk refuses; what `record` refuses. Nothing is
    /// recorded then.
    pub fn record_all<T>(
        &mut self,
        by: Option<&SellerCode>,
        at: Moment,
        record: impl FnOnce(&mut Recorder) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.record(by, at, record).map_err(|refusal| match refusal.code() {
            Code::DiskFull | Code::StoreUnusable | Code::StoreReadOnly => {
                Refusal::new(Code::NotRecorded).because(refusal)
            }
            _ => refusal,
        })
    }

    /// What an attempt was recorded as, if it was.
    ///
    /// # Errors
    /// [`Code::DraftChanged`] for the same draft with other content; what the store refuses.
    pub fn recorded(&mut self, attempt: Attempt) -> Result<Option<Recorded>, Refusal> {
        let signer = self.signer()?;
        let transaction = self.transaction()?;
        let till = ChainEnd::of_this_till(&transaction, signer)?.till();
        let entry = guarded(&transaction, attempt, till)?;
        transaction.commit()?;
        Ok(entry.map(|entry| Recorded { entry, known: true }))
    }
}

impl Snapshot<'_> {
    /// What was recorded under a draft here, whatever it was; none where nothing was, or where it can no longer be shown.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn recorded_under(&self, draft: DraftId) -> Result<Option<SignedEntry>, Refusal> {
        let mut statement =
            self.connection().prepare_cached(include_str!("sql/guarded_draft.sql"))?;
        let kept: Option<(Option<TillKey>, i64, EntryId)> = statement
            .query_row([draft.as_bytes()], |row| {
                Ok((row.get("till")?, row.get("seq")?, row.get("id")?))
            })
            .optional()?;
        let Some((Some(till), seq, id)) = kept else { return Ok(None) };
        self.entry(till, seq, id).map(Some)
    }

    /// Whether something was recorded under a draft here.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn is_recorded(&self, draft: DraftId) -> Result<bool, Refusal> {
        let sql = "SELECT EXISTS (SELECT 1 FROM local_draft WHERE draft = ?1)";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([draft.as_bytes()], |row| row.get(0))?)
    }
}

/// The entry that this draft was recorded as, if it was.
fn guarded(
    transaction: &Transaction,
    attempt: Attempt,
    own: TillKey,
) -> Result<Option<SignedEntry>, Refusal> {
    let known: Option<([u8; 32], i64, EntryId, Option<TillKey>)> = transaction
        .prepare_cached(include_str!("sql/guarded_draft.sql"))?
        .query_row([attempt.draft.as_bytes()], |row| {
            Ok((row.get("content")?, row.get("seq")?, row.get("id")?, row.get("till")?))
        })
        .optional()?;
    let Some((content, seq, id, till)) = known else { return Ok(None) };
    if content != attempt.content {
        return Err(Refusal::new(Code::DraftChanged).with("draft", attempt.draft));
    }
    // It was recorded, and is not recorded twice though its entry can no longer be shown.
    let till = till.ok_or_else(|| unreadable(own, seq))?;
    Ok(Some(Snapshot::new(transaction).entry(till, seq, id)?))
}
