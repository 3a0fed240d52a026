use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::open::Store;
use super::project::{project, seq};
use super::renewal::note_fork;
use super::snapshot::{Snapshot, unreadable};
use super::unread::{make_room_for, set_end_aside};
use crate::entry::{Entry, Fact, Fair, SignedEntry, Till, TillSecret};
use crate::refusal::{Code, Refusal};
use crate::selling::ReadySale;
use crate::value::{EntryId, Moment, ReceiptNumber, SellerCode, TillKey};

/// A sale that is durably in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The entry.
    pub entry: SignedEntry,
    /// True when this draft was recorded before and nothing was written now.
    pub known: bool,
}

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
        let chain = Chain { secret: secret.clone(), fair: None, last: None };
        let mut recorder = Recorder { transaction: &transaction, chain, by: None, at };
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
    pub fn join(&mut self, fair: EntryId, till: Till, at: Moment) -> Result<(), Refusal> {
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
        let chain = Chain::of_this_till(&transaction, signer)?;
        let mut recorder = Recorder { transaction: &transaction, chain, by: by.cloned(), at };
        let recorded = record(&mut recorder)?;
        let Chain { secret, last, .. } = recorder.chain;
        transaction.commit()?;
        if let Some((seq, _)) = last {
            self.marker.write(secret.till(), seq);
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
        let chain = Chain::of_this_till(&transaction, (fair, recovery))?;
        record(&mut Recorder { transaction: &transaction, chain, by: None, at })?;
        Ok(transaction.commit()?)
    }

    /// Records a sale, durably: number, entry, rows and the guard of its draft in one transaction. The same draft
    /// again gives what was recorded; `content` tells whether it is the same.
    ///
    /// # Errors
    /// [`Code::DraftChanged`] for the same draft with other content; [`Code::NotRecorded`], with its cause, for
    /// anything that the disk refuses. The cart is kept.
    pub fn record_sale(
        &mut self,
        ready: ReadySale,
        content: [u8; 32],
        by: Option<&SellerCode>,
        at: Moment,
    ) -> Result<Recorded, Refusal> {
        self.try_record_sale(ready, content, by, at).map_err(|refusal| match refusal.code() {
            Code::DiskFull | Code::StoreUnusable | Code::StoreReadOnly => {
                Refusal::new(Code::NotRecorded).because(refusal)
            }
            _ => refusal,
        })
    }

    fn try_record_sale(
        &mut self,
        ready: ReadySale,
        content: [u8; 32],
        by: Option<&SellerCode>,
        at: Moment,
    ) -> Result<Recorded, Refusal> {
        let signer = self.signer()?;
        let transaction = self.transaction()?;
        let mut chain = Chain::of_this_till(&transaction, signer)?;
        if let Some(entry) = guarded(&transaction, &ready, content, chain.secret.till())? {
            // What ends the chain may have been set aside.
            transaction.commit()?;
            return Ok(Recorded { entry, known: true });
        }
        let till = chain.secret.till();
        let number = Snapshot::new(&transaction).last_receipt_number(till)? + 1;
        let draft = ready.draft();
        let receipt = ReceiptNumber::new(ready.stand().clone(), till, number)
            .map_err(|cause| Refusal::new(Code::NotRecorded).because(cause))?;
        let entry = chain.sign(ready.numbered(receipt).into(), by, at)?;
        keep(&transaction, &entry)?;
        transaction
            .prepare_cached("INSERT INTO local_draft VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![draft.as_bytes(), content, seq(entry.entry()), entry.id()])?;
        transaction.commit()?;
        self.marker.write(till, entry.entry().seq);
        Ok(Recorded { entry, known: false })
    }

    /// Takes in entries that passed the gate, from wherever they come; those that are here already change nothing.
    ///
    /// # Errors
    /// What the store refuses; nothing of this call is taken in then.
    pub fn take<'a>(
        &mut self,
        entries: impl IntoIterator<Item = &'a SignedEntry>,
    ) -> Result<Taken, Refusal> {
        let transaction = self.transaction()?;
        let own = Snapshot::new(&transaction).identity()?.map(|identity| identity.till);
        let mut count = Taken::default();
        for entry in entries {
            if keep(&transaction, entry)? {
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
        let transaction = self.transaction()?;
        let mut count = Taken::default();
        for till in admitted {
            for entry in Snapshot::new(&transaction).quarantined(Some(*till))? {
                if keep(&transaction, &entry)? {
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
    fn signer(&mut self) -> Result<(EntryId, TillSecret), Refusal> {
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

/// Writes an entry and its rows; false when it is here already.
fn keep(transaction: &Transaction, signed: &SignedEntry) -> Result<bool, Refusal> {
    let new = insert(transaction, signed)?
        || make_room_for(transaction, signed)? && insert(transaction, signed)?;
    if new {
        project(transaction, signed)?;
        let sql = "DELETE FROM local_unread WHERE till = ?1 AND seq = ?2 AND id = ?3";
        let key = params![signed.entry().till, seq(signed.entry()), signed.id()];
        transaction.prepare_cached(sql)?.execute(key)?;
    }
    Ok(new)
}

fn insert(transaction: &Transaction, signed: &SignedEntry) -> Result<bool, Refusal> {
    let entry = signed.entry();
    let sql = "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
    let written = transaction.prepare_cached(sql)?.execute(params![
        entry.till,
        seq(entry),
        signed.id(),
        entry.fact.kind(),
        signed.bytes(),
        signed.signature().as_bytes(),
    ])?;
    Ok(written == 1)
}

/// The sale that this draft was recorded as, if it was.
fn guarded(
    transaction: &Transaction,
    ready: &ReadySale,
    content: [u8; 32],
    own: TillKey,
) -> Result<Option<SignedEntry>, Refusal> {
    let known: Option<([u8; 32], i64, EntryId, Option<TillKey>)> = transaction
        .prepare_cached(include_str!("sql/guarded_draft.sql"))?
        .query_row([ready.draft().as_bytes()], |row| {
            Ok((row.get("content")?, row.get("seq")?, row.get("id")?, row.get("till")?))
        })
        .optional()?;
    let Some((known_content, seq, id, till)) = known else { return Ok(None) };
    if known_content != content {
        return Err(Refusal::new(Code::DraftChanged).with("draft", ready.draft()));
    }
    // It was recorded, and is not recorded twice though its entry can no longer be shown.
    let till = till.ok_or_else(|| unreadable(own, seq))?;
    Ok(Some(Snapshot::new(transaction).entry(till, seq, id)?))
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

/// Begins a chain: a till introduces itself.
pub(super) fn introduce(
    transaction: &Transaction,
    fair: EntryId,
    secret: TillSecret,
    till: Till,
    at: Moment,
) -> Result<EntryId, Refusal> {
    let chain = Chain { secret, fair: Some(fair), last: None };
    Recorder { transaction, chain, by: None, at }.record(till)
}

/// Records facts of this till inside one transaction.
pub struct Recorder<'a> {
    transaction: &'a Transaction<'a>,
    chain: Chain,
    by: Option<SellerCode>,
    at: Moment,
}

impl Recorder<'_> {
    /// Signs a fact as the next entry of this till's chain, keeps it with its rows, and gives its id.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn record(&mut self, fact: impl Into<Fact>) -> Result<EntryId, Refusal> {
        let signed = self.chain.sign(fact.into(), self.by.as_ref(), self.at)?;
        keep(self.transaction, &signed)?;
        Ok(signed.id())
    }
}

/// The end of this till's chain, where the next entry goes.
struct Chain {
    secret: TillSecret,
    /// None before the founding entry is signed.
    fair: Option<EntryId>,
    last: Option<(u64, EntryId)>,
}

impl Chain {
    fn of_this_till(
        transaction: &Transaction,
        (fair, secret): (EntryId, TillSecret),
    ) -> Result<Self, Refusal> {
        set_end_aside(transaction, secret.till())?;
        let last = Snapshot::new(transaction).last_of(secret.till())?;
        Ok(Self { secret, fair: Some(fair), last })
    }

    fn sign(
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
