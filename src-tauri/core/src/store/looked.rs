use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::kind::StoreKind;
use super::migrate::is_current;
use super::snapshot::Snapshot;
use crate::refusal::{Code, Refusal};

/// A store that is only read, beside whoever writes to it.
#[derive(Debug)]
pub struct Looked {
    connection: Connection,
}

impl Looked {
    /// The store in a folder; none where there is none.
    ///
    /// # Errors
    /// [`Code::StoreForeign`], [`Code::StorePractice`], [`Code::StoreNewer`] for any store that is not of this program's version; what the system
    /// refuses.
    pub fn at(folder: &Path) -> Result<Option<Self>, Refusal> {
        let file = folder.join("ledger.sqlite");
        if std::fs::metadata(&file).is_ok_and(|store| store.len() == 0) || !file.exists() {
            return Ok(None);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&file, flags)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        let application: i32 =
            connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        StoreKind::Ledger.check(application, &file)?;
        if !is_current(&connection)? {
            return Err(Refusal::new(Code::StoreNewer).with("file", file.display()));
        }
        Ok(Some(Self { connection }))
    }

    /// What is in it.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot<'_> {
        Snapshot::new(&self.connection)
    }
}
