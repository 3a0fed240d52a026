use std::ops::RangeInclusive;

use rusqlite::{OptionalExtension, Transaction, params};

use super::snapshot::Snapshot;
use crate::refusal::Refusal;
use crate::value::TillKey;

/// Notes whose entries, from which number to which, were one step: the last one, which can be taken back.
pub(super) fn note_step(
    transaction: &Transaction,
    till: TillKey,
    entries: &RangeInclusive<u64>,
) -> Result<(), Refusal> {
    let sql = "INSERT OR REPLACE INTO local_step VALUES (1, ?1, ?2, ?3)";
    transaction.execute(sql, params![till, entries.start(), entries.end()])?;
    Ok(())
}

/// Forgets it: nothing can be taken back then.
pub(super) fn forget_step(transaction: &Transaction) -> Result<(), Refusal> {
    transaction.execute("DELETE FROM local_step", [])?;
    Ok(())
}

impl Snapshot<'_> {
    /// The last step that can be taken back: whose entries, from which number to which.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn last_step(&self) -> Result<Option<(TillKey, RangeInclusive<u64>)>, Refusal> {
        let sql = "SELECT till, first_seq, last_seq FROM local_step";
        let found = self.connection().query_row(sql, [], |row| {
            let (first, last): (u64, u64) = (row.get("first_seq")?, row.get("last_seq")?);
            Ok((row.get("till")?, first..=last))
        });
        Ok(found.optional()?)
    }
}
