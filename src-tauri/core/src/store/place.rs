use rusqlite::{OptionalExtension, params};

use super::held::{EntryKey, key};
use super::snapshot::Snapshot;
use super::store::Store;
use crate::refusal::Refusal;

/// What this till remembers of its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMemory {
    /// Where the place is.
    pub path: String,
    /// What the place wants to be reminded of; only it can read this. None before the first round.
    pub seen: Option<String>,
    /// Every entry up to this row of the ledger was seen there by the last full round, but for what was missing; 0 when
    /// the next one has to read everything.
    pub full_row: i64,
    /// This till's own entries up to this number were seen there.
    pub own_seq: u64,
    /// What the last rounds came to, as the exchange wrote it.
    pub round: Option<String>,
}

impl Store {
    /// Chooses the place that this till meets the others in, and forgets what was seen of the one before.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn choose_place(&mut self, path: &str) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        transaction.execute("DELETE FROM local_missing", [])?;
        transaction.execute("DELETE FROM local_place", [])?;
        let sql = "INSERT INTO local_place VALUES (1, ?1, NULL, 0, 0, NULL)";
        transaction.execute(sql, [path])?;
        Ok(transaction.commit()?)
    }

    /// Keeps what a round saw, unless the place was changed meanwhile, or another round that ran beside this one has
    /// kept its own since `before`. After a full round `missing` is what it did not see.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn keep_round(
        &mut self,
        before: &PlaceMemory,
        now: &PlaceMemory,
        missing: Option<&[EntryKey]>,
    ) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        if Snapshot::new(&transaction).place()?.as_ref() != Some(before) {
            return Ok(());
        }
        let sql = "UPDATE local_place SET seen = ?1, full_row = ?2, own_seq = ?3, round = ?4";
        let own_seq = i64::try_from(now.own_seq).unwrap_or(i64::MAX);
        transaction.execute(sql, params![now.seen, now.full_row, own_seq, now.round])?;
        if let Some(missing) = missing {
            transaction.execute("DELETE FROM local_missing", [])?;
            let sql = "INSERT INTO local_missing VALUES (?1, ?2, ?3)";
            let mut statement = transaction.prepare_cached(sql)?;
            for key in missing {
                let seq = i64::try_from(key.seq).unwrap_or(i64::MAX);
                statement.execute(params![key.till, seq, key.id])?;
            }
        }
        Ok(transaction.commit()?)
    }
}

impl Snapshot<'_> {
    /// What is remembered of the place; none before one was chosen.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn place(&self) -> Result<Option<PlaceMemory>, Refusal> {
        let sql = "SELECT path, seen, full_row, own_seq, round FROM local_place";
        let found = self.connection().prepare_cached(sql)?.query_row([], |row| {
            Ok(PlaceMemory {
                path: row.get("path")?,
                seen: row.get("seen")?,
                full_row: row.get("full_row")?,
                own_seq: row.get("own_seq")?,
                round: row.get("round")?,
            })
        });
        Ok(found.optional()?)
    }

    /// The entries that are here and that the last full round did not see in the place.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn missing(&self) -> Result<Vec<EntryKey>, Refusal> {
        let sql = "SELECT till, seq, id FROM local_missing ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], key)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
