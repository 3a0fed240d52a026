use std::path::{Path, PathBuf};

use super::error::of_folder;
use super::kind::{PRACTICE, StoreKind};
use super::lock::WriterLock;
use super::looked::Looked;
use super::taken_off::{self, finish_taking_off};
use crate::refusal::{Code, Refusal};

/// The folder in which the till of a data folder practises.
#[must_use]
pub fn practice_folder(data: &Path) -> PathBuf {
    data.join(PRACTICE)
}

/// Whether somebody practises in a folder, or did when a program ended.
#[must_use]
pub fn is_practised_in(folder: &Path) -> bool {
    StoreKind::of_folder(folder, &folder.join("ledger.sqlite")) == StoreKind::Practice
}

/// Whether a store is there with something in it. An empty one is left by a program that ended while it began to practise,
/// and by one that asked where nobody practises.
fn holds_something(folder: &Path) -> bool {
    match Looked::at(folder) {
        Ok(None) => false,
        Ok(Some(store)) => !matches!(store.snapshot().identity(), Ok(None)),
        Err(_) => true,
    }
}

/// Throws away what was sold for practice in a folder, with its key; nothing where nobody practised. Whatever else lies
/// there stays, and so does a store that is none of practice.
///
/// # Errors
/// [`Code::StoreBusy`] while another program practises there; [`Code::FileExists`] where a store lies that is none of
/// practice; what the system refuses: the next who comes goes on.
pub fn throw_practice_away(folder: &Path) -> Result<(), Refusal> {
    finish_taking_off(folder)?;
    if !folder.exists() {
        return Ok(());
    }
    let file = folder.join("ledger.sqlite");
    if !StoreKind::is_practice(&file) && holds_something(folder) {
        return Err(Refusal::new(Code::FileExists).with("file", file.display()));
    }
    // Nobody has it open once the lock is held.
    drop(WriterLock::acquire(folder)?);
    taken_off::mark(folder)?;
    finish_taking_off(folder)?;
    if folder.join("ledger.sqlite").exists() {
        return Err(of_folder(std::io::ErrorKind::AlreadyExists.into(), folder));
    }
    Ok(())
}
