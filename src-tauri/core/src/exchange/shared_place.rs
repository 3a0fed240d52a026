use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::file_lines::FileLines;
use super::header::Header;
use super::neighbours::Neighbours;
use super::place::{Coverage, Extent, LineEnd, Place, RawLine, Reading};
use super::place_error::{Failed, of_place};
use super::progress::Progress;
use super::shared_files::{
    AtPath, JUDGED_BYTES, Judged, Seen, SeenFile, SharedFile, look_at, parent,
};
use crate::refusal::{Code, Refusal};
use crate::store::{Readers, WholeFile};
use crate::value::{EntryId, Name, TillKey, TillLetters};

/// About how many bytes of lines are handed on at once.
const CHUNK_BYTES: usize = 1024 * 1024;
/// How many lines are handed on at once.
const CHUNK_LINES: usize = 1024;

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
                if judged.is_some() { place.append_header(&header) } else { place.begin(&header) }?;
            }
        }
        Ok(place)
    }

    fn file(path: &Path, fair: EntryId) -> Self {
        let folder = parent(path).to_owned();
        Self { fair, path: path.to_owned(), in_folder: false, folder, target: path.to_owned() }
    }

    fn folder(path: &Path, fair: EntryId, till: TillKey) -> Self {
        let key = till.to_string();
        let name = format!("lapak-{}-{}.jsonl", TillLetters::from(till), &key[..8]);
        let target = path.join(name);
        Self { fair, path: path.to_owned(), in_folder: true, folder: path.to_owned(), target }
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

    /// Makes the file that this till appends to.
    fn begin(&self, header: &Header) -> Result<(), Refusal> {
        let written = || -> io::Result<()> {
            let mut file = WholeFile::new(&self.target, Readers::Usual)?;
            header.write(&mut file)?;
            file.finish()
        };
        written().map_err(|cause| of_place(cause, &self.target))
    }

    fn append_header(&self, header: &Header) -> Result<(), Refusal> {
        let written = || -> io::Result<()> {
            let mut line = Vec::new();
            header.write(&mut line)?;
            let mut file = File::options().append(true).open(&self.target)?;
            file.write_all(&line)?;
            file.sync_all()
        };
        written().map_err(|cause| of_place(cause, &self.target))
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
        let Neighbours { ours: files, unread } = self.files(&mut seen, progress)?;
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
            let (name, read) = tail.read(progress, lines)?;
            seen.files.insert(name, read);
        }
        let seen = serde_json::to_string(&seen).expect("what was seen has a JSON form");
        Ok(Reading { coverage, seen, unread })
    }

    fn append(&mut self, lines: &[Vec<u8>], progress: &Progress) -> Result<Vec<bool>, Refusal> {
        let begun = fs::metadata(&self.target).map(|meta| meta.len() > 0);
        if !begun.as_ref().is_ok_and(|begun| *begun)
            && let Some(header) = self.header_of_others(progress)?
        {
            if begun.is_ok() { self.append_header(&header) } else { self.begin(&header) }?;
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
        let mut file = File::options().append(true).create(self.in_folder).open(&self.target)?;
        let behind = file.metadata()?.len();
        progress.advance(0)?;
        file.write_all(batch)?;
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

/// What of a file is to be read, opened and standing there.
struct Tail {
    name: String,
    path: PathBuf,
    lines: FileLines<File>,
    seen: SeenFile,
    /// Whether what lies before was hashed, so that the next full round can tell whether it has changed.
    hashed: bool,
    /// False for a file that is passed over, since it has not changed.
    changed: bool,
}

type Before = std::collections::BTreeMap<String, SeenFile>;

impl Tail {
    /// Behind what the last round read; a file whose length and time are as they were is passed over. None when a file
    /// is shorter than it was.
    fn behind_last_round(
        files: &[SharedFile],
        before: &Before,
        progress: &Progress,
    ) -> Result<Option<Vec<Self>>, Refusal> {
        let mut tails = Vec::new();
        for file in files {
            let seen = before.get(&file.name).cloned().unwrap_or_default();
            if file.stamp.length < seen.read {
                return Ok(None);
            }
            progress.expect(file.stamp.length - seen.read);
            let opened = || -> io::Result<FileLines<File>> {
                let mut from = File::open(&file.path)?;
                from.seek(SeekFrom::Start(seen.read))?;
                Ok(FileLines::from_offset(from, seen.read))
            };
            let lines = opened().map_err(|cause| of_place(cause, &file.path))?;
            let changed = seen.stamp != file.stamp;
            tails.push(Self::new(file, lines, seen, false, changed));
        }
        Ok(Some(tails))
    }

    /// Behind what the last full round read, after everything before was read and hashes as it did then. None when
    /// something has changed.
    fn behind_full_round(
        files: &[SharedFile],
        before: &Before,
        progress: &Progress,
    ) -> Result<Option<Vec<Self>>, Refusal> {
        let mut tails = Vec::new();
        for file in files {
            let seen = before.get(&file.name).cloned().unwrap_or_default();
            progress.expect(file.stamp.length);
            let mut lines = open(file)?;
            let hash = lines
                .skip(seen.hashed, |bytes| progress.advance(bytes).map_err(Failed::from))
                .map_err(|failed| failed.at(&file.path))?;
            if seen.hashed > 0 && HEXLOWER.encode(&hash) != seen.hash {
                return Ok(None);
            }
            tails.push(Self::new(file, lines, seen, true, true));
        }
        Ok(Some(tails))
    }

    /// The files from their beginning.
    fn whole(
        files: &[SharedFile],
        before: &Before,
        progress: &Progress,
    ) -> Result<Vec<Self>, Refusal> {
        let tails = files.iter().map(|file| {
            progress.expect(file.stamp.length);
            let unfinished = before.get(&file.name).and_then(|seen| seen.unfinished.clone());
            let seen = SeenFile { unfinished, ..SeenFile::default() };
            Ok(Self::new(file, open(file)?, seen, true, true))
        });
        tails.collect()
    }

    fn new(
        file: &SharedFile,
        lines: FileLines<File>,
        seen: SeenFile,
        hashed: bool,
        changed: bool,
    ) -> Self {
        let seen = SeenFile { stamp: file.stamp, ..seen };
        Self { name: file.name.clone(), path: file.path.clone(), lines, seen, hashed, changed }
    }

    /// Hands the lines on, and gives what is to be remembered of the file.
    fn read(
        mut self,
        progress: &Progress,
        lines: &mut dyn FnMut(Vec<RawLine>) -> Result<(), Refusal>,
    ) -> Result<(String, SeenFile), Refusal> {
        if !self.changed {
            return Ok((self.name, self.seen));
        }
        let source: Arc<str> = self.name.as_str().into();
        let (mut chunk, mut bytes) = (Vec::new(), 0);
        let mut unfinished = None;
        loop {
            let next = self.lines.next(|bytes| progress.advance(bytes).map_err(Failed::from));
            let Some(line) = next.map_err(|failed| failed.at(&self.path))? else { break };
            let end = if line.ended {
                LineEnd::Ended
            } else {
                let hash = HEXLOWER.encode(&Sha256::digest(&line.bytes));
                let same = self.seen.unfinished.as_ref() == Some(&hash);
                unfinished = Some(hash);
                if same { LineEnd::Abandoned } else { LineEnd::Unfinished }
            };
            bytes += line.bytes.len();
            chunk.push(RawLine {
                source: Arc::clone(&source),
                offset: line.offset,
                bytes: line.bytes,
                end,
            });
            if bytes >= CHUNK_BYTES || chunk.len() >= CHUNK_LINES {
                lines(std::mem::take(&mut chunk))?;
                bytes = 0;
                progress.advance(0)?;
            }
        }
        lines(chunk)?;
        let (hash, read) = self.lines.hashed();
        if self.hashed {
            self.seen.hashed = read;
            self.seen.hash = HEXLOWER.encode(&hash);
        }
        self.seen.read = read;
        self.seen.unfinished = unfinished;
        Ok((self.name, self.seen))
    }
}

fn open(file: &SharedFile) -> Result<FileLines<File>, Refusal> {
    let opened = File::open(&file.path).map_err(|cause| of_place(cause, &file.path))?;
    Ok(FileLines::new(opened))
}
