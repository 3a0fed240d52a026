use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::error::of_folder;
use super::open::{Store, connect};
use super::renewal::renew;
use super::salvage::WorkingCopy;
use super::snapshot::Snapshot;
use super::verify::pages;
use crate::refusal::{Code, Refusal};
use crate::value::Moment;

impl Store {
    /// Writes a copy of the whole store to a new file, flushed, which has that name only once it is whole. It holds the
    /// till's secret.
    ///
    /// # Errors
    /// [`Code::FileExists`], [`Code::FileNotWritten`]; [`Code::StoreDamaged`].
    pub fn backup(&self, file: &Path) -> Result<(), Refusal> {
        let refused = |code: Code| Refusal::new(code).with("file", file.display());
        let not_written = |cause: io::Error| match cause.kind() {
            io::ErrorKind::AlreadyExists => refused(Code::FileExists).because(cause),
            _ => refused(Code::FileNotWritten).because(cause),
        };
        if file.symlink_metadata().is_ok() {
            return Err(refused(Code::FileExists));
        }
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        let beside = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")));
        let beside = beside.map_err(not_written)?;
        let path = beside.path().to_str().ok_or_else(|| refused(Code::FileNotWritten))?;
        self.connection.execute("VACUUM INTO ?1", [path]).map_err(|cause| {
            let refusal = Refusal::from(cause);
            let damaged = refusal.code() == Code::StoreDamaged;
            if damaged { refusal } else { refused(Code::FileNotWritten).because(refusal) }
        })?;
        beside.as_file().sync_all().map_err(not_written)?;
        beside.persist_noclobber(file).map_err(|error| not_written(error.error))?;
        Ok(())
    }

    /// Takes the place of an empty store with what was backed up, in one step. The till that it was may have gone on
    /// since, so what is restored has a new key from the first, which names what it continues.
    ///
    /// # Errors
    /// [`Code::FairExists`]; [`Code::FileUnreadable`], [`Code::BackupDamaged`], [`Code::StoreForeign`],
    /// [`Code::StoreNewer`]; what the store refuses. Nothing is changed then.
    pub fn restore(&mut self, file: &Path, at: Moment) -> Result<(), Refusal> {
        if self.snapshot().identity()?.is_some() {
            return Err(Code::FairExists.into());
        }
        let (_copy, mut restored) = self.copy_of(file)?;
        let transaction = restored.transaction()?;
        renew(&transaction, at)?;
        transaction.commit()?;
        match Backup::new(&restored, &mut self.connection)?.step(-1)? {
            StepResult::Done => {}
            _ => return Err(Code::StoreBusy.into()),
        }
        self.signer = None;
        self.mark();
        self.rest();
        Ok(())
    }

    /// A working copy of a backup, which passed every check that a store passes when it is opened, and has a fair.
    fn copy_of(&self, file: &Path) -> Result<(WorkingCopy, Connection), Refusal> {
        let unreadable = |cause: io::Error| {
            Refusal::new(Code::FileUnreadable).with("file", file.display()).because(cause)
        };
        let damaged = || Refusal::new(Code::BackupDamaged).with("file", file.display());
        let copy = WorkingCopy::at(self.folder().join("restoring"))
            .map_err(|cause| of_folder(cause, self.folder()))?;
        fs::File::open(file).map_err(unreadable)?;
        let length =
            fs::copy(file, copy.file()).map_err(|cause| of_folder(cause, self.folder()))?;
        // A store that is no backup may have a log, without which it is not whole.
        let log = with_ending(file, "-wal");
        if log.try_exists().map_err(unreadable)? {
            fs::copy(log, with_ending(&copy.file(), "-wal"))
                .map_err(|cause| of_folder(cause, self.folder()))?;
        }
        let checked = connect(&copy.file()).and_then(|connection| {
            let snapshot = Snapshot::new(&connection);
            // SQLite takes the rest of a last page that is cut off for zeros.
            let page: u64 = connection.pragma_query_value(None, "page_size", |row| row.get(0))?;
            let whole = length.is_multiple_of(page)
                && pages(snapshot)?.is_empty()
                && snapshot.identity()?.is_some();
            Ok((whole, connection))
        });
        match checked {
            Ok((true, connection)) => Ok((copy, connection)),
            Ok((false, _)) => Err(damaged()),
            Err(refusal) if refusal.code() == Code::StoreDamaged => Err(damaged().because(refusal)),
            Err(refusal) => Err(refusal.with("file", file.display())),
        }
    }
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    name.into()
}
