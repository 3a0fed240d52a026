use std::path::Path;

use super::refused::unreadable;
use super::{FILE_MAX, Sheet, archive, separated, workbook};
use crate::file::{Unread, whole};
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

fn bytes_of(file: &Path) -> Result<Vec<u8>, Refusal> {
    whole(file, FILE_MAX).map_err(|unread| {
        let refusal = match unread {
            Unread::Refused(cause) => Refusal::new(Code::FileUnreadable).because(cause),
            Unread::TooLarge => {
                Refusal::new(Code::ListTooLong).with("what", "mib").with("mib", FILE_MAX >> 20)
            }
            Unread::Changed => unreadable("changed"),
        };
        refusal.with("file", file.display())
    })
}
