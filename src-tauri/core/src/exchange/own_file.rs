use std::path::{Path, PathBuf};

use super::file_lines::FileLines;
use super::line::Line;
use super::neighbours::names_in;
use super::place_error::Failed;
use super::progress::Progress;
use super::shared_files::{JUDGED_BYTES, parent};
use crate::books::Admitted;
use crate::refusal::Refusal;
use crate::value::{EntryId, TillKey, TillLetters};

const BEGIN: &str = "lapak-";
const END: &str = ".jsonl";
/// Four letters, a hyphen, and the first eight digits of the key.
const NAMED_LENGTH: usize = 4 + 1 + 8;

/// The name of the file that a till appends to in a folder.
pub(super) fn own_file(till: TillKey) -> String {
    let key = till.to_string();
    format!("{BEGIN}{}-{}{END}", TillLetters::from(till), &key[..8])
}

/// Whether a file is called as a till's own in a folder is.
pub(super) fn is_own_file(name: &str) -> bool {
    let named = name.strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(END));
    named.is_some_and(|named| {
        let hyphen = named.as_bytes().get(4) == Some(&b'-');
        let plain = named.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        named.len() == NAMED_LENGTH && hyphen && plain
    })
}

/// The folder that the place in a shared file has become: the one that the file lies in, where an admitted till has a
/// file of its own beside it, with a line that it signed. Nobody can lead a till anywhere else by that: it reads all of
/// the folder already, and goes on appending in it.
///
/// # Errors
/// [`Code::RoundStopped`](crate::Code::RoundStopped); what `admitted` refuses. What cannot be read leads nowhere.
pub(super) fn folder_instead(
    file: &Path,
    fair: EntryId,
    admitted: impl FnOnce() -> Result<Admitted, Refusal>,
    progress: &Progress,
) -> Result<Option<PathBuf>, Refusal> {
    let folder = parent(file);
    if file.is_dir() {
        return Ok(None);
    }
    let mut names = names_in(folder, progress)?;
    names.retain(|name| is_own_file(name));
    if names.is_empty() {
        return Ok(None);
    }
    let admitted = admitted()?;
    for name in &names {
        match has_own_line(&folder.join(name), name, fair, &admitted, progress) {
            Ok(true) => return Ok(Some(folder.to_owned())),
            Ok(false) | Err(Failed::Io(_)) => {}
            Err(Failed::Refused(refusal)) => return Err(refusal),
        }
    }
    Ok(None)
}

/// Whether a file has a line of an admitted till whose own file has this name.
fn has_own_line(
    path: &Path,
    name: &str,
    fair: EntryId,
    admitted: &Admitted,
    progress: &Progress,
) -> Result<bool, Failed> {
    let mut lines = FileLines::of_the_first(path, JUDGED_BYTES)?;
    while let Some(line) = lines.next(|_| progress.advance(0).map_err(Failed::from))? {
        if let Ok(Some(Line::Entry(entry))) = Line::read(&line.bytes) {
            let till = entry.entry().till;
            if entry.fair() == fair && own_file(till) == name && admitted.has(till) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tills_own_file_is_known_by_its_name() {
        let own = own_file(TillKey::from_bytes([7; 32]));
        assert!(is_own_file(&own), "{own}");
        for other in [
            "fair.jsonl",
            "lapak-07-K3QX-20240510-120000.jsonl",
            &own.replace(".jsonl", " (1).jsonl"),
            &own.replace(".jsonl", ".sync-conflict-20240510-101503-ABCDEFG.jsonl"),
        ] {
            assert!(!is_own_file(other), "{other}");
        }
    }
}
