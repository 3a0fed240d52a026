use std::collections::HashMap;

use rusqlite::params;

use super::kept_entry::kept;
use super::project::seq;
use super::snapshot::Snapshot;
use super::store::Store;
use crate::entry::SignedEntry;
use crate::refusal::Refusal;
use crate::value::TillKey;

/// The most bytes of entries that one till may have waiting: some thousands of sales.
const OF_ONE_TILL_MAX: u64 = 8 * 1024 * 1024;
/// The most bytes of entries that may wait altogether.
const OF_ALL_MAX: u64 = 64 * 1024 * 1024;

/// What came of putting entries into the quarantine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quarantined {
    /// New there.
    pub kept: u64,
    /// There already.
    pub known: u64,
    /// Left out, since there is no room; the place still has them when their till is admitted.
    pub left_out: u64,
}

impl Store {
    /// Keeps entries of tills that nobody has admitted apart from the ledger, as far as there is room.
    ///
    /// # Errors
    /// What the store refuses; nothing of this call is kept then.
    pub fn quarantine<'a>(
        &mut self,
        entries: impl IntoIterator<Item = &'a SignedEntry>,
    ) -> Result<Quarantined, Refusal> {
        let transaction = self.transaction()?;
        let mut used = Snapshot::new(&transaction).quarantine_used()?;
        let mut all: u64 = used.values().sum();
        let mut count = Quarantined::default();
        for signed in entries {
            let till = signed.entry().till;
            let length = signed.bytes().len() as u64;
            let of_till = used.entry(till).or_default();
            if *of_till + length > OF_ONE_TILL_MAX || all + length > OF_ALL_MAX {
                count.left_out += 1;
                continue;
            }
            let sql =
                "INSERT INTO local_quarantine VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";
            let written = transaction.prepare_cached(sql)?.execute(params![
                till,
                seq(signed.entry()),
                signed.id(),
                signed.bytes(),
                signed.signature().as_bytes(),
            ])?;
            if written == 1 {
                *of_till += length;
                all += length;
                count.kept += 1;
            } else {
                count.known += 1;
            }
        }
        transaction.commit()?;
        Ok(count)
    }
}

impl Snapshot<'_> {
    /// What waits in the quarantine, by till and number; of one till alone when one is given.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn quarantined(&self, till: Option<TillKey>) -> Result<Vec<SignedEntry>, Refusal> {
        let sql = "SELECT id, bytes, signature FROM local_quarantine WHERE ?1 IS NULL OR till = ?1
                   ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([till])?;
        let mut waiting = Vec::new();
        while let Some(row) = rows.next()? {
            let bytes: Vec<u8> = row.get("bytes")?;
            waiting.extend(kept(&bytes, row.get("signature")?, row.get("id")?));
        }
        Ok(waiting)
    }

    /// The tills that have something waiting in the quarantine.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn quarantined_tills(&self) -> Result<Vec<TillKey>, Refusal> {
        let sql = "SELECT DISTINCT till FROM local_quarantine";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| row.get("till"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn quarantine_used(&self) -> Result<HashMap<TillKey, u64>, Refusal> {
        let sql = "SELECT till, sum(length(bytes)) AS used FROM local_quarantine GROUP BY till";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get("till")?, row.get("used")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
