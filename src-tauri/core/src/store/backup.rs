use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::error::of_folder;
use super::kind::StoreKind;
use super::open::connect;
use super::renewal::renew;
use super::salvage::WorkingCopy;
use super::snapshot::Snapshot;
use super::store::Store;
use super::verify::pages;
use super::whole_file::{Readers, WholeFile, not_written};
use crate::refusal::{Code, Refusal};
use crate::value::Moment;

impl Store {
    /// Writes a copy of the whole store to a new file, whole or not at all, which only its owner may read: it holds the
    /// till's secret.
    ///
    /// # Errors
    /// [`Code::FileExists`], [`Code::FileNotWritten`]; [`Code::DiskFull`] when the store's own disk has no room for a
    /// second one meanwhile; [`Code::StoreDamaged`].
    pub fn backup(&self, file: &Path) -> Result<(), Refusal> {
        let failed = |cause: io::Error| not_written(file, cause);
        let mut whole = WholeFile::new(file, Readers::Owner).map_err(failed)?;
        let folder = self.folder();
        let of_folder = |cause| of_folder(cause, folder);
        self.check_room_for(fs::metadata(folder.join("ledger.sqlite")).map_err(of_folder)?.len())?;
        // Not every share can be written anywhere but at the end, as SQLite does.
        let copy = WorkingCopy::at(folder.join("saving")).map_err(of_folder)?;
        let path = copy.file().into_os_string().into_string().map_err(|_| Code::StoreUnusable)?;
        self.connection.execute("VACUUM INTO ?1", [path])?;
        let mut from = fs::File::open(copy.file()).map_err(of_folder)?;
        io::copy(&mut from, &mut whole).map_err(failed)?;
        whole.finish().map_err(failed)
    }

    /// Takes the place of an empty store with what was backed up, in one step. The till that it was may have gone on
    /// since, so what is restored has a new key from the first, which names what it continues.
    ///
    /// # Errors
    /// [`Code::FairExists`]; [`Code::FileUnreadable`], [`Code::BackupDamaged`], [`Code::StoreForeign`],
    /// [`Code::StorePractice`], [`Code::StoreNewer`]; what the store refuses. Nothing is changed then.
    pub fn restore(&mut self, file: &Path, at: Moment) -> Result<(), Refusal> {
        if self.snapshot().identity()?.is_some() {
            return Err(Code::FairExists.into());
        }
        let (_copy, mut restored) = self.copy_of(file)?;
        let transaction = restored.transaction()?;
        renew(&transaction, at)?;
        // What waited for a printer was printed long since, or is wanted no more.
        transaction.execute("DELETE FROM local_print", [])?;
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
        let checked = connect(&copy.file(), StoreKind::Ledger).and_then(|connection| {
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
