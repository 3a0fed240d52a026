use rusqlite::Transaction;

use super::project::{TABLES, project};
use super::snapshot::Snapshot;
use super::store::Store;
use super::sums::forget;
use super::unread::{Look, set_aside};
use crate::entry::Known;
use crate::refusal::Refusal;

impl Store {
    /// Goes on as a program that knows no more of the entries than this, as an older one at the same fair: what it does not
    /// know it keeps. The derived tables are what it makes of them.
    ///
    /// # Errors
    /// As [`Store::rebuild`].
    pub fn know(&mut self, known: Known) -> Result<(), Refusal> {
        self.known = known;
        self.rebuild()
    }

    /// Empties the derived tables and fills them again from the entries, in one transaction. What the gate does not
    /// read any more is set aside and named from then on.
    ///
    /// # Errors
    /// What the store refuses; the tables are as they were then.
    pub fn rebuild(&mut self) -> Result<(), Refusal> {
        let known = self.known;
        let transaction = self.transaction()?;
        set_aside(&transaction, Look::Gate)?;
        fill_again(&transaction, known)?;
        Ok(transaction.commit()?)
    }
}

/// The derived tables from the entries alone, inside a transaction.
pub(super) fn fill_again(transaction: &Transaction, known: Known) -> Result<(), Refusal> {
    for table in TABLES {
        transaction.execute(&format!("DELETE FROM {table}"), [])?;
    }
    forget(transaction)?;
    let snapshot = Snapshot::new(transaction).knowing(known);
    snapshot.each_entry(None, |entry| project(transaction, &entry))
}
