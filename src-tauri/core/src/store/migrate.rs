use std::fs;
use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::of_folder;
use super::kind::StoreKind;
use super::rebuild::fill_again;
use super::sums;
use crate::entry::Known;
use crate::refusal::{Code, Refusal};

/// How large a page of a new store is; an older one keeps what it has. A commit logs whole pages, and a sale touches a
/// few rows in each of many tables: with pages of 4 KiB it logs more than twice as much, at the same cost of reading.
pub(super) const PAGE_BYTES: u16 = 1024;

/// The version of a store that the first step makes. Those before were written while the entries still changed, and
/// are not read.
const FIRST: i64 = 15;

/// Each step brings a store from the version before to its own; the first makes an empty one.
pub(super) const STEPS: &[&str] =
    &[concat!(include_str!("sql/schema.sql"), include_str!("sql/local.sql"))];

/// Brings a store to the newest version in one transaction, after a copy of the old one was kept beside it. What the
/// ledger holds is counted and summed before and after, inside that transaction, and must be the same. The derived
/// tables are filled from it anew, so that a step only says what they look like.
///
/// # Errors
/// [`Code::StoreNewer`] for a store of a newer program, [`Code::StoreOlder`] for one from before the first version,
/// [`Code::StoreForeign`] for another program's database, [`Code::StorePractice`] for one of practice.
pub(super) fn migrate(
    connection: &mut Connection,
    file: &Path,
    kind: StoreKind,
    steps: &[&str],
) -> Result<(), Refusal> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let newest = newest(steps);
    let empty = version == 0 && application == 0 && tables == 0;
    if !empty {
        kind.check(application, file)?;
    }
    if version > newest {
        return Err(Refusal::new(Code::StoreNewer).with("file", file.display()));
    }
    if version == newest {
        return Ok(());
    }
    if !empty && version < FIRST {
        return Err(Refusal::new(Code::StoreOlder).with("file", file.display()));
    }
    if empty {
        connection.pragma_update(None, "page_size", PAGE_BYTES)?;
    } else {
        keep_copy(connection, file, version)?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let before = if empty { Measure::default() } else { Measure::take(&transaction)? };
    let taken = if empty { 0 } else { version - FIRST + 1 };
    for step in steps.iter().skip(usize::try_from(taken).unwrap_or(0)) {
        transaction.execute_batch(step)?;
    }
    sums::create(&transaction)?;
    if !empty {
        fill_again(&transaction, Known::ALL)?;
    }
    if Measure::take(&transaction)? != before {
        return Err(Refusal::new(Code::StoreUnusable).with("file", file.display()));
    }
    transaction.pragma_update(None, "application_id", kind.application_id())?;
    transaction.pragma_update(None, "user_version", newest)?;
    Ok(transaction.commit()?)
}

fn newest(steps: &[&str]) -> i64 {
    FIRST - 1 + i64::try_from(steps.len()).expect("few steps")
}

/// Whether a store is of this program's version.
pub(super) fn is_current(connection: &Connection) -> rusqlite::Result<bool> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(version == newest(STEPS))
}

/// The old store, whole, under a name that says its version. One that is there already is the same and stays.
fn keep_copy(connection: &Connection, file: &Path, version: i64) -> Result<(), Refusal> {
    let copy = file.with_extension(format!("v{version}.sqlite"));
    if fs::exists(&copy).map_err(|cause| of_folder(cause, &copy))? {
        return Ok(());
    }
    let path = copy.to_str().ok_or_else(|| Refusal::new(Code::StoreUnusable))?;
    connection.execute("VACUUM INTO ?1", [path])?;
    Ok(())
}

/// What no migration may change: how many entries there are, and what their bytes come to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Measure {
    entries: i64,
    bytes: i64,
    numbers: i64,
}

impl Measure {
    fn take(transaction: &Transaction) -> rusqlite::Result<Self> {
        transaction.query_row(
            "SELECT count(*) AS entries, coalesce(sum(length(bytes)), 0) AS bytes,
                    coalesce(sum(seq), 0) AS numbers FROM entry",
            [],
            |row| {
                Ok(Self {
                    entries: row.get("entries")?,
                    bytes: row.get("bytes")?,
                    numbers: row.get("numbers")?,
                })
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_store_is_copied_and_brought_up_to_date() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("ledger.sqlite");
        let mut connection = store_with_an_entry(&file);
        let steps = [STEPS, &["ALTER TABLE local_cart ADD COLUMN note TEXT;"]].concat();
        migrate(&mut connection, &file, StoreKind::Ledger, &steps).expect("migrated");
        let version: i64 = connection
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .expect("a version");
        assert_eq!(version, FIRST + 1);
        let kept = folder.path().join(format!("ledger.v{FIRST}.sqlite"));
        let copy = Connection::open(kept).expect("a copy");
        let kept: i64 =
            copy.query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).expect("a count");
        assert_eq!(kept, 1);
    }

    #[test]
    fn a_step_that_loses_an_entry_changes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("ledger.sqlite");
        let mut connection = store_with_an_entry(&file);
        let lost = "DROP TRIGGER entry_is_never_removed; DELETE FROM entry;";
        let steps = [STEPS, &[lost]].concat();
        assert!(migrate(&mut connection, &file, StoreKind::Ledger, &steps).is_err());
        let kept: i64 = connection
            .query_row("SELECT count(*) FROM entry", [], |row| row.get(0))
            .expect("a count");
        assert_eq!(kept, 1);
    }

    fn store_with_an_entry(file: &Path) -> Connection {
        let mut connection = Connection::open(file).expect("a store");
        migrate(&mut connection, file, StoreKind::Ledger, STEPS).expect("made");
        connection
            .execute("INSERT INTO entry VALUES (x'01', 1, x'02', 'sale', x'00', zeroblob(64))", [])
            .expect("an entry");
        connection
    }
}
