use rusqlite::{OptionalExtension, params};

use super::snapshot::Snapshot;
use super::store::Store;
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, TillKey};

/// An export of a day's receipts that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub number: u32,
    /// What tells whether an export says the same.
    pub content: [u8; 32],
    /// The state code that it says.
    pub state: String,
}

/// A receipt that was in an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionReceipt {
    /// Its till.
    pub till: TillKey,
    /// Its place in the chain.
    pub seq: i64,
    /// Its entry.
    pub id: EntryId,
    /// The first edition that it was in.
    pub first: u32,
    /// The edition that it was left out of, since it counted no longer.
    pub gone: Option<u32>,
}

impl Store {
    /// Keeps an edition of a day with what is in it, in the same step in which `save` gives its file a name.
    ///
    /// # Errors
    /// What `save` or the store refuses; nothing is kept then.
    pub fn keep_edition<T>(
        &mut self,
        day: Day,
        edition: &Edition,
        receipts: &[EditionReceipt],
        save: impl FnOnce() -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let transaction = self.transaction()?;
        let day = day.to_string();
        transaction.execute(
            "INSERT INTO local_edition VALUES (?1, ?2, ?3, ?4)",
            params![day, edition.number, edition.content, edition.state],
        )?;
        transaction.execute("DELETE FROM local_edition_receipt WHERE day = ?1", [&day])?;
        {
            let sql = "INSERT INTO local_edition_receipt VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            let mut insert = transaction.prepare_cached(sql)?;
            for of in receipts {
                insert.execute(params![day, of.till, of.seq, of.id, of.first, of.gone])?;
            }
        }
        let saved = save()?;
        transaction.commit()?;
        Ok(saved)
    }
}

impl Snapshot<'_> {
    /// The last edition of a day that was saved here.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn last_edition(&self, day: Day) -> Result<Option<Edition>, Refusal> {
        let sql = "SELECT edition, content, state FROM local_edition WHERE day = ?1
                   ORDER BY edition DESC LIMIT 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let found = statement.query_row([day.to_string()], |row| {
            Ok(Edition {
                number: row.get("edition")?,
                content: row.get("content")?,
                state: row.get("state")?,
            })
        });
        Ok(found.optional()?)
    }

    /// What was in the editions of a day.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn edition_receipts(&self, day: Day) -> Result<Vec<EditionReceipt>, Refusal> {
        let sql = "SELECT till, seq, id, first, gone FROM local_edition_receipt WHERE day = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([day.to_string()], |row| {
            Ok(EditionReceipt {
                till: row.get("till")?,
                seq: row.get("seq")?,
                id: row.get("id")?,
                first: row.get("first")?,
                gone: row.get("gone")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
