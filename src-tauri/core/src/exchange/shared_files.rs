use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::file_lines::FileLines;
use super::header::Header;
use super::line::Line;
use super::place_error::{Failed, of_place};
use super::progress::Progress;
use super::strangers::Strangers;
use crate::refusal::{Code, Refusal};
use crate::store::PlaceMemory;
use crate::value::EntryId;

/// How far a file is read to find out whether it is one of ours.
pub(super) const JUDGED_BYTES: u64 = 1024 * 1024;

/// What a till remembers of the files of a place between two rounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    /// Whether the place was a folder.
    pub(super) folder: bool,
    /// The id in the header, where one could be read.
    pub(super) place: Option<String>,
    /// Files with lines of this fair, by name.
    pub(super) files: BTreeMap<String, SeenFile>,
    /// Other files: they are looked at again when they change.
    pub(super) strangers: Strangers,
}

impl PlaceMemory {
    /// Whether the place was a folder when it was last read.
    #[must_use]
    pub fn in_folder(&self) -> bool {
        let seen: Option<Seen> = self.seen.as_deref().and_then(|it| serde_json::from_str(it).ok());
        seen.is_some_and(|seen| seen.folder)
    }
}

/// What was seen of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SeenFile {
    /// Up to where the last full round read it: the end of a line.
    pub(super) hashed: u64,
    /// The hash of everything up to there.
    pub(super) hash: String,
    /// Up to where the last round read it: the end of a line.
    pub(super) read: u64,
    /// Its length and time when it was last read.
    pub(super) stamp: Stamp,
    /// The hash of a last line that no line break ended.
    pub(super) unfinished: Option<String>,
}

/// The length of a file and when it was last changed, in nanoseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    pub(super) length: u64,
    pub(super) modified_ns: u64,
}

impl Stamp {
    pub(super) fn of(meta: &Metadata) -> Self {
        let since = meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified_ns = since.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(0));
        Self { length: meta.len(), modified_ns }
    }

    /// Length, and time of change in nanoseconds.
    pub(super) fn of_change(self) -> (u64, u64) {
        (self.length, self.modified_ns)
    }
}

/// One file of a place.
#[derive(Debug)]
pub(super) struct SharedFile {
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) stamp: Stamp,
}

impl SharedFile {
    /// The file at a path, while it is there.
    pub(super) fn at(path: &Path) -> Option<Self> {
        let stamp = Stamp::of(&fs::metadata(path).ok()?);
        Some(Self { name: path.file_name()?.to_str()?.to_owned(), path: path.to_owned(), stamp })
    }
}

/// What stands at a path, without following it further than one file or folder.
pub(super) enum AtPath {
    File,
    Folder,
    /// Nothing; the folder that it would be in is there.
    Missing,
}

/// Looks at a path.
///
/// # Errors
/// [`Code::PlaceOffline`] when not even its folder is there; [`Code::PlaceLoop`]; [`Code::PlaceSpecial`] for what is
/// neither file nor folder; what the file system refuses.
pub(super) fn look_at(path: &Path) -> Result<AtPath, Refusal> {
    match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => Ok(AtPath::Folder),
        Ok(meta) if meta.is_file() => Ok(AtPath::File),
        Ok(_) => Err(Refusal::new(Code::PlaceSpecial).with("path", path.display())),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            if parent(path).is_dir() {
                Ok(AtPath::Missing)
            } else {
                Err(Refusal::new(Code::PlaceOffline).with("path", path.display()).because(cause))
            }
        }
        Err(cause) => {
            let refusal = of_place(cause, path);
            let leads_on = |path: &Path| fs::read_link(path).is_ok() && fs::metadata(path).is_err();
            if refusal.code() == Code::PlaceUnusable && path.ancestors().any(leads_on) {
                return Err(Refusal::new(Code::PlaceLoop)
                    .with("path", path.display())
                    .because(refusal));
            }
            Err(refusal)
        }
    }
}

/// The folder that a path is in.
pub(super) fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What a file is, as far as its lines say.
#[derive(Debug, Default)]
pub(super) struct Judged {
    /// A line of this fair verifies.
    pub(super) verified: bool,
    /// The first header that can be read.
    pub(super) header: Option<Header>,
    /// A line of another fair verifies.
    pub(super) other_fair: bool,
    /// Nothing but blank lines.
    pub(super) empty: bool,
}

impl Judged {
    /// Reads a file until a line of this fair verifies, or `most` bytes have gone by, line breaks or not.
    ///
    /// # Errors
    /// What the file system refuses; [`Code::RoundStopped`].
    pub(super) fn of(
        path: &Path,
        fair: EntryId,
        most: u64,
        progress: &Progress,
    ) -> Result<Self, Failed> {
        let mut lines = FileLines::of_the_first(path, most)?;
        let mut judged = Self { empty: true, ..Self::default() };
        while let Some(line) = lines.next(|_| progress.advance(0).map_err(Failed::from))? {
            judged.empty &= line.bytes.trim_ascii().is_empty();
            match Line::read(&line.bytes) {
                Ok(Some(Line::Entry(entry))) if entry.fair() == fair => {
                    judged.verified = true;
                    break;
                }
                Ok(Some(Line::Entry(_))) => judged.other_fair = true,
                Ok(Some(Line::Header)) if judged.header.is_none() => {
                    judged.header = Header::read(&line.bytes);
                }
                _ => {}
            }
        }
        Ok(judged)
    }

    /// Whether the file is one of this fair's: by a verifying line, or by a header while it has no line of a fair.
    pub(super) fn ours(&self, fair: EntryId) -> bool {
        let headed = self.header.as_ref().is_some_and(|header| header.fair == fair);
        self.verified || headed && !self.other_fair
    }

    /// Why the file is none of this fair's.
    pub(super) fn refusal(&self, path: &Path) -> Refusal {
        let code = if self.empty {
            Code::PlaceEmpty
        } else if self.other_fair || self.header.is_some() {
            Code::PlaceOtherFair
        } else {
            Code::PlaceNotLedger
        };
        Refusal::new(code).with("path", path.display())
    }
}
