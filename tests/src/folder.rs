//! Data folders that the tests copy, roll back and look into past the program.

use std::fs;
use std::path::Path;

use lapak_core::entry::SignedEntry;
use lapak_core::store::Store;
use lapak_core::till::{Clock, NewShift, SaleTyped, Till};
use lapak_core::value::{Moment, TillKey};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::lapak::{Lapak, NOON};

/// A folder with the sample fair and an open shift, ready to sell.
#[must_use]
#[track_caller]
pub fn ready() -> TempDir {
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    data
}

/// The till in a folder, with the clock stopped at noon.
#[must_use]
#[track_caller]
pub fn opened(folder: &Path) -> Till {
    Till::open(folder, Clock::Stopped(noon())).expect("a till")
}

/// The moment at which the tests' clocks are stopped.
#[must_use]
#[track_caller]
pub fn noon() -> Moment {
    NOON.parse().expect("a moment")
}

/// A sale of two lines.
#[must_use]
#[track_caller]
pub fn typed() -> SaleTyped {
    SaleTyped { lines: vec!["KRP-01*2".into(), "BRS-01*0.350".into()], ..SaleTyped::default() }
}

/// A shift as it is opened in these tests.
#[must_use]
#[track_caller]
pub fn shift() -> NewShift {
    NewShift {
        day: "2024-05-10".into(),
        by: "R1".into(),
        drawer: "A".into(),
        float: "100000".into(),
        count: Vec::new(),
        day_chosen: false,
        shared: false,
    }
}

/// A folder that needs no disk, where there is one: for tests that are about no flush.
#[must_use]
#[track_caller]
pub fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    folder.expect("a folder")
}

/// A folder with a copy of everything in another one.
#[must_use]
#[track_caller]
pub fn copied(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    copy_all(folder, copy.path());
    copy
}

/// Copies everything in a folder into another one.
#[track_caller]
pub fn copy_all(from: &Path, to: &Path) {
    for file in fs::read_dir(from).expect("a folder") {
        let file = file.expect("a file");
        let there = to.join(file.file_name());
        if file.path().is_dir() {
            fs::create_dir(&there).expect("made");
            copy_all(&file.path(), &there);
        } else {
            fs::copy(file.path(), there).expect("copied");
        }
    }
}

/// Everything that a till wrote and that is in a folder's store.
#[must_use]
#[track_caller]
pub fn chain(folder: &Path, till: TillKey) -> Vec<SignedEntry> {
    let store = Store::open(folder, noon()).expect("a store").0;
    let mut chain = Vec::new();
    let each = store.snapshot().each_entry(Some(till), |entry| {
        chain.push(entry);
        Ok(())
    });
    each.expect("read");
    chain
}

/// The key of the till that a folder's store is.
#[must_use]
#[track_caller]
pub fn key(folder: &Path) -> TillKey {
    let sql = "SELECT till FROM local_till";
    let key = connection(folder).query_row(sql, [], |row| row.get(0)).expect("a till");
    TillKey::from_bytes(key)
}

/// Its secret.
#[must_use]
#[track_caller]
pub fn secret(folder: &Path) -> Vec<u8> {
    let sql = "SELECT secret FROM local_till";
    connection(folder).query_row(sql, [], |row| row.get(0)).expect("a till")
}

/// A connection to the store in a folder, past the program.
#[must_use]
#[track_caller]
pub fn connection(folder: &Path) -> Connection {
    Connection::open(folder.join("ledger.sqlite")).expect("a store")
}
