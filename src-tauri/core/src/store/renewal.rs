use rusqlite::{Transaction, params};

use super::marker::Renewal;
use super::project::seq;
use super::recorder::introduce;
use super::snapshot::Snapshot;
use super::store::Store;
use crate::entry::{ChainPoint, Fact, Introduction, SignedEntry, TillSecret};
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, Moment, StandCode, TillKey};

impl Store {
    /// Whether this till has to go on under a new key before it signs anything, as far as what is here now tells.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn renewal(&self) -> Result<Option<Renewal>, Refusal> {
        let Some((till, last_seq)) = self.end()? else { return Ok(None) };
        if let Some(renewal) = self.marker.against(till, last_seq) {
            return Ok(Some(renewal));
        }
        let sql = "SELECT EXISTS (SELECT 1 FROM local_fork WHERE till = ?1) AS forked";
        let mut statement = self.connection.prepare_cached(sql)?;
        let forked: bool = statement.query_row([till], |row| row.get("forked"))?;
        Ok(forked.then_some(Renewal::Forked))
    }

    /// Goes on under a new key, whose first entry names what it continues. The old key's secret is gone.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses: the till is as it was then.
    pub fn renew(&mut self, at: Moment) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        renew(&transaction, at)?;
        transaction.commit()?;
        self.signer = None;
        self.mark();
        // The log's older pages still have the old secret.
        if let Err(cause) = self.checkpoint("TRUNCATE") {
            tracing::warn!(%cause, "the log was not emptied");
        }
        Ok(())
    }

    /// Brings the marker up to date with the store, unless something is against going on.
    pub(super) fn mark(&mut self) {
        let due = self.renewal();
        match due.and_then(|due| if due.is_some() { Ok(None) } else { self.end() }) {
            Ok(Some((till, last_seq))) => self.marker.write(till, last_seq),
            Ok(None) => {}
            Err(cause) => tracing::warn!(%cause, "the marker was not compared with the store"),
        }
    }

    /// This till and the highest number that it has signed.
    fn end(&self) -> Result<Option<(TillKey, u64)>, Refusal> {
        let snapshot = self.snapshot();
        let Some(identity) = snapshot.identity()? else { return Ok(None) };
        Ok(Some((identity.till, snapshot.reached(identity.till)?)))
    }
}

impl Snapshot<'_> {
    /// How a new key introduces itself that goes on from a till: for the stand that the till last said, after its last
    /// entry that is here. Where either cannot be told, as after damage, the stand is `1`.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn successor_of(&self, till: Option<TillKey>) -> Result<Introduction, Refusal> {
        let (stand, continues) = match till {
            Some(till) => {
                let last = self.last_of(till)?;
                let end = last.map(|(last_seq, last_id)| ChainPoint { till, last_seq, last_id });
                (stand_of(till, &self.edits()?).unwrap_or_else(StandCode::unknown), end)
            }
            None => (StandCode::unknown(), None),
        };
        Ok(Introduction::introducing(stand, continues))
    }
}

/// The stand that a till last said it sells for.
fn stand_of(till: TillKey, edits: &[SignedEntry]) -> Option<StandCode> {
    let own = edits.iter().filter(|edit| edit.entry().till == till);
    own.filter_map(|edit| match &edit.entry().fact {
        Fact::Introduction(fact) => Some(fact.stand.clone()),
        _ => None,
    })
    .next_back()
}

/// Notes that this till is forked, where an entry of its own that came in has the number of another one.
pub(super) fn note_fork(transaction: &Transaction, entry: &SignedEntry) -> Result<(), Refusal> {
    let sql = "INSERT INTO local_fork SELECT ?1
               WHERE (SELECT count(*) FROM entry WHERE till = ?1 AND seq = ?2) > 1
               ON CONFLICT DO NOTHING";
    let till = entry.entry().till;
    transaction.prepare_cached(sql)?.execute(params![till, seq(entry.entry())])?;
    Ok(())
}

/// Puts a new key in the place of the one that is here.
pub(super) fn renew(transaction: &Transaction, at: Moment) -> Result<EntryId, Refusal> {
    let snapshot = Snapshot::new(transaction);
    let old = snapshot.identity()?.ok_or(Code::NoFair)?;
    let till = snapshot.successor_of(Some(old.till))?;
    let secret = TillSecret::random();
    transaction.execute(
        "UPDATE local_till SET till = ?1, secret = ?2",
        params![secret.till(), secret.to_bytes()],
    )?;
    // The new chain begins anew, and nobody has seen anything of it.
    transaction.execute("UPDATE local_place SET own_seq = 0", [])?;
    introduce(transaction, old.fair, secret, till, at)
}
