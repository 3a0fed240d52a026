use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::file_lines::FileLines;
use super::place::{LineEnd, RawLine};
use super::place_error::{Failed, of_place};
use super::progress::Progress;
use super::shared_files::{SeenFile, SharedFile};
use crate::refusal::Refusal;

/// About how many bytes of lines are handed on at once.
const CHUNK_BYTES: usize = 1024 * 1024;
/// How many lines are handed on at once.
const CHUNK_LINES: usize = 1024;

/// What of a file is to be read, opened and standing there.
pub(super) struct Tail {
    name: String,
    path: PathBuf,
    lines: FileLines<File>,
    seen: SeenFile,
    /// Whether what lies before was hashed, so that the next full round can tell whether it has changed.
    hashed: bool,
    /// False for a file that is passed over, since it has not changed.
    changed: bool,
}

type Before = BTreeMap<String, SeenFile>;

impl Tail {
    /// Behind what the last round read; a file whose length and time are as they were is passed over. None when a file
    /// is shorter than it was.
    pub(super) fn behind_last_round(
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
    pub(super) fn behind_full_round(
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
    pub(super) fn whole(
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

    /// Whether it is of the file at this path.
    pub(super) fn is_of(&self, path: &Path) -> bool {
        self.path == path
    }

    /// Hands the lines on, and gives what was read of the file, which may lie `beside` the place.
    pub(super) fn read(
        mut self,
        beside: bool,
        progress: &Progress,
        lines: &mut dyn FnMut(Vec<RawLine>) -> Result<(), Refusal>,
    ) -> Result<TailRead, Refusal> {
        if !self.changed {
            return Ok(TailRead { name: self.name, seen: self.seen, short: false });
        }
        let source: Arc<str> = self.name.as_str().into();
        let (mut chunk, mut bytes) = (Vec::new(), 0);
        let (mut unfinished, mut unfinished_bytes) = (None, 0);
        loop {
            let next = self.lines.next(|bytes| progress.advance(bytes).map_err(Failed::from));
            let Some(line) = next.map_err(|failed| failed.at(&self.path))? else { break };
            let end = if line.ended {
                LineEnd::Ended
            } else {
                let hash = HEXLOWER.encode(&Sha256::digest(&line.bytes));
                let same = self.seen.unfinished.as_ref() == Some(&hash);
                unfinished = Some(hash);
                unfinished_bytes = line.length;
                if same { LineEnd::Abandoned } else { LineEnd::Unfinished }
            };
            bytes += line.bytes.len();
            chunk.push(RawLine {
                source: Arc::clone(&source),
                offset: line.offset,
                bytes: line.bytes,
                end,
                beside,
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
        let short = read + unfinished_bytes < self.seen.stamp.length;
        Ok(TailRead { name: self.name, seen: self.seen, short })
    }
}

/// What was read of a file.
pub(super) struct TailRead {
    pub(super) name: String,
    /// What is to be remembered of it.
    pub(super) seen: SeenFile,
    /// Whether it ended before its length, as where a program that brings it from elsewhere keeps an older state: what
    /// it did not give nobody has looked at.
    pub(super) short: bool,
}

fn open(file: &SharedFile) -> Result<FileLines<File>, Refusal> {
    let opened = File::open(&file.path).map_err(|cause| of_place(cause, &file.path))?;
    Ok(FileLines::new(opened))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_ends_before_its_length_was_not_looked_at_to_its_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("fair.jsonl");
        for text in ["one\ntwo\n", "one\nunfinished"] {
            std::fs::write(&path, text).expect("written");
            for more in [0, 1] {
                let mut file = SharedFile::at(&path).expect("a file");
                file.stamp.length += more;
                let progress = Progress::default();
                let tails = Tail::whole(&[file], &Before::new(), &progress).expect("opened");
                let read =
                    tails.into_iter().map(|tail| tail.read(false, &progress, &mut |_| Ok(())));
                let short: Vec<bool> = read.map(|read| read.expect("read").short).collect();
                assert_eq!(short, [more > 0], "{text:?}");
            }
        }
    }
}
