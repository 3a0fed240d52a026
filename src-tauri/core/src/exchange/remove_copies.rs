use std::fs::{self, File};
use std::path::Path;

use serde::Serialize;

use super::file_lines::FileLines;
use super::lend::Lend;
use super::line::{Claim, Line};
use super::neighbours::Neighbours;
use super::place_error::Failed;
use super::progress::Progress;
use super::shared_files::Seen;
use super::shared_place::SharedPlace;
use crate::refusal::Refusal;
use crate::store::EntryKey;
use crate::value::EntryId;

/// How many lines are looked up together.
const LOOKED_UP: usize = 1024;

/// What became of the copies beside a place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CopiesRemoved {
    /// Removed: every entry in them is held here.
    pub removed: Vec<String>,
    /// Left, since something in them is not.
    pub kept: Vec<String>,
}

/// On a person's word, and for nothing else: removes those copies beside a place of which every entry is in the ledger
/// here, so that a later round gives whatever only they had.
///
/// # Errors
/// What the file system refuses of the folder; [`Code::RoundStopped`](crate::Code::RoundStopped); what the store
/// refuses.
pub(super) fn remove_copies(
    lend: &mut impl Lend,
    place: &SharedPlace,
    progress: &Progress,
) -> Result<CopiesRemoved, Refusal> {
    let mut done = CopiesRemoved::default();
    let (folder, fair) = (place.folder_read(), place.fair());
    let ours = Neighbours::in_folder(folder, fair, &mut Seen::default(), progress)?.ours;
    let names: Vec<String> = ours.iter().map(|file| file.name.clone()).collect();
    for file in ours.into_iter().filter(|file| place.is_copy(file, &names)) {
        let held = match holds_all(lend, &file.path, fair, progress) {
            Err(Failed::Refused(refusal)) => return Err(refusal),
            held => held.is_ok_and(|held| held),
        };
        if held && fs::remove_file(&file.path).is_ok() {
            done.removed.push(file.name);
        } else {
            done.kept.push(file.name);
        }
    }
    Ok(done)
}

/// Whether every whole entry in a file is in the ledger. One of another fair is not, and neither is a last line that
/// somebody may still be writing.
fn holds_all(
    lend: &mut impl Lend,
    path: &Path,
    fair: EntryId,
    progress: &Progress,
) -> Result<bool, Failed> {
    let mut lines = FileLines::new(File::open(path)?);
    let mut keys: Vec<EntryKey> = Vec::new();
    loop {
        let line = lines.next(|bytes| progress.advance(bytes).map_err(Failed::from))?;
        if keys.len() >= LOOKED_UP || line.is_none() {
            let held = lend.lend(|store| {
                let snapshot = store.snapshot();
                let held = keys.iter().map(|key| snapshot.in_ledger(key));
                held.collect::<Result<Vec<bool>, Refusal>>()
            })?;
            if held.contains(&false) {
                return Ok(false);
            }
            keys.clear();
        }
        let Some(line) = line else { return Ok(true) };
        if !line.ended && !line.bytes.trim_ascii().is_empty() {
            return Ok(false);
        }
        match Claim::read(&line.bytes) {
            Some(claim) => keys.push(claim.key),
            None => match Line::read(&line.bytes) {
                Ok(Some(Line::Entry(entry))) if entry.fair() == fair => {
                    keys.push(EntryKey::of(&entry));
                }
                Ok(Some(Line::Entry(_))) => return Ok(false),
                _ => {}
            },
        }
    }
}
