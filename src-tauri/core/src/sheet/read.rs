use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::refused::unreadable;
use super::{FILE_MAX, Sheet, archive, separated, workbook};
use crate::refusal::{Code, Refusal};

/// What a ZIP file begins with, and so XLSX and ODS (PKWARE APPNOTE, 4.3.7).
const ZIP: &[u8] = b"PK\x03\x04";
/// What a compound file begins with ([MS-CFB] 2.2): a spreadsheet of before 2007, or one under a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Reads the sheets of a file that people see and that have anything in them; what the file is, its content says and
/// not its name.
///
/// # Errors
/// [`Code::FileUnreadable`]; [`Code::ListTooLong`] above a limit of this room; [`Code::ListUnreadable`] with `why`, where it
/// is no spreadsheet, an old one, under a password, damaged, or changed while it was read; [`Code::ListQuoteOpen`];
/// [`Code::ListEmpty`].
pub fn read(file: &Path) -> Result<Vec<Sheet>, Refusal> {
    let bytes = bytes_of(file)?;
    let read = if bytes.starts_with(ZIP) {
        archive::bounded(&bytes).and_then(|()| workbook::read(&bytes))
    } else if bytes.starts_with(COMPOUND) {
        Err(unreadable("old"))
    } else {
        separated::read(&bytes).map(|sheet| vec![sheet])
    };
    let sheets: Vec<Sheet> = read.map_err(|refusal| refusal.with("file", file.display()))?;
    let filled: Vec<Sheet> = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    if filled.is_empty() {
        return Err(Refusal::new(Code::ListEmpty).with("file", file.display()));
    }
    Ok(filled)
}

/// The file whole, as it stood at one time: one that is being written is not taken for a short list.
fn bytes_of(file: &Path) -> Result<Vec<u8>, Refusal> {
    let unread =
        |cause| Refusal::new(Code::FileUnreadable).with("file", file.display()).because(cause);
    let of_form = |refusal: Refusal| refusal.with("file", file.display());
    let mut open = File::open(file).map_err(unread)?;
    let before = open.metadata().map_err(unread)?;
    if !before.is_file() {
        return Err(unread(io::Error::from(io::ErrorKind::InvalidInput)));
    }
    if before.len() > FILE_MAX {
        let mib = FILE_MAX >> 20;
        return Err(of_form(Refusal::new(Code::ListTooLong).with("what", "mib").with("mib", mib)));
    }
    let mut bytes = Vec::new();
    open.by_ref().take(FILE_MAX + 1).read_to_end(&mut bytes).map_err(unread)?;
    let after = std::fs::metadata(file).map_err(unread)?;
    let same = |a: &std::fs::Metadata, b: &std::fs::Metadata| {
        a.len() == b.len() && a.modified().ok() == b.modified().ok()
    };
    let whole = same(&before, &after) && u64::try_from(bytes.len()) == Ok(before.len());
    if whole { Ok(bytes) } else { Err(of_form(unreadable("changed"))) }
}
