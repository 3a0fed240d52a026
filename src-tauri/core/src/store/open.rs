use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::error::{disk_full, of_folder};
use super::files::{FILES, MARK, SET_ASIDE};
use super::kind::StoreKind;
use super::lock::WriterLock;
use super::marker::Marker;
use super::migrate::{STEPS, migrate};
use super::private;
use super::room::MEBIBYTE;
use super::store::Store;
use super::taken_off;
use crate::entry::Known;
use crate::refusal::{Code, Refusal};
use crate::value::Moment;

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
    /// [`Code::StoreBusy`], [`Code::StoreNewer`], [`Code::StoreForeign`], [`Code::StorePractice`] anywhere but where people
    /// practise, [`Code::StoreReadOnly`], [`Code::DiskFull`], [`Code::StoreUnusable`]; nothing is changed then.
    pub fn open(folder: &Path, now: Moment) -> Result<(Self, Option<StoreDamage>), Refusal> {
        let file = folder.join("ledger.sqlite");
        if StoreKind::of_folder(folder, &file) == StoreKind::Practice {
            return Ok((Self::practise(folder)?, None));
        }
        private::make(folder, &file).map_err(|cause| of_folder(cause, folder))?;
        let lock = WriterLock::acquire(folder)?;
        if taken_off::is_marked(folder) {
            taken_off::clear(folder)?;
            private::make(folder, &file).map_err(|cause| of_folder(cause, folder))?;
        }
        let opened = if folder.join(MARK).exists() {
            Err(Refusal::new(Code::StoreDamaged))
        } else {
            connect(&file, StoreKind::Ledger)
        };
        let (connection, damage) = match opened {
            Err(refusal) if refusal.code() == Code::StoreDamaged => {
                let damage = set_aside(folder, now)?;
                (connect(&file, StoreKind::Ledger)?, Some(damage))
            }
            connection => (connection?, None),
        };
        let store = Self::with(connection, StoreKind::Ledger, folder, lock);
        let damage = damage.or_else(|| StoreDamage::unread_in(&store.folder));
        Ok((store, damage))
    }

    /// Opens the store of practice in a folder, making both where they are missing. A damaged one is not worth mending.
    ///
    /// # Errors
    /// As for [`Store::open`]; [`Code::StoreForeign`] where the ledger of a fair lies there.
    pub fn practise(folder: &Path) -> Result<Self, Refusal> {
        let file = folder.join("ledger.sqlite");
        private::make(folder, &file).map_err(|cause| of_folder(cause, folder))?;
        let lock = WriterLock::acquire(folder)?;
        let connection = connect(&file, StoreKind::Practice)?;
        Ok(Self::with(connection, StoreKind::Practice, folder, lock))
    }

    fn with(connection: Connection, kind: StoreKind, folder: &Path, lock: WriterLock) -> Self {
        let marker = Marker::open(folder);
        let exposed = !private::close(folder);
        let folder = folder.to_owned();
        let known = Known::ALL;
        let mut store =
            Self { connection, kind, signer: None, marker, known, folder, exposed, _lock: lock };
        store.mark();
        store
    }
}

/// Opens a connection with every setting that the promises rest on.
///
/// SQLite keeps an index of its log in a file of its own, for which a disk that is full to the last byte has no room.
/// There the index is kept in memory: this program alone writes to the store in any case.
pub(super) fn connect(file: &Path, kind: StoreKind) -> Result<Connection, Refusal> {
    check_header(file)?;
    match connect_with(file, kind, "normal") {
        Err(refusal) if is_of_room(&refusal) => {
            connect_with(file, kind, "exclusive").map_err(|refusal| {
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

fn connect_with(file: &Path, kind: StoreKind, locking: &str) -> Result<Connection, Refusal> {
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
    migrate(&mut connection, file, kind, STEPS)?;
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
