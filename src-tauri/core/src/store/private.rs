//! A data folder is its owner's alone: it holds the till's secret key.

use std::fs;
use std::io;
use std::path::Path;

use super::kind::PRACTICE;

/// Folders of a data folder that are this program's.
const FOLDERS: [&str; 4] = ["log", "restoring", "saving", super::files::SET_ASIDE];
/// What the files of a data folder begin with that are this program's.
const FILES: [&str; 5] = ["ledger.", "settings.", "marker", "lapak.lock", super::files::NAMES_BOOK];

/// Makes a data folder that other accounts of the computer cannot open, and an empty store in it, which SQLite's other
/// files follow. What is there already stays as it is.
pub(super) fn make(folder: &Path, store: &Path) -> io::Result<()> {
    make_folder(folder)?;
    if store.try_exists()? { Ok(()) } else { create(store).map(drop) }
}

/// Makes a data folder that other accounts of the computer cannot open, unless it is there.
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

/// Makes a file of the data folder, empty, for its owner alone.
pub(crate) fn create(file: &Path) -> io::Result<fs::File> {
    let mut options = fs::File::options();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

/// Takes the data folder and what this program keeps in it away from every other account. False where the medium or
/// its owner does not allow that.
pub(super) fn close(folder: &Path) -> bool {
    if let Err(cause) = close_own(folder) {
        tracing::warn!(%cause, "not every file of the data folder is its owner's alone");
    }
    restrict(folder).unwrap_or(false)
}

/// Whether something in a data folder is this program's, by its name.
pub(super) fn is_own(name: &str) -> bool {
    name == PRACTICE || FOLDERS.iter().chain(&FILES).any(|own| name.starts_with(own))
}

/// The program's own files and folders in the data folder; whatever else lies there is none of its business.
fn close_own(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let begins = |own: &&str| name.to_str().is_some_and(|name| name.starts_with(*own));
        let kind = entry.file_type()?;
        if kind.is_dir() && (name == PRACTICE || FOLDERS.iter().any(begins)) {
            close_all(&entry.path())?;
        } else if kind.is_file() && FILES.iter().any(begins) {
            restrict(&entry.path())?;
        }
    }
    Ok(())
}

fn close_all(folder: &Path) -> io::Result<()> {
    restrict(folder)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type()? {
            kind if kind.is_dir() => close_all(&entry.path())?,
            kind if kind.is_file() => drop(restrict(&entry.path())?),
            _ => {}
        }
    }
    Ok(())
}

/// Gives a file or folder the rights that its owner needs, and nobody else any. False where that changed nothing.
#[cfg(unix)]
fn restrict(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt as _;
    let meta = fs::metadata(path)?;
    let rights = if meta.is_dir() { 0o700 } else { 0o600 };
    let now = || Ok::<_, io::Error>(fs::metadata(path)?.permissions().mode() & 0o777);
    if now()? != rights {
        fs::set_permissions(path, fs::Permissions::from_mode(rights))?;
    }
    Ok(now()? & 0o077 == 0)
}

/// Elsewhere the folder of a person's own data is that person's already.
#[cfg(not(unix))]
fn restrict(_path: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn what_the_program_keeps_is_its_owners_alone_and_nothing_else_is_touched() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        for made in ["log", "damaged-20240510-120000", "papers"] {
            fs::create_dir(at(made)).expect("made");
        }
        let files = ["ledger.sqlite-wal", "marker", "log/lapak.log", "damaged-20240510-120000/x"];
        for file in files.iter().chain(&["papers/day.pdf", "own.txt"]) {
            fs::write(at(file), "").expect("written");
            fs::set_permissions(at(file), fs::Permissions::from_mode(0o644)).expect("set");
        }
        for open in ["", "log", "papers"] {
            fs::set_permissions(at(open), fs::Permissions::from_mode(0o755)).expect("set");
        }
        assert!(close(folder.path()));
        let rights =
            |name: &str| fs::metadata(at(name)).expect("there").permissions().mode() & 0o777;
        assert!(files.iter().all(|file| rights(file) == 0o600));
        assert!(["", "log", "damaged-20240510-120000"].iter().all(|of| rights(of) == 0o700));
        let others = ["papers", "papers/day.pdf", "own.txt"].map(rights);
        assert_eq!(others, [0o755, 0o644, 0o644]);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_that_cannot_be_its_owners_alone_is_told_apart() {
        // The system lets nobody change the rights of these.
        assert!(!close(Path::new("/proc/self")));
    }
}
