use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::error::{disk_full, of_folder};
use super::files::MARK;
use super::kind::StoreKind;
use super::lock::WriterLock;
use super::marker::Marker;
use super::private;
use super::room::{MEBIBYTE, ROOM_FOR_A_SALE};
use super::snapshot::Snapshot;
use super::taken_off;
use crate::entry::{Known, TillSecret};
use crate::refusal::Refusal;
use crate::value::EntryId;

/// The log is moved into the main file between sales once its pages come to more than this.
const LOG_BYTES_MAX: i64 = 8 * 1024 * 1024;

/// The till's store, open for the one program that may write to it.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    pub(super) kind: StoreKind,
    /// The fair and this till's secret, once they were asked for and may be used.
    pub(super) signer: Option<(EntryId, TillSecret)>,
    pub(super) marker: Marker,
    /// What of the entries this program knows.
    pub(super) known: Known,
    pub(super) folder: PathBuf,
    pub(super) exposed: bool,
    pub(super) _lock: WriterLock,
}

impl Store {
    /// Marks a store that turned out damaged while it was used: whoever opens it next sets it aside.
    pub fn mark_damaged(&self) {
        if let Err(cause) = private::create(&self.folder.join(MARK)) {
            tracing::warn!(%cause, "the damaged store was not marked");
        }
    }

    /// Says for good that this store is taken off this computer. Whoever opens its folder next finds nothing of it.
    ///
    /// # Errors
    /// What the system refuses; the store is then as it was.
    pub fn take_off(&self) -> Result<(), Refusal> {
        taken_off::mark(&self.folder)
    }

    /// The folder that the store is in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether what is sold here is for practice, and thrown away.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.kind == StoreKind::Practice
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
        let length = std::fs::metadata(&log).expect("a log").len();
        store.keep_cart(DraftId::random(), &cart).expect("kept");
        let few = store.bytes_to_move().expect("counted");
        store.rest();
        assert_eq!(store.bytes_to_move(), Ok(few), "a short log waits");
        assert!((1..LOG_BYTES_MAX).contains(&few));
        assert_eq!(std::fs::metadata(&log).expect("a log").len(), length);
    }
}
