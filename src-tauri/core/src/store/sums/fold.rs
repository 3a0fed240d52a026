use rusqlite::{Transaction, params};

use super::held::Held;
use super::measure::MEASURES;
use crate::entry::Known;
use crate::refusal::Refusal;
use crate::store::links::Links;
use crate::store::resolved;
use crate::store::snapshot::Snapshot;
use crate::store::store::Store;

/// Fewer rows than this wait: folding writes some pages, and so many are added up in a millisecond.
const WAITING_MAX: i64 = 256;
/// The most rows of one transaction: some tens of milliseconds.
const SLICE: i64 = 4096;

impl Store {
    /// To be called between sales: folds what came since into the sums. True while there is more to do.
    ///
    /// # Errors
    /// What the store refuses; the sums are as they were then, and every answer stays the same.
    pub fn fold(&mut self) -> Result<bool, Refusal> {
        let (after, newest) = (self.snapshot().summed()?, self.snapshot().newest_row()?);
        if newest - after < WAITING_MAX {
            return Ok(false);
        }
        let known = self.known;
        let transaction = self.transaction()?;
        let last = newest.min(after + SLICE);
        fold(&transaction, known, after, last)?;
        transaction.commit()?;
        Ok(last < newest)
    }
}

/// Folds the rows behind the first, up to the last.
fn fold(transaction: &Transaction, known: Known, after: i64, last: i64) -> Result<(), Refusal> {
    for measure in MEASURES {
        transaction.prepare_cached(&measure.fold())?.execute([after, last])?;
    }
    let snapshot = Snapshot::new(transaction).knowing(known);
    for (till, held) in snapshot.held_since(after, last)? {
        let held = snapshot.folded_chain(till)?.unwrap_or_default().with(held);
        let whole_to = snapshot.whole_to(till, held.whole_to)?;
        let Links { to, id, clock, latest, backwards } = snapshot.links(till, held.links)?;
        let (back_seq, back_minutes) = backwards.unzip();
        let Held { entries, unknown, note_bytes, last_seq, .. } = held;
        let values = params![
            till,
            entries,
            unknown,
            last_seq,
            whole_to,
            to,
            id,
            clock,
            latest,
            back_seq,
            back_minutes,
            note_bytes,
        ];
        let sql = "INSERT OR REPLACE INTO local_sum_chain (till, entries, unknown, last_seq, whole_to, linked_to,
                   linked_id, clock, latest, back_seq, back_minutes, note_bytes)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
        transaction.prepare_cached(sql)?.execute(values)?;
    }
    transaction.execute("UPDATE local_summed SET up_to = ?1", [last])?;
    Ok(())
}

/// Makes the tables of the measures, empty: they are a cache, so a new version of the store begins with new ones.
pub(in crate::store) fn create(transaction: &Transaction) -> Result<(), Refusal> {
    for measure in MEASURES {
        transaction.execute(&format!("DROP TABLE IF EXISTS local_sum_{}", measure.name), [])?;
        transaction.execute(&measure.create(), [])?;
    }
    forget(transaction)
}

/// Empties the sums; they are folded again by and by.
pub(in crate::store) fn forget(transaction: &Transaction) -> Result<(), Refusal> {
    for measure in MEASURES.iter().map(|measure| measure.name).chain(["chain"]) {
        transaction.execute(&format!("DELETE FROM local_sum_{measure}"), [])?;
    }
    transaction.execute("UPDATE local_summed SET up_to = 0", [])?;
    resolved::forget(transaction)
}
