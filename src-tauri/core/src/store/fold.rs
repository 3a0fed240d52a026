use rusqlite::{Transaction, params};

use super::links::Links;
use super::open::Store;
use super::snapshot::Snapshot;
use super::sums::{Held, OF_MEMBERS, OF_PRODUCTS, OF_RECEIPTS, since};
use crate::refusal::Refusal;

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
        let transaction = self.transaction()?;
        let last = newest.min(after + SLICE);
        fold(&transaction, after, last)?;
        transaction.commit()?;
        Ok(last < newest)
    }
}

/// Folds the rows behind the first, up to the last.
fn fold(transaction: &Transaction, after: i64, last: i64) -> Result<(), Refusal> {
    let cells =
        [("receipt", OF_RECEIPTS, 6), ("product", OF_PRODUCTS, 4), ("member", OF_MEMBERS, 4)];
    for (table, of, keys) in cells {
        let columns = columns(transaction, &format!("local_sum_{table}"))?;
        let (keys, sums) = columns.split_at(keys);
        let added: Vec<String> =
            sums.iter().map(|sum| format!("{sum} = {sum} + excluded.{sum}")).collect();
        let sql = format!(
            "INSERT INTO local_sum_{table} {} ON CONFLICT ({}) DO UPDATE SET {}",
            since(of, "AND entry.rowid <= ?2"),
            keys.join(", "),
            added.join(", "),
        );
        transaction.prepare_cached(&sql)?.execute([after, last])?;
    }
    let snapshot = Snapshot::new(transaction);
    for (till, held) in snapshot.held_since(after, last)? {
        let held = snapshot.folded_chain(till)?.unwrap_or_default().with(held);
        let whole_to = snapshot.whole_to(till, held.whole_to)?;
        let Links { to, id, clock, latest, backwards } = snapshot.links(till, held.links)?;
        let (back_seq, back_minutes) = backwards.unzip();
        let Held { entries, unknown, last_seq, .. } = held;
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
        ];
        let sql = "INSERT OR REPLACE INTO local_sum_chain (till, entries, unknown, last_seq, whole_to, linked_to,
                   linked_id, clock, latest, back_seq, back_minutes)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
        transaction.prepare_cached(sql)?.execute(values)?;
    }
    transaction.execute("UPDATE local_summed SET up_to = ?1", [last])?;
    Ok(())
}

/// Empties the sums; they are folded again by and by.
pub(super) fn forget(transaction: &Transaction) -> Result<(), Refusal> {
    for table in ["receipt", "product", "member", "chain"] {
        transaction.execute(&format!("DELETE FROM local_sum_{table}"), [])?;
    }
    transaction.execute("UPDATE local_summed SET up_to = 0", [])?;
    Ok(())
}

fn columns(transaction: &Transaction, table: &str) -> Result<Vec<String>, Refusal> {
    let statement = transaction.prepare_cached(&format!("SELECT * FROM {table}"))?;
    Ok(statement.column_names().map(str::to_owned).collect())
}
