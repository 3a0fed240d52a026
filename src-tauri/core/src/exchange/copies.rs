use std::fs::{self, File};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::file_lines::FileLines;
use super::line::{Claim, Line};
use super::neighbours::Neighbours;
use super::own_file::is_own_file;
use super::place_error::Failed;
use super::progress::Progress;
use super::round::Lend;
use super::shared_files::{Seen, SharedFile};
use super::shared_place::SharedPlace;
use crate::refusal::Refusal;
use crate::store::EntryKey;
use crate::value::EntryId;

/// How many lines are looked up together.
const LOOKED_UP: usize = 1024;

/// Files of a place that no till appends to: the conflict copies of programs that replicate files, and others that are
/// named after a file that lies beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// How many.
    pub files: u64,
    /// How long they are together, in bytes.
    pub bytes: u64,
    /// The names of the first of them.
    pub names: Vec<String>,
}

/// What became of the copies beside a place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CopiesRemoved {
    /// Removed: every entry in them is held here.
    pub removed: Vec<String>,
    /// Left, since something in them is not.
    pub kept: Vec<String>,
}

impl Copies {
    /// How many are named.
    const NAMED_MAX: usize = 20;

    pub(super) fn among<'a>(files: impl IntoIterator<Item = &'a SharedFile>) -> Self {
        let mut copies = Self::default();
        for file in files {
            copies.files += 1;
            copies.bytes += file.stamp.length;
            if copies.names.len() < Self::NAMED_MAX {
                copies.names.push(file.name.clone());
            }
        }
        copies
    }
}

/// On a person's word, and for nothing else: removes those copies beside a place of which every entry is in the ledger
/// here, so that a later round gives whatever only they had.
///
/// # Errors
/// What the file system refuses of the folder; [`Code::RoundStopped`](crate::Code::RoundStopped); what the store
/// refuses.
pub fn remove_copies(
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

impl SharedPlace {
    /// Whether no till appends to this file of the place: it is named after another one that is there, as programs name
    /// what they keep beside a file that changed on two sides. A shared file of another name may be the one in which
    /// other tills meet, whatever this till knows of them.
    pub(super) fn is_copy(&self, file: &SharedFile, names: &[String]) -> bool {
        file.path != self.target()
            && !is_own_file(&file.name)
            && names.iter().any(|name| is_named_after(&file.name, name))
    }
}

/// Whether a name is another one with something put in before its extension or behind it, set off by a sign.
fn is_named_after(name: &str, other: &str) -> bool {
    let stem = other.rsplit_once('.').map_or(other, |(stem, _)| stem);
    let rest = name.strip_prefix(stem).filter(|_| name != other && !stem.is_empty());
    rest.and_then(|rest| rest.chars().next()).is_some_and(|first| !first.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::is_named_after;

    #[test]
    fn a_copy_is_named_after_the_file_that_it_is_of() {
        for copy in [
            "fair.sync-conflict-20240510-101503-ABCDEFG.jsonl",
            "fair (Ani's conflicted copy 2024-05-10).jsonl",
            "fair (1).jsonl",
            "fair-LAPTOP.jsonl",
            "fair.jsonl.orig",
        ] {
            assert!(is_named_after(copy, "fair.jsonl"), "{copy}");
            assert!(!is_named_after("fair.jsonl", copy), "{copy}");
        }
        for other in ["fair.jsonl", "fair2.jsonl", "fairground.jsonl", "stand.jsonl"] {
            assert!(!is_named_after(other, "fair.jsonl"), "{other}");
        }
    }
}
