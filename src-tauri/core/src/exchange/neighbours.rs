use std::fs::{self, File};
use std::io;
use std::path::Path;

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
            if before.have(&file.name, file.stamp.of_change()) {
                seen.strangers.add(&file.name, file.stamp.of_change());
                continue;
            }
            if judged_bytes >= JUDGED_TOGETHER_BYTES {
                found.unread.add(&file.name);
                continue;
            }
            judged_bytes += file.stamp.length.min(JUDGED_BYTES);
            match Judged::of(&file.path, fair, JUDGED_BYTES, progress) {
                Ok(judged) if judged.verified => found.ours.push(file),
                Ok(_) => seen.strangers.add(&file.name, file.stamp.of_change()),
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
