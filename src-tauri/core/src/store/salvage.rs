use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::files::{FILES, SET_ASIDE};
use super::migrate::PAGE_BYTES;
use super::open::StoreDamage;
use super::private;
use crate::entry::SignedEntry;
use crate::value::{Signature, TillKey};

/// Fewer bytes than any entry takes up, to bound how many a file may hold.
const ENTRY_BYTES_MIN: u64 = 256;

/// In the folder of a damaged store that was read to its end.
const READ: &str = "salvaged";

/// Reads what can still be read of a store that was set aside, a slice at a time, so that selling goes on beside it.
/// What was set aside stays as it was: a copy is read, and removed in the end. A program that ends before begins again
/// at its next start.
#[derive(Debug)]
pub struct Salvage {
    connection: Connection,
    _copy: WorkingCopy,
    damage: StoreDamage,
    next: i64,
    last: i64,
}

/// A folder for the copy of a store, with its till's secret: removed with the value.
#[derive(Debug)]
pub(super) struct WorkingCopy(PathBuf);

impl StoreDamage {
    /// A damaged store in a data folder that was not read to its end, the one set aside last before others.
    pub(super) fn unread_in(folder: &Path) -> Option<Self> {
        let names = fs::read_dir(folder)
            .ok()?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let aside = names.filter(|name| name.starts_with(SET_ASIDE)).map(|name| folder.join(name));
        let set_aside = aside.filter(|aside| aside.is_dir() && !aside.join(READ).exists()).max()?;
        Some(Self { set_aside })
    }

    /// Begins to read; none when not even the first page can be.
    #[must_use]
    pub fn salvage(&self) -> Option<Salvage> {
        let copy = match self.copy() {
            Ok(copy) => copy,
            Err(cause) => {
                tracing::warn!(%cause, "the damaged store was not copied; the next start tries again");
                return None;
            }
        };
        let file = copy.file();
        let opened = open_copy(&file).or_else(|| {
            PAGES_BYTES.into_iter().find_map(|page| {
                mend_header(&file, page).ok()?;
                open_copy(&file)
            })
        });
        let Some((connection, last)) = opened else {
            self.is_read();
            return None;
        };
        Some(Salvage { connection, _copy: copy, damage: self.clone(), next: 1, last })
    }

    /// Marks it as read to its end: no later start begins again.
    fn is_read(&self) {
        if let Err(cause) = private::create(&self.set_aside.join(READ)) {
            tracing::warn!(%cause, "the damaged store was not marked as read");
        }
    }

    /// Opening a store may replay its log; only a copy may change.
    fn copy(&self) -> io::Result<WorkingCopy> {
        let copy = WorkingCopy::at(self.set_aside.join("reading"))?;
        for file in FILES.into_iter().filter(|file| !file.ends_with("-shm")) {
            if self.set_aside.join(file).try_exists()? {
                fs::copy(self.set_aside.join(file), copy.0.join(file))?;
            }
        }
        Ok(copy)
    }
}

/// Opens the copy, with the last row that may be there.
fn open_copy(file: &Path) -> Option<(Connection, i64)> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
    connection
        .query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'entry'", [], |_| Ok(()))
        .ok()?;
    // An index may be damaged where the table is whole, so the last row is asked of the table; where its end is cut
    // off, the file's length says how many there may have been.
    let sql = "SELECT max(rowid) AS last FROM entry";
    let last = connection.query_row(sql, [], |row| row.get::<_, Option<i64>>("last"));
    let last = match last {
        Ok(last) => last?,
        Err(_) => i64::try_from(fs::metadata(file).ok()?.len() / ENTRY_BYTES_MIN).ok()?,
    };
    Some((connection, last))
}

/// How large the pages of a store may be: as they are made now, and as they were.
const PAGES_BYTES: [u16; 2] = [PAGE_BYTES, 4096];

/// Writes the header that a store of ours has over one that cannot be read (<https://sqlite.org/fileformat2.html>,
/// section 1.3): the size of a page, the formats, and the encoding of text. How many pages there are, SQLite then
/// takes from the file's length.
fn mend_header(file: &Path, page: u16) -> io::Result<()> {
    let mut header = [0; 100];
    header[..16].copy_from_slice(b"SQLite format 3\0");
    header[16..18].copy_from_slice(&page.to_be_bytes());
    header[18..24].copy_from_slice(&[2, 2, 0, 64, 32, 32]);
    header[43] = 1;
    header[47] = 4;
    header[59] = 1;
    fs::File::options().write(true).open(file)?.write_all(&header)
}

impl Salvage {
    /// The till that the store was, where that can be read.
    #[must_use]
    pub fn till(&self) -> Option<TillKey> {
        let sql = "SELECT till FROM local_till";
        self.connection.query_row(sql, [], |row| row.get("till")).optional().ok().flatten()
    }

    /// The cart that was being rung up, where that can be read.
    #[must_use]
    pub fn cart(&self) -> Option<String> {
        let sql = include_str!("sql/open_cart.sql");
        self.connection.query_row(sql, [], |row| row.get("state")).optional().ok().flatten()
    }

    /// Where the place is that the till met the others in, where that can be read.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        let sql = "SELECT path FROM local_place";
        self.connection.query_row(sql, [], |row| row.get("path")).optional().ok().flatten()
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

    /// To be called once everything that was found is taken in.
    pub fn finish(self) {
        self.damage.is_read();
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

impl WorkingCopy {
    /// Makes the folder, empty also where a program left one that ended early.
    pub(super) fn at(folder: PathBuf) -> io::Result<Self> {
        match fs::remove_dir_all(&folder) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {}
            removed => removed?,
        }
        fs::create_dir(&folder)?;
        Ok(Self(folder))
    }

    /// Where the store itself goes.
    pub(super) fn file(&self) -> PathBuf {
        self.0.join("ledger.sqlite")
    }
}

impl Drop for WorkingCopy {
    fn drop(&mut self) {
        if let Err(cause) = fs::remove_dir_all(&self.0) {
            tracing::warn!(%cause, "the working copy of a store was left");
        }
    }
}
