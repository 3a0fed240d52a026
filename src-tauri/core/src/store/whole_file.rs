use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::refusal::{Code, Refusal};

/// Who may read a file that is written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Whoever the system's own rule lets read new files: papers, and what tills share.
    Usual,
    /// The one who wrote it: it holds a till's secret.
    Owner,
}

/// A file outside the store that is written whole or not at all, and never over another.
///
/// Where the system can, it has no name until it is whole. A share that knows neither such files nor links, as those of
/// file managers, cloud drives and some memory sticks, gets it under its own name from the first, which nothing had
/// before; it is removed again when it fails. Either way nothing ever lies beside it.
#[derive(Debug)]
pub struct WholeFile {
    path: PathBuf,
    readers: Readers,
    file: BufWriter<File>,
    hash: Sha256,
    /// What is to be removed unless it becomes whole; none while the file has no name.
    named: Option<Unfinished>,
}

/// Writes these bytes into a new file.
///
/// # Errors
/// [`Code::FileExists`], [`Code::FileNotWritten`]; nothing of it is left then.
pub fn write_whole(path: &Path, readers: Readers, bytes: &[u8]) -> Result<(), Refusal> {
    let written = || {
        let mut file = WholeFile::new(path, readers)?;
        file.write_all(bytes)?;
        file.finish()
    };
    written().map_err(|cause| not_written(path, cause))
}

/// Puts these bytes into the place of a file, or makes it: written whole beside it, read back, and then given its name. What
/// was cut off before lies beside it until the next time, and the old one is whole.
///
/// # Errors
/// [`Code::FileNotWritten`]; the old one is there then as it was.
pub fn replace_whole(path: &Path, readers: Readers, bytes: &[u8]) -> Result<(), Refusal> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let replaced = || {
        match fs::remove_file(&beside) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
            _ => {}
        }
        let mut file = WholeFile::new(&beside, readers)?;
        file.write_all(bytes)?;
        file.finish()?;
        fs::rename(&beside, path)?;
        match path.parent() {
            Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
            _ => Ok(()),
        }
    };
    replaced().map_err(|cause| not_written(path, cause))
}

/// What the system says about a file that is written, as a refusal that names it.
pub fn not_written(path: &Path, cause: io::Error) -> Refusal {
    use io::ErrorKind as Kind;
    let refusal = |code| Refusal::new(code).with("file", path.display());
    let why = match cause.kind() {
        Kind::AlreadyExists => return refusal(Code::FileExists).because(cause),
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "full",
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => "rights",
        Kind::NotFound | Kind::NotADirectory => "folder",
        Kind::InvalidFilename => "name",
        Kind::InvalidData => "changed",
        _ => "medium",
    };
    refusal(Code::FileNotWritten).with("why", why).because(cause)
}

impl WholeFile {
    /// Begins a file that is not there yet.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] for whatever has the name, be it a link to nothing; what the system refuses.
    pub fn new(path: &Path, readers: Readers) -> io::Result<Self> {
        if path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let (file, named) = match unnamed(path, readers) {
            Some(file) => (file, None),
            None => {
                let (file, unfinished) = Unfinished::create(path, readers)?;
                (file, Some(unfinished))
            }
        };
        let file = BufWriter::new(file);
        Ok(Self { path: path.to_owned(), readers, file, hash: Sha256::new(), named })
    }

    /// Flushes it to the disk, gives it its name, and reads it back.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] when something has the name by now, [`io::ErrorKind::InvalidData`] when other
    /// bytes are read than were written; what the system refuses. Nothing is left then.
    pub fn finish(self) -> io::Result<()> {
        let Self { path, readers, file, hash, mut named } = self;
        let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        if named.is_none() {
            file.sync_all()?;
            if link(&file, &path)? {
                named = Some(Unfinished(path.clone()));
            } else {
                let (mut under_name, unfinished) = Unfinished::create(&path, readers)?;
                named = Some(unfinished);
                file.rewind()?;
                io::copy(&mut file, &mut under_name)?;
                file = under_name;
            }
        }
        file.sync_all()?;
        // Some shares send it off only now.
        drop(file);
        if hash_of(&path)? != <[u8; 32]>::from(hash.finalize()) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "other bytes are read back"));
        }
        if let Some(unfinished) = named {
            unfinished.keep();
        }
        Ok(())
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let some = self.file.write(bytes)?;
        self.hash.update(&bytes[..some]);
        Ok(some)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A file of ours under its name that is not whole yet: it goes with the value.
#[derive(Debug)]
struct Unfinished(PathBuf);

impl Unfinished {
    fn create(path: &Path, readers: Readers) -> io::Result<(File, Self)> {
        let file = options(readers).create_new(true).open(path)?;
        Ok((file, Self(path.to_owned())))
    }

    fn keep(mut self) {
        self.0 = PathBuf::new();
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if self.0.as_os_str().is_empty() {
            return;
        }
        if let Err(cause) = fs::remove_file(&self.0) {
            tracing::warn!(%cause, "a file that did not become whole was left");
        }
    }
}

fn options(readers: Readers) -> OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    options
}

/// A file without a name on the medium that `path` is on; none where there are no such files.
#[cfg(target_os = "linux")]
fn unnamed(path: &Path, readers: Readers) -> Option<File> {
    use std::os::unix::fs::OpenOptionsExt;

    use rustix::fs::OFlags;

    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let flags = i32::try_from(OFlags::TMPFILE.bits()).ok()?;
    let opened =
        options(readers).read(true).custom_flags(flags).open(folder.unwrap_or(".".as_ref()));
    opened.ok()
}

#[cfg(not(target_os = "linux"))]
fn unnamed(_: &Path, _: Readers) -> Option<File> {
    None
}

/// Names a file that has no name; false where the medium knows no links.
#[cfg(target_os = "linux")]
fn link(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::fd::AsRawFd;

    use rustix::fs::{AtFlags, CWD, linkat};

    let own = format!("/proc/self/fd/{}", file.as_raw_fd());
    match linkat(CWD, own, CWD, path, AtFlags::SYMLINK_FOLLOW) {
        Ok(()) => Ok(true),
        Err(rustix::io::Errno::EXIST) => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => Ok(false),
    }
}

#[cfg(not(target_os = "linux"))]
fn link(_: &File, _: &Path) -> io::Result<bool> {
    Ok(false)
}

fn hash_of(path: &Path) -> io::Result<[u8; 32]> {
    let mut file = BufReader::with_capacity(256 * 1024, File::open(path)?);
    let mut hash = Sha256::new();
    let mut some = [0; 64 * 1024];
    loop {
        match file.read(&mut some)? {
            0 => return Ok(hash.finalize().into()),
            read => hash.update(&some[..read]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_folder(files: usize, folder: &Path) {
        assert_eq!(fs::read_dir(folder).expect("a folder").count(), files);
    }

    #[test]
    fn a_file_that_is_not_finished_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("paper.pdf");
        for unnamed in [true, false] {
            let mut file = WholeFile::new(&path, Readers::Usual).expect("begun");
            if !unnamed {
                let (under_name, unfinished) =
                    Unfinished::create(&path, Readers::Usual).expect("made");
                file.file = BufWriter::new(under_name);
                file.named = Some(unfinished);
            }
            file.write_all(b"half of").expect("written");
            drop(file);
            in_folder(0, folder.path());
        }
    }

    #[test]
    fn what_appears_meanwhile_is_neither_overwritten_nor_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("paper.pdf");
        let mut file = WholeFile::new(&path, Readers::Usual).expect("begun");
        file.write_all(b"ours").expect("written");
        fs::write(&path, "theirs").expect("written");
        let refused = file.finish().expect_err("it is there");
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).expect("there"), b"theirs");
        in_folder(1, folder.path());
    }

    #[test]
    fn a_file_is_replaced_whole_and_by_its_owners_rights() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("book");
        fs::write(folder.path().join("book.new"), "cut off").expect("written");
        for bytes in [&b"first"[..], b"second"] {
            replace_whole(&path, Readers::Owner, bytes).expect("replaced");
            assert_eq!(fs::read(&path).expect("there"), bytes);
            in_folder(1, folder.path());
        }
        let mode = fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_link_to_nothing_is_a_name_that_is_taken() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("paper.pdf");
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), &path).expect("linked");
        let refused = write_whole(&path, Readers::Usual, b"ours").expect_err("it is there");
        assert_eq!(refused.code(), Code::FileExists);
        in_folder(1, folder.path());
    }

    #[test]
    fn a_file_that_reads_back_otherwise_is_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("paper.pdf");
        let mut file = WholeFile::new(&path, Readers::Usual).expect("begun");
        file.write_all(b"what was written").expect("written");
        file.hash.update(b"and lost on the way");
        let refused = file.finish().expect_err("it is not whole");
        assert_eq!(refused.kind(), io::ErrorKind::InvalidData);
        in_folder(0, folder.path());
    }
}
