//! A store that a person takes off this computer. A mark beside it says so before anything goes; from then on whoever comes
//! to the folder goes on removing, until nothing of it is left.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::error::of_folder;
use super::files::{FILES as STORE, NAMES_BOOK};
use super::kind::{PRACTICE, StoreKind};
use super::lock::{LOCK, WriterLock};
use super::private::{self, is_own};
use crate::refusal::Refusal;

/// Beside a store that is being taken off.
const MARK: &str = "ledger.taken-off";

/// The folder of the program's log.
const LOG: &str = "log";

/// Whether the store of a folder is being taken off.
pub(super) fn is_marked(folder: &Path) -> bool {
    folder.join(MARK).exists()
}

/// Says for good that the store of a folder goes: what is there from now on is only a remainder.
///
/// # Errors
/// What the system refuses; the store is then as it was.
pub(super) fn mark(folder: &Path) -> Result<(), Refusal> {
    let marked = || {
        private::create(&folder.join(MARK))?.sync_all()?;
        flushed(folder)
    };
    marked().map_err(|cause| of_folder(cause, folder))
}

/// Removes what is left of a store that is being taken off, the key first; its lock and the folder stay. So does the names
/// book, under another name, since no other till has it: it is nobody's that comes to the folder next.
///
/// # Errors
/// What the system refuses; the next who comes goes on.
pub(super) fn clear(folder: &Path) -> Result<(), Refusal> {
    cleared(folder).map_err(|cause| of_folder(cause, folder))
}

/// Finishes taking a store off, and removes its folder where nothing else lies in it; nothing where it is not being taken
/// off. For folders that nobody has open.
///
/// # Errors
/// [`Code::StoreBusy`](crate::Code::StoreBusy); what the system refuses: the next who comes goes on.
pub fn finish_taking_off(folder: &Path) -> Result<(), Refusal> {
    if !is_marked(folder) {
        return Ok(());
    }
    let lock = WriterLock::acquire(folder)?;
    clear(folder)?;
    remove(&folder.join(LOCK)).map_err(|cause| of_folder(cause, folder))?;
    drop(lock);
    // Other fairs may lie in it, or what the person keeps there.
    if let Err(cause) = fs::remove_dir(folder)
        && cause.kind() != io::ErrorKind::DirectoryNotEmpty
    {
        return Err(of_folder(cause, folder));
    }
    Ok(())
}

fn cleared(folder: &Path) -> io::Result<()> {
    for file in STORE.iter().rev() {
        remove(&folder.join(file))?;
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| is_own(name)) else { continue };
        if name == MARK || name == LOCK {
            continue;
        }
        // What else a person has put into a folder of that name is none of ours.
        if name == PRACTICE && !StoreKind::is_practice(&entry.path().join("ledger.sqlite")) {
            continue;
        }
        if name == NAMES_BOOK {
            fs::rename(entry.path(), kept_names(folder))?;
        } else if name == LOG {
            // The window that takes it off may write there still, and says no names there.
            drop(fs::remove_dir_all(entry.path()));
        } else if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            remove(&entry.path())?;
        }
    }
    flushed(folder)?;
    remove(&folder.join(MARK))?;
    flushed(folder)
}

/// What the names book of a fair that goes is called from then on: a name that nothing in its folder has yet.
pub(crate) fn kept_names(folder: &Path) -> PathBuf {
    let mut all = (1..).map(|n| folder.join(format!("names.kept-{n}.age")));
    all.find(|kept| kept.symlink_metadata().is_err()).expect("some number is free")
}

/// What is gone already is gone.
fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
        _ => Ok(()),
    }
}

/// Makes the disk know which files a folder has.
fn flushed(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
            .collect();
        names.sort();
        names
    }

    fn with_files() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for file in STORE.into_iter().chain([LOCK, "marker", "settings.json"]) {
            fs::write(folder.path().join(file), "x").expect("written");
        }
        for made in ["damaged-20240510-120000", "log"] {
            fs::create_dir(folder.path().join(made)).expect("made");
            fs::write(folder.path().join(made).join("x"), "x").expect("written");
        }
        folder
    }

    #[test]
    fn nothing_goes_without_the_mark_and_all_that_is_ours_with_it() {
        let folder = with_files();
        let before = names(folder.path());
        finish_taking_off(folder.path()).expect("nothing to do");
        assert_eq!(names(folder.path()), before);
        mark(folder.path()).expect("marked");
        finish_taking_off(folder.path()).expect("removed");
        assert!(!folder.path().exists());
    }

    #[test]
    fn what_is_not_ours_stays_and_with_it_the_folder() {
        let folder = with_files();
        fs::create_dir(folder.path().join("fairs")).expect("made");
        fs::write(folder.path().join("own.txt"), "mine").expect("written");
        mark(folder.path()).expect("marked");
        finish_taking_off(folder.path()).expect("removed");
        assert_eq!(names(folder.path()), ["fairs", "own.txt"]);
    }

    #[test]
    fn the_names_book_of_each_fair_that_goes_stays_under_a_name_of_its_own() {
        let folder = tempfile::tempdir().expect("a folder");
        for book in ["one", "two"] {
            fs::write(folder.path().join(NAMES_BOOK), book).expect("written");
            fs::write(folder.path().join("names.age.new"), "half").expect("written");
            mark(folder.path()).expect("marked");
            finish_taking_off(folder.path()).expect("removed");
        }
        let kept = ["names.kept-1.age", "names.kept-2.age"];
        assert_eq!(names(folder.path()), kept);
        let read = kept.map(|kept| fs::read_to_string(folder.path().join(kept)).expect("kept"));
        assert_eq!(read, ["one", "two"]);
    }

    #[test]
    fn a_remainder_of_any_size_is_finished() {
        let all = names(with_files().path());
        for gone in 0..all.len() {
            let folder = with_files();
            mark(folder.path()).expect("marked");
            for name in &all[..gone] {
                let path = folder.path().join(name);
                if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
                    .expect("removed");
            }
            finish_taking_off(folder.path()).expect("removed");
            assert!(!folder.path().exists(), "after {gone}");
        }
    }
}
