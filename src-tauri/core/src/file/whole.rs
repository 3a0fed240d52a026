use std::fs::{File, Metadata, metadata};
use std::io::{self, Read};
use std::path::Path;

/// Why a file was not read.
#[derive(Debug)]
pub enum Unread {
    /// The system does not give it.
    Refused(io::Error),
    /// It is larger than what is read.
    TooLarge,
    /// It changed while it was read: another program is writing it.
    Changed,
}

/// The bytes of a file, at most so many, as it stood at one time: one that is being written is not taken for a short one.
///
/// # Errors
/// [`Unread`].
pub fn whole(file: &Path, at_most: u64) -> Result<Vec<u8>, Unread> {
    let mut open = File::open(file).map_err(Unread::Refused)?;
    let before = open.metadata().map_err(Unread::Refused)?;
    if !before.is_file() {
        return Err(Unread::Refused(io::Error::from(io::ErrorKind::InvalidInput)));
    }
    if before.len() > at_most {
        return Err(Unread::TooLarge);
    }
    let mut bytes = Vec::new();
    open.by_ref().take(at_most + 1).read_to_end(&mut bytes).map_err(Unread::Refused)?;
    let after = metadata(file).map_err(Unread::Refused)?;
    let same =
        |a: &Metadata, b: &Metadata| a.len() == b.len() && a.modified().ok() == b.modified().ok();
    let unchanged = same(&before, &after) && u64::try_from(bytes.len()) == Ok(before.len());
    if unchanged { Ok(bytes) } else { Err(Unread::Changed) }
}
