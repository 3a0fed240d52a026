use std::path::PathBuf;
use std::{fs, io};

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::open::StoreDamage;
use super::snapshot::parsed;
use crate::entry::SignedEntry;
use crate::value::{Signature, TillKey};

/// Reads what can still be read of a store that was set aside, a slice at a time, so that selling goes on beside it.
/// What was set aside stays as it was: a copy is read, and removed in the end.
#[derive(Debug)]
pub struct Salvage {
    copy: PathBuf,
    connection: Connection,
    next: i64,
    last: i64,
}

impl StoreDamage {
    /// Begins to read; none when not even the first page can be.
    #[must_use]
    pub fn salvage(&self) -> Option<Salvage> {
        let copy = self.copy().ok()?;
        let connection = Connection::open_with_flags(
            copy.join("ledger.sqlite"),
            OpenFlags::SQLITE_OPEN_READ_WRITE,
        )
        .ok()?;
        // An index may be damaged where the table is whole, so the last row is asked of the table.
        let last = connection
            .query_row("SELECT max(rowid) AS last FROM entry", [], |row| row.get("last"))
            .ok()
            .flatten()?;
        Some(Salvage { copy, connection, next: 1, last })
    }

    /// Opening a store may replay its log; only a copy may change.
    fn copy(&self) -> io::Result<PathBuf> {
        let copy = self.set_aside.join("reading");
        fs::create_dir_all(&copy)?;
        for file in ["ledger.sqlite", "ledger.sqlite-wal"] {
            if self.set_aside.join(file).try_exists()? {
                fs::copy(self.set_aside.join(file), copy.join(file))?;
            }
        }
        Ok(copy)
    }
}

impl Salvage {
    /// The till that the store was, where that can be read.
    #[must_use]
    pub fn till(&self) -> Option<TillKey> {
        let sql = "SELECT till FROM local_till";
        self.connection.query_row(sql, [], |row| parsed(row, "till")).optional().ok().flatten()
    }

    /// The cart that was being rung up, where that can be read.
    #[must_use]
    pub fn cart(&self) -> Option<String> {
        let sql = "SELECT state FROM local_cart WHERE held_at IS NULL";
        self.connection.query_row(sql, [], |row| row.get("state")).optional().ok().flatten()
    }

    /// Every entry but sales that can still be read and passes the gate: few, and enough to sell again.
    #[must_use]
    pub fn all_but_sales(&self) -> Vec<SignedEntry> {
        let mut found = Vec::new();
        let mut next = 1;
        while next <= self.last {
            next = self.read(next, "type <> 'sale'", usize::MAX, &mut found);
        }
        found
    }

    /// The next entries, at most `most`, in the order that they were written; empty at the end.
    pub fn slice(&mut self, most: usize) -> Vec<SignedEntry> {
        let mut found = Vec::new();
        while found.is_empty() && self.next <= self.last {
            self.next = self.read(self.next, "true", most, &mut found);
        }
        found
    }

    /// Reads from a row on until `most` were found, the end, or damage; gives the row behind it.
    fn read(&self, from: i64, condition: &str, most: usize, found: &mut Vec<SignedEntry>) -> i64 {
        let sql = format!(
            "SELECT rowid, bytes, signature FROM entry WHERE rowid >= ?1 AND {condition} ORDER BY rowid"
        );
        let behind_damage = from.saturating_add(1);
        let Ok(mut statement) = self.connection.prepare_cached(&sql) else { return i64::MAX };
        let Ok(mut rows) = statement.query([from]) else { return behind_damage };
        let mut next = from;
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => return i64::MAX,
                Err(_) => return next.max(behind_damage),
            };
            let Ok(rowid) = row.get::<_, i64>("rowid") else { return next.max(behind_damage) };
            next = rowid.saturating_add(1);
            let bytes = row.get::<_, Vec<u8>>("bytes");
            let signature = row.get::<_, [u8; 64]>("signature").map(Signature::from_bytes);
            if let (Ok(bytes), Ok(signature)) = (bytes, signature)
                && let Ok(entry) = SignedEntry::read(&bytes, signature)
            {
                found.push(entry);
            }
            if found.len() >= most {
                return next;
            }
        }
    }
}

impl Drop for Salvage {
    fn drop(&mut self) {
        if let Err(cause) = fs::remove_dir_all(&self.copy) {
            tracing::warn!(%cause, "the working copy of the damaged store was left");
        }
    }
}
