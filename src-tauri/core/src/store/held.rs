use rusqlite::{OptionalExtension, Row, params};

use super::snapshot::Snapshot;
use crate::entry::SignedEntry;
use crate::refusal::Refusal;
use crate::value::{EntryId, Signature, TillKey};

/// Which entry, and where it stands in its till's chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct EntryKey {
    /// Whose chain.
    pub till: TillKey,
    /// Its number there.
    pub seq: u64,
    /// The entry.
    pub id: EntryId,
}

impl EntryKey {
    /// The key of an entry.
    #[must_use]
    pub fn of(signed: &SignedEntry) -> Self {
        Self { till: signed.entry().till, seq: signed.entry().seq, id: signed.id() }
    }
}

/// Questions that a round asks: what is held here, and since when.
impl Snapshot<'_> {
    /// The signature that an entry is held with, in the ledger or in the quarantine; none when it is not held, or was
    /// damaged since it came.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn held_signature(&self, key: &EntryKey) -> Result<Option<Signature>, Refusal> {
        let sql = include_str!("sql/held_signature.sql");
        let mut statement = self.connection().prepare_cached(sql)?;
        let seq = i64::try_from(key.seq).unwrap_or(i64::MAX);
        let found = statement.query_row(params![key.till, seq, key.id], |row| {
            let bytes = row.get_ref("bytes")?.as_blob()?;
            let as_it_came = EntryId::of(bytes) == key.id;
            let signature = row.get("signature").map(Signature::from_bytes);
            Ok(signature.ok().filter(|_| as_it_came))
        });
        Ok(found.optional()?.flatten())
    }

    /// Whether an entry is in the ledger.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn holds(&self, till: TillKey, seq: u64, id: Option<EntryId>) -> Result<bool, Refusal> {
        let sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE till = ?1 AND seq = ?2 AND id = ?3)";
        let seq = i64::try_from(seq).unwrap_or(i64::MAX);
        Ok(self
            .connection()
            .prepare_cached(sql)?
            .query_row(params![till, seq, id], |row| row.get(0))?)
    }

    /// Whether an entry is in the ledger, and not only in the quarantine.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn in_ledger(&self, key: &EntryKey) -> Result<bool, Refusal> {
        let sql = "SELECT 1 FROM entry WHERE id = ?1 AND till = ?2";
        Ok(self.connection().prepare_cached(sql)?.exists(params![key.id, key.till])?)
    }

    /// The ledger's last row: entries are only ever added behind it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn last_row(&self) -> Result<i64, Refusal> {
        let sql = "SELECT coalesce(max(rowid), 0) AS last FROM entry";
        Ok(self.connection().prepare_cached(sql)?.query_row([], |row| row.get("last"))?)
    }

    /// The entries behind one row of the ledger and up to another.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn held_between(&self, behind: i64, up_to: i64) -> Result<Vec<EntryKey>, Refusal> {
        let sql = "SELECT till, seq, id FROM entry WHERE rowid > ?1 AND rowid <= ?2";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([behind, up_to], key)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A till's entries behind a number, along its chain.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn held_behind(&self, till: TillKey, seq: u64) -> Result<Vec<EntryKey>, Refusal> {
        let sql = "SELECT till, seq, id FROM entry WHERE till = ?1 AND seq > ?2 ORDER BY seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let seq = i64::try_from(seq).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![till, seq], key)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

pub(super) fn key(row: &Row) -> rusqlite::Result<EntryKey> {
    Ok(EntryKey { till: row.get("till")?, seq: row.get("seq")?, id: row.get("id")? })
}
