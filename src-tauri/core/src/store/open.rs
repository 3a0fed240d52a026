use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::error::{MEBIBYTE, disk_full, of_folder};
use super::lock::WriterLock;
use super::marker::Marker;
use super::migrate::{STEPS, migrate};
use super::private;
use super::snapshot::Snapshot;
use crate::entry::{Known, TillSecret};
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, Moment};

/// The room on the disk below which Pay does not open: enough for a sale's log and the checkpoint after it.
pub const ROOM_FOR_A_SALE: u64 = 16 * 1024 * 1024;

/// The log is moved into the main file between sales once its pages come to more than this.
const LOG_BYTES_MAX: i64 = 8 * 1024 * 1024;

/// Beside a store that turned out damaged while it was used.
const MARK: &str = "ledger.damaged";

/// The till's store, open for the one program that may write to it.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    /// The fair and this till's secret, once they were asked for and may be used.
    pub(super) signer: Option<(EntryId, TillSecret)>,
    pub(super) marker: Marker,
    /// What of the entries this program knows.
    pub(super) known: Known,
    folder: PathBuf,
    exposed: bool,
    _lock: WriterLock,
}

/// A store that was damaged and is set aside, and was not read to its end yet: where it lies now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreDamage {
    /// The folder with everything that belonged to it.
    pub set_aside: PathBuf,
}

impl Store {
    /// Opens the store in a folder, making both where they are missing. A damaged store is set aside whole, and the
    /// empty one that takes its place comes with word of where it went; so does the store at each later start, until
    /// all that can be read was taken from the damaged one.
    ///
    /// # Errors
    /// [`Code::StoreBusy`], [`Code::StoreNewer`], [`Code::StoreForeign`], [`Code::StoreReadOnly`],
    /// [`Code::DiskFull`], [`Code::StoreUnusable`]; nothing is changed then.
    pub fn open(folder: &Path, now: Moment) -> Result<(Self, Option<StoreDamage>), Refusal> {
        let file = folder.join("ledger.sqlite");
        private::make(folder, &file).map_err(|cause| of_folder(cause, folder))?;
        let lock = WriterLock::acquire(folder)?;
        let opened = if folder.join(MARK).exists() {
            Err(Refusal::new(Code::StoreDamaged))
        } else {
            connect(&file)
        };
        let (connection, damage) = match opened {
            Err(refusal) if refusal.code() == Code::StoreDamaged => {
                let damage = set_aside(folder, now)?;
                (connect(&file)?, Some(damage))
            }
            connection => (connection?, None),
        };
        let marker = Marker::open(folder);
        let exposed = !private::close(folder);
        let folder = folder.to_owned();
        let known = Known::ALL;
        let mut store =
            Self { connection, signer: None, marker, known, folder, exposed, _lock: lock };
        store.mark();
        let damage = damage.or_else(|| StoreDamage::unread_in(&store.folder));
        Ok((store, damage))
    }

    /// Marks a store that turned out damaged while it was used: whoever opens it next sets it aside.
    pub fn mark_damaged(&self) {
        if let Err(cause) = private::create(&self.folder.join(MARK)) {
            tracing::warn!(%cause, "the damaged store was not marked");
        }
    }

    /// The folder that the store is in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether other accounts of the computer can read the folder, and with it the till's secret key, since the medium
    /// or the folder's owner does not let it be closed to them.
    #[must_use]
    pub fn is_exposed(&self) -> bool {
        self.exposed
    }

    /// What is in the store, to read.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot<'_> {
        Snapshot::new(&self.connection).knowing(self.known)
    }

    /// Refuses when the disk has less room than a sale may need.
    ///
    /// # Errors
    /// [`Code::DiskFull`].
    pub fn check_room(&self) -> Result<(), Refusal> {
        self.check_room_for(0)
    }

    /// Refuses when so many bytes would leave less room than a sale may need.
    ///
    /// # Errors
    /// [`Code::DiskFull`].
    pub(super) fn check_room_for(&self, bytes: u64) -> Result<(), Refusal> {
        let free = fs4::available_space(&self.folder).map_err(|c| of_folder(c, &self.folder))?;
        let needed = ROOM_FOR_A_SALE + bytes;
        if free >= needed {
            return Ok(());
        }
        let refusal = disk_full().with("folder", self.folder.display());
        Err(refusal.with("free_mib", free / MEBIBYTE).with("needed_mib", needed / MEBIBYTE))
    }

    /// To be called between sales: moves a long log into the main file, so that no sale has to wait for it. The log
    /// then begins again in the room that it has, which a flush finds faster than room that is new.
    pub fn rest(&self) {
        let moved = self.bytes_to_move().and_then(|bytes| {
            if bytes > LOG_BYTES_MAX { self.checkpoint("PASSIVE").map(drop) } else { Ok(()) }
        });
        if let Err(cause) = moved {
            tracing::warn!(%cause, "the log was not moved into the store");
        }
    }

    /// What the pages of the log come to that are not in the main file yet.
    fn bytes_to_move(&self) -> rusqlite::Result<i64> {
        let (logged, moved) = self.checkpoint("NOOP")?;
        let page: i64 =
            self.connection.prepare_cached("PRAGMA page_size")?.query_row([], |row| row.get(0))?;
        Ok((logged - moved) * page)
    }

    /// Moves what nobody hinders, or nothing at all, and gives how many pages are logged and how many of them moved.
    pub(super) fn checkpoint(&self, mode: &str) -> rusqlite::Result<(i64, i64)> {
        let sql = format!("PRAGMA wal_checkpoint({mode})");
        self.connection
            .prepare_cached(&sql)?
            .query_row([], |row| Ok((row.get("log")?, row.get("checkpointed")?)))
    }
}

/// Opens a connection with every setting that the promises rest on.
///
/// SQLite keeps an index of its log in a file of its own, for which a disk that is full to the last byte has no room.
/// There the index is kept in memory: this program alone writes to the store in any case.
pub(super) fn connect(file: &Path) -> Result<Connection, Refusal> {
    check_header(file)?;
    match connect_with(file, "normal") {
        Err(refusal) if is_of_room(&refusal) => {
            connect_with(file, "exclusive").map_err(|refusal| {
                let full = fs4::available_space(file).is_ok_and(|free| free < MEBIBYTE);
                if full { disk_full().because(refusal) } else { refusal }
            })
        }
        connected => connected,
    }
}

/// Whether a full disk may be behind it: SQLite says so of some files, and of others only that they cannot be written.
fn is_of_room(refusal: &Refusal) -> bool {
    matches!(refusal.code(), Code::DiskFull | Code::StoreUnusable | Code::StoreReadOnly)
}

fn connect_with(file: &Path, locking: &str) -> Result<Connection, Refusal> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(file, flags)?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "locking_mode", locking)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // Without this, INSERT OR REPLACE would remove a row past its trigger.
    connection.pragma_update(None, "recursive_triggers", true)?;
    // The recovery key and secrets leave no trace in freed pages.
    connection.pragma_update(None, "secure_delete", "fast")?;
    migrate(&mut connection, file, STEPS)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    // A commit is durable when it returns: the log is flushed with every one.
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "fullfsync", true)?;
    // A checkpoint never falls into a sale; see `rest`.
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    check_readable(&connection)?;
    Ok(connection)
}

/// A file that is no SQLite database at all, in the place of the store, is a damaged store. Where a power cut left a
/// journal, SQLite first puts back what was there, the header included.
fn check_header(file: &Path) -> Result<(), Refusal> {
    if fs::metadata(file.with_extension("sqlite-journal")).is_ok_and(|journal| journal.len() > 0) {
        return Ok(());
    }
    let mut header = [0; 16];
    let read = match fs::File::open(file) {
        Ok(mut file) => file.read(&mut header),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(of_folder(cause, file)),
    };
    let read = read.map_err(|cause| of_folder(cause, file))?;
    if read == 0 || &header == b"SQLite format 3\0" {
        Ok(())
    } else {
        Err(Refusal::new(Code::StoreDamaged).with("file", file.display()))
    }
}

/// Reads a little from both ends of every table: enough to notice a torn or overwritten file at once. The whole is
/// read by `verify`.
fn check_readable(connection: &Connection) -> Result<(), Refusal> {
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get("name"))?
        .collect::<Result<_, _>>()?;
    for table in tables {
        for order in ["ASC", "DESC"] {
            let sql = format!("SELECT * FROM \"{table}\" ORDER BY 1 {order} LIMIT 1");
            connection.prepare(&sql)?.query_map([], |_| Ok(()))?.collect::<Result<Vec<()>, _>>()?;
        }
    }
    Ok(())
}

/// What the names of the folders begin with that damaged stores are set aside in.
pub(super) const SET_ASIDE: &str = "damaged-";

/// Everything that belongs to a store, itself last.
pub(super) const FILES: [&str; 4] =
    ["ledger.sqlite-journal", "ledger.sqlite-wal", "ledger.sqlite-shm", "ledger.sqlite"];

/// Moves everything of a damaged store into a folder of its own, whose name says when.
fn set_aside(folder: &Path, now: Moment) -> Result<StoreDamage, Refusal> {
    let stamp = now.time().format("%Y%m%d-%H%M%S").to_string();
    let names = (1..1000).map(|n| if n == 1 { stamp.clone() } else { format!("{stamp}-{n}") });
    for name in names {
        let aside = folder.join(format!("{SET_ASIDE}{name}"));
        match fs::create_dir(&aside) {
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made.map_err(|cause| of_folder(cause, folder))?,
        }
        // The mark goes last: until it does, the next start begins here again.
        for file in FILES.into_iter().chain([MARK]) {
            match fs::rename(folder.join(file), aside.join(file)) {
                Err(cause) if cause.kind() == io::ErrorKind::NotFound => {}
                moved => moved.map_err(|cause| of_folder(cause, folder))?,
            }
        }
        return Ok(StoreDamage { set_aside: aside });
    }
    Err(Refusal::new(Code::StoreUnusable).with("folder", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::DraftId;

    #[test]
    fn a_long_log_is_moved_at_rest_and_its_room_is_used_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let now = "2024-05-10T10:15:03.123+07:00".parse().expect("a moment");
        let (mut store, _) = Store::open(folder.path(), now).expect("a store");
        let log = folder.path().join("ledger.sqlite-wal");
        let cart = "x".repeat(1024 * 1024);
        for _ in 0..10 {
            store.keep_cart(DraftId::random(), &cart).expect("kept");
        }
        store.rest();
        assert_eq!(store.bytes_to_move(), Ok(0));
        let length = fs::metadata(&log).expect("a log").len();
        store.keep_cart(DraftId::random(), &cart).expect("kept");
        let few = store.bytes_to_move().expect("counted");
        store.rest();
        assert_eq!(store.bytes_to_move(), Ok(few), "a short log waits");
        assert!((1..LOG_BYTES_MAX).contains(&few));
        assert_eq!(fs::metadata(&log).expect("a log").len(), length);
    }
}
