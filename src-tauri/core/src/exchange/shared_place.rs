use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::copies::Copies;
use super::file_lines::FileLines;
use super::header::Header;
use super::line::write_line;
use super::neighbours::Neighbours;
use super::own_file::{is_own_file, own_file};
use super::place::{Coverage, Extent, Place, RawLine, Reading};
use super::place_error::{Failed, of_appending, of_place};
use super::progress::Progress;
use super::replicated::is_replicated;
use super::shared_files::{AtPath, JUDGED_BYTES, Judged, Seen, SharedFile, look_at, parent};
use super::tail::Tail;
use crate::entry::SignedEntry;
use crate::refusal::{Code, Refusal};
use crate::store::{Readers, WholeFile};
use crate::value::{EntryId, Name, TillKey};

/// A shared file, or a shared folder in which each till has a file of its own. It is only ever appended to: nothing in
/// it is rewritten, cut off, renamed, locked or removed, and nothing is created but on a person's word.
#[derive(Debug)]
pub struct SharedPlace {
    fair: EntryId,
    /// The path as the person gave it.
    path: PathBuf,
    /// Whether the path is a folder.
    in_folder: bool,
    /// The folder whose files are read.
    folder: PathBuf,
    /// The file that this till appends to.
    target: PathBuf,
}

impl SharedPlace {
    /// The place at a path, as it stands now.
    ///
    /// # Errors
    /// [`Code::PlaceMissing`] and every other state that keeps the path from being a place.
    pub fn at(path: &Path, fair: EntryId, till: TillKey) -> Result<Self, Refusal> {
        match look_at(path)? {
            AtPath::Missing => Err(Refusal::new(Code::PlaceMissing).with("path", path.display())),
            AtPath::File => Ok(Self::file(path, fair)),
            AtPath::Folder => Ok(Self::folder(path, fair, till)),
        }
    }

    /// Makes a place on a person's word: a new file, a file of this till in a folder, or an empty file that gets its
    /// header. What is this fair's place already is used as it is.
    ///
    /// # Errors
    /// What stands at the path already, each with its own code; what the file system refuses. Nothing is overwritten.
    pub fn create(
        path: &Path,
        fair: EntryId,
        till: TillKey,
        name: &Name,
        progress: &Progress,
    ) -> Result<Self, Refusal> {
        let place = match look_at(path)? {
            AtPath::Folder => Self::folder(path, fair, till),
            AtPath::File | AtPath::Missing => Self::file(path, fair),
        };
        let judged = match look_at(&place.target)? {
            AtPath::Missing => None,
            AtPath::Folder => {
                return Err(Refusal::new(Code::PlaceNotAFile).with("path", path.display()));
            }
            AtPath::File => Some(place.judge(u64::MAX, progress)?),
        };
        match judged {
            Some(judged) if judged.ours(fair) => {}
            Some(judged) if !judged.empty => return Err(judged.refusal(path)),
            judged => {
                let header = place.header_of_others(progress)?;
                let header = header.unwrap_or_else(|| Header::new(fair, name.clone()));
                if judged.is_some() {
                    place.append_header(&header)
                } else {
                    place.begin(&header, &[])
                }?;
                place.check_appending(judged.is_none())?;
            }
        }
        Ok(place)
    }

    fn file(path: &Path, fair: EntryId) -> Self {
        let folder = parent(path).to_owned();
        Self { fair, path: path.to_owned(), in_folder: false, folder, target: path.to_owned() }
    }

    fn folder(path: &Path, fair: EntryId, till: TillKey) -> Self {
        let target = path.join(own_file(till));
        Self { fair, path: path.to_owned(), in_folder: true, folder: path.to_owned(), target }
    }

    /// Makes the folder that a shared file lies in the place instead: this till's file begins with its own first entry, so
    /// that the others find a line signed by an admitted till, and follow. What stands in the shared file stays there
    /// and is read as before.
    ///
    /// # Errors
    /// What keeps the path from being a place; what the file system refuses.
    pub fn in_folder_instead(
        file: &Path,
        fair: EntryId,
        name: &Name,
        first: &SignedEntry,
        progress: &Progress,
    ) -> Result<PathBuf, Refusal> {
        let till = first.entry().till;
        let one = Self::at(file, fair, till)?;
        if one.in_folder {
            return Ok(one.path);
        }
        let mut place = Self::folder(&one.folder, fair, till);
        let mut line = Vec::new();
        write_line(first, &mut line).map_err(|cause| of_place(cause, &place.target))?;
        if let AtPath::Missing = look_at(&place.target)? {
            let header = one.judge(JUDGED_BYTES, progress)?.header;
            let header = header.unwrap_or_else(|| Header::new(fair, name.clone()));
            place.begin(&header, &line)?;
        } else {
            place.append(&[line], progress)?;
        }
        Ok(place.path)
    }

    /// The fair.
    pub(super) fn fair(&self) -> EntryId {
        self.fair
    }

    /// The folder whose files are read.
    pub(super) fn folder_read(&self) -> &Path {
        &self.folder
    }

    /// The file that this till appends to.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    fn judge(&self, most: u64, progress: &Progress) -> Result<Judged, Refusal> {
        let judged = Judged::of(&self.target, self.fair, most, progress);
        judged.map_err(|failed| failed.at(&self.target))
    }

    /// The header of the other files in a folder: a new one there is of the same place.
    fn header_of_others(&self, progress: &Progress) -> Result<Option<Header>, Refusal> {
        if !self.in_folder {
            return Ok(None);
        }
        let seen = &mut Seen::default();
        let others = Neighbours::in_folder(&self.folder, self.fair, seen, progress)?.ours;
        Ok(others.iter().find_map(|file| {
            let judged = Judged::of(&file.path, self.fair, JUDGED_BYTES, progress);
            judged.ok().and_then(|judged| judged.header)
        }))
    }

    /// Makes the file that this till appends to, with what stands in it from the first.
    fn begin(&self, header: &Header, lines: &[u8]) -> Result<(), Refusal> {
        let written = || -> io::Result<()> {
            let mut file = WholeFile::new(&self.target, Readers::Usual)?;
            header.write(&mut file)?;
            file.write_all(lines)?;
            file.finish()
        };
        written().map_err(|cause| of_place(cause, &self.target))
    }

    /// A new file is of no use where it can only be written once: it is not left there then.
    fn check_appending(&self, new: bool) -> Result<(), Refusal> {
        // Some drives refuse only what is written, not that it is opened to be added to.
        let appended = || -> io::Result<()> {
            let mut file = File::options().append(true).open(&self.target)?;
            file.write_all(b"\n")?;
            file.sync_all()
        };
        let appended = appended();
        if appended.is_err() && new {
            fs::remove_file(&self.target).map_err(|cause| of_place(cause, &self.target))?;
        }
        appended.map_err(|cause| of_appending(cause, &self.target))
    }

    fn append_header(&self, header: &Header) -> Result<(), Refusal> {
        let written = || -> io::Result<()> {
            let mut line = Vec::new();
            header.write(&mut line)?;
            let mut file = File::options().append(true).open(&self.target)?;
            file.write_all(&line)?;
            file.sync_all()
        };
        written().map_err(|cause| of_appending(cause, &self.target))
    }

    /// The files to read now, and what the header says.
    fn files(&self, seen: &mut Seen, progress: &Progress) -> Result<Neighbours, Refusal> {
        let known = !seen.files.is_empty();
        if known && seen.folder != self.in_folder {
            return Err(Refusal::new(Code::PlaceNotAFile).with("path", self.path.display()));
        }
        let mut neighbours = Neighbours::in_folder(&self.folder, self.fair, seen, progress)?;
        let files = &mut neighbours.ours;
        let here = match look_at(&self.target)? {
            AtPath::File => true,
            AtPath::Missing if self.in_folder => false,
            AtPath::Missing => return Err(self.refused(Code::PlaceMissing)),
            AtPath::Folder => return Err(self.refused(Code::PlaceNotAFile)),
        };
        if here {
            // What was put in the place of a file that was read before need not be read to its end to see that.
            let before = self.target.file_name().and_then(|name| seen.files.get(name.to_str()?));
            let most = before.map_or(u64::MAX, |file| JUDGED_BYTES.max(file.read));
            let judged = self.judge(most, progress)?;
            // The file of this till in a folder of this fair: where nothing in it verifies, it is damaged.
            let damaged = self.in_folder && !files.is_empty() && !judged.other_fair;
            if !judged.ours(self.fair) && !damaged {
                return Err(judged.refusal(&self.target));
            }
            self.check_header(&judged, seen)?;
            // A file that is named by a person is ours also with nothing but its header.
            if !files.iter().any(|file| file.path == self.target) {
                files.extend(SharedFile::at(&self.target));
            }
        } else if files.is_empty() {
            return Err(self.refused(Code::PlaceFolderForeign));
        }
        seen.folder = self.in_folder;
        Ok(neighbours)
    }

    fn check_header(&self, judged: &Judged, seen: &mut Seen) -> Result<(), Refusal> {
        let Some(header) = &judged.header else { return Ok(()) };
        let place = seen.place.get_or_insert_with(|| header.place.clone());
        if header.is_of(place) || self.in_folder {
            Ok(())
        } else {
            Err(self.refused(Code::PlaceOther))
        }
    }

    fn refused(&self, code: Code) -> Refusal {
        Refusal::new(code).with("path", self.path.display())
    }
}

impl Place for SharedPlace {
    fn read(
        &mut self,
        extent: Extent,
        seen: Option<&str>,
        progress: &Progress,
        lines: &mut dyn FnMut(Vec<RawLine>) -> Result<(), Refusal>,
    ) -> Result<Reading, Refusal> {
        let mut seen: Seen =
            seen.and_then(|seen| serde_json::from_str(seen).ok()).unwrap_or_default();
        let Neighbours { ours: files, mut unread } = self.files(&mut seen, progress)?;
        let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
        let copies = files.iter().filter(|file| self.is_copy(file, &names));
        let copies = Copies::among(copies.map(|file| (file.name.clone(), file.stamp.length)));
        let better_in_folder = !self.in_folder && (copies.files > 0 || is_replicated(&self.folder));
        let before = std::mem::take(&mut seen.files);
        let gone = before.keys().any(|name| !files.iter().any(|file| file.name == *name));
        let mut tails = None;
        if extent == Extent::Background && !gone {
            let behind = Tail::behind_last_round(&files, &before, progress)?;
            tails = behind.map(|tails| (Coverage::SinceLastRound, tails));
        }
        if extent != Extent::Whole && !gone && !before.is_empty() && tails.is_none() {
            let behind = Tail::behind_full_round(&files, &before, progress)?;
            tails = behind.map(|tails| (Coverage::SinceFullRound, tails));
        }
        let (coverage, tails) = match tails {
            Some(tails) => tails,
            None => (Coverage::Whole, Tail::whole(&files, &before, progress)?),
        };
        for tail in tails {
            let beside = !self.in_folder && !tail.is_of(&self.target);
            let read = tail.read(beside, progress, lines)?;
            if read.short {
                unread.add(&read.name);
            }
            seen.files.insert(read.name, read.seen);
        }
        let seen = serde_json::to_string(&seen).expect("what was seen has a JSON form");
        Ok(Reading { coverage, seen, unread, copies, better_in_folder })
    }

    fn append(&mut self, lines: &[Vec<u8>], progress: &Progress) -> Result<Vec<bool>, Refusal> {
        let begun = fs::metadata(&self.target).map(|meta| meta.len() > 0);
        if !begun.as_ref().is_ok_and(|begun| *begun)
            && let Some(header) = self.header_of_others(progress)?
        {
            if begun.is_ok() { self.append_header(&header) } else { self.begin(&header, &[]) }?;
        }
        let mut batch = vec![b'\n'];
        batch.extend(lines.iter().flatten());
        progress.expect(2 * batch.len() as u64);
        self.write_and_read_back(&batch, lines, progress).map_err(|failed| failed.at(&self.target))
    }
}

impl SharedPlace {
    fn write_and_read_back(
        &self,
        batch: &[u8],
        lines: &[Vec<u8>],
        progress: &Progress,
    ) -> Result<Vec<bool>, Failed> {
        let appending = |cause| of_appending(cause, &self.target);
        let file = File::options().append(true).create(self.in_folder).open(&self.target);
        let mut file = file.map_err(appending)?;
        let behind = file.metadata()?.len();
        progress.advance(0)?;
        file.write_all(batch).map_err(appending)?;
        progress.advance(batch.len() as u64)?;
        file.sync_data()?;
        drop(file);
        progress.advance(0)?;
        let mut file = File::open(&self.target)?;
        file.seek(SeekFrom::Start(behind))?;
        let mut tail = FileLines::from_offset(file, behind);
        let mut there = HashSet::new();
        while let Some(line) = tail.next(|bytes| progress.advance(bytes).map_err(Failed::from))? {
            if line.ended {
                there.insert(line.bytes);
            }
        }
        Ok(lines.iter().map(|line| there.contains(line.trim_ascii_end())).collect())
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
