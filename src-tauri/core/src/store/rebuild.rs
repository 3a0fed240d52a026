use rusqlite::Transaction;

use super::open::Store;
use super::project::{TABLES, project};
use super::snapshot::Snapshot;
use super::sums::forget;
use super::unread::{Look, set_aside};
use crate::refusal::Refusal;

impl Store {
    /// Empties the derived tables and fills them again from the entries, in one transaction. What the gate does not
    /// read any more is set aside and named from then on.
    ///
    /// # Errors
    /// What the store refuses; the tables are as they were then.
    pub fn rebuild(&mut self) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        set_aside(&transaction, Look::Gate)?;
        fill_again(&transaction)?;
        Ok(transaction.commit()?)
    }
}

/// The derived tables from the entries alone, inside a transaction.
pub(super) fn fill_again(transaction: &Transaction) -> Result<(), Refusal> {
    for table in TABLES {
        transaction.execute(&format!("DELETE FROM {table}"), [])?;
    }
    forget(transaction)?;
    Snapshot::new(transaction).each_entry(None, |entry| project(transaction, &entry))
}
