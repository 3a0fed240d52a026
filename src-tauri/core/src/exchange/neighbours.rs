use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use data_encoding::BASE64_NOPAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::place::Unread;
use super::place_error::{Failed, of_place};
use super::progress::Progress;
use super::shared_files::{JUDGED_BYTES, Judged, Seen, SharedFile, Stamp};
use crate::refusal::Refusal;
use crate::value::EntryId;

/// How many files of a folder are listed: beyond that it is no folder for a place.
const LISTED_MAX: usize = 100_000;
/// About how many bytes one round reads to judge files that it has not seen before; the next round goes on.
const JUDGED_TOGETHER_BYTES: u64 = 256 * 1024 * 1024;

/// The files in the folder of a place.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    /// Those with a line of this fair that verifies.
    pub(super) ours: Vec<SharedFile>,
    /// Those that nobody could look at.
    pub(super) unread: Unread,
}

impl Neighbours {
    /// Judges each file in a folder by its first mebibyte, whatever its name: that is how the conflict copies of
    /// programs that replicate files are read too. What was judged once is judged again only when it has changed.
    ///
    /// # Errors
    /// What the file system refuses of the folder itself; [`Code::RoundStopped`](crate::Code::RoundStopped).
    pub(super) fn in_folder(
        folder: &Path,
        fair: EntryId,
        seen: &mut Seen,
        progress: &Progress,
    ) -> Result<Self, Refusal> {
        let (files, beyond) = files_in(folder, progress)?;
        let before = std::mem::take(&mut seen.strangers);
        let mut found = Self::default();
        if beyond {
            found.unread.add("…");
        }
        let mut judged_bytes = 0;
        for file in files {
            if seen.files.contains_key(&file.name) {
                match File::open(&file.path) {
                    Ok(_) => found.ours.push(file),
                    Err(cause) if cause.kind() == io::ErrorKind::NotFound => {}
                    Err(_) => found.unread.add(&file.name),
                }
                continue;
            }
            if before.have(&file) {
                seen.strangers.add(&file);
                continue;
            }
            if judged_bytes >= JUDGED_TOGETHER_BYTES {
                found.unread.add(&file.name);
                continue;
            }
            judged_bytes += file.stamp.length.min(JUDGED_BYTES);
            match Judged::of(&file.path, fair, JUDGED_BYTES, progress) {
                Ok(judged) if judged.verified => found.ours.push(file),
                Ok(_) => seen.strangers.add(&file),
                Err(Failed::Io(cause)) if cause.kind() == io::ErrorKind::NotFound => {}
                Err(Failed::Io(_)) => found.unread.add(&file.name),
                Err(Failed::Refused(refusal)) => return Err(refusal),
            }
        }
        Ok(found)
    }
}

/// The names of the files in a folder; none of one that cannot be read.
///
/// # Errors
/// [`Code::RoundStopped`](crate::Code::RoundStopped).
pub(super) fn names_in(folder: &Path, progress: &Progress) -> Result<Vec<String>, Refusal> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        progress.advance(0)?;
        names.extend(entry.file_name().into_string());
    }
    Ok(names)
}

/// By name, and whether there are more than are listed.
fn files_in(folder: &Path, progress: &Progress) -> Result<(Vec<SharedFile>, bool), Refusal> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|cause| of_place(cause, folder))? {
        progress.advance(0)?;
        let Ok(entry) = entry else { continue };
        if !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        if files.len() == LISTED_MAX {
            return Ok((files, true));
        }
        if let Ok(meta) = entry.metadata() {
            let name = entry.file_name().to_string_lossy().into_owned();
            files.push(SharedFile { name, path: entry.path(), stamp: Stamp::of(&meta) });
        }
    }
    files.sort_unstable_by(|one, other| one.name.cmp(&other.name));
    Ok((files, false))
}

/// Files that were judged and are none of this fair's, each as eight bytes of a hash of its name, length and time, so
/// that thousands of them take little room in what a till remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(super) struct Strangers(HashSet<[u8; 8]>);

impl Strangers {
    fn add(&mut self, file: &SharedFile) {
        self.0.insert(Self::of(file));
    }

    fn have(&self, file: &SharedFile) -> bool {
        self.0.contains(&Self::of(file))
    }

    fn of(file: &SharedFile) -> [u8; 8] {
        let mut hash = Sha256::new();
        hash.update(file.stamp.length.to_le_bytes());
        hash.update(file.stamp.modified_ns.to_le_bytes());
        hash.update(file.name.as_bytes());
        *hash.finalize().first_chunk().expect("a hash has 32 bytes")
    }
}

impl From<Strangers> for String {
    fn from(strangers: Strangers) -> Self {
        let mut all: Vec<[u8; 8]> = strangers.0.into_iter().collect();
        all.sort_unstable();
        BASE64_NOPAD.encode(all.as_flattened())
    }
}

/// What cannot be read is forgotten: every file is judged anew then.
impl From<String> for Strangers {
    fn from(text: String) -> Self {
        let bytes = BASE64_NOPAD.decode(text.as_bytes()).unwrap_or_default();
        Self(bytes.as_chunks().0.iter().copied().collect())
    }
}
