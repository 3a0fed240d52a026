use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem;

use super::file_lines::FileLines;
use super::header::Header;
use super::line::Line;
use super::place_error::{Failed, of_place};
use super::progress::Progress;
use super::shared_files::{AtPath, JUDGED_BYTES, look_at};
use crate::entry::SignedEntry;
use crate::refusal::{Code, Refusal};
use crate::value::EntryId;

/// What a founding entry has, and no other.
const FOUNDS: &[u8] = b"\"fair\":null";

/// The founding entry of the fair that meets in the place at a path, for a till that wants to join it. The header says
/// which fair that is, where entries of several are there.
///
/// # Errors
/// Every state that keeps the path from being a place; [`Code::PlaceNotLedger`] when nothing there founds a fair;
/// [`Code::PlaceSeveralFairs`] when several do and no header chooses.
pub(super) fn founding_at(path: &Path, progress: &Progress) -> Result<SignedEntry, Refusal> {
    let refused = |code| Refusal::new(code).with("path", path.display());
    let files: Vec<PathBuf> = match look_at(path)? {
        AtPath::Missing => return Err(refused(Code::PlaceMissing)),
        AtPath::File => vec![path.to_owned()],
        AtPath::Folder => {
            let entries = fs::read_dir(path).map_err(|cause| of_place(cause, path))?;
            let files = entries.filter_map(Result::ok).map(|entry| entry.path());
            files.filter(|path| path.is_file()).collect()
        }
    };
    let mut found = Foundings::default();
    for file in &files {
        // In a folder, no more is read of a file that is no ledger than shows that.
        let named = file == path;
        if named || found.read(file, JUDGED_BYTES, progress).map_err(|failed| failed.at(file))? {
            found.read(file, u64::MAX, progress).map_err(|failed| failed.at(file))?;
        }
    }
    let empty = found.empty;
    let mut foundings = found.foundings;
    if let Some(headed) = found.header.and_then(|header| foundings.remove(&header.fair)) {
        return Ok(headed);
    }
    match foundings.len() {
        0 if files.is_empty() => Err(refused(Code::PlaceFolderForeign)),
        0 if empty => Err(refused(Code::PlaceEmpty)),
        0 => Err(refused(Code::PlaceNotLedger)),
        1 => Ok(foundings.pop_first().expect("there is one").1),
        _ => Err(refused(Code::PlaceSeveralFairs)),
    }
}

struct Foundings {
    foundings: BTreeMap<EntryId, SignedEntry>,
    header: Option<Header>,
    empty: bool,
}

impl Default for Foundings {
    fn default() -> Self {
        Self { foundings: BTreeMap::new(), header: None, empty: true }
    }
}

impl Foundings {
    /// Reads so many bytes of a file, and says whether it is a ledger's.
    fn read(&mut self, file: &Path, most: u64, progress: &Progress) -> Result<bool, Failed> {
        progress.expect(fs::metadata(file)?.len().min(most));
        let mut lines = FileLines::of_the_first(file, most)?;
        let mut of_ledger = false;
        while let Some(line) = lines.next(|bytes| progress.advance(bytes).map_err(Failed::from))? {
            self.empty &= line.bytes.trim_ascii().is_empty();
            if self.header.is_none() {
                self.header = Header::read(&line.bytes);
            }
            of_ledger = of_ledger || matches!(Line::read(&line.bytes), Ok(Some(_)));
            if memmem::find(&line.bytes, FOUNDS).is_some()
                && let Ok(Some(Line::Entry(entry))) = Line::read(&line.bytes)
                && entry.entry().fair.is_none()
            {
                self.foundings.insert(entry.id(), *entry);
            }
        }
        Ok(of_ledger)
    }
}
