use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::entry::LINE_MAX;

/// How much of a line is kept: whatever is longer than a line may be shows that it is.
const KEPT_MAX: usize = LINE_MAX + 8;

/// Reads a file line by line, hashes what it reads, and keeps neither file nor line in memory when they are long.
pub(super) struct FileLines<R> {
    from: BufReader<R>,
    /// Of everything up to the end of the last line that a line break ended.
    hash: Sha256,
    offset: u64,
}

impl FileLines<io::Take<File>> {
    /// Begins at the start of a file, and ends behind so many bytes of it.
    pub(super) fn of_the_first(path: &Path, most: u64) -> io::Result<Self> {
        Ok(Self::new(File::open(path)?.take(most)))
    }
}

/// One line of a file.
pub(super) struct FileLine {
    /// Where it begins.
    pub(super) offset: u64,
    /// Its bytes without the line break, cut off behind what is longer than a line may be.
    pub(super) bytes: Vec<u8>,
    /// Whether a line break ends it.
    pub(super) ended: bool,
    /// How many bytes it has in the file, the line break included.
    pub(super) length: u64,
}

impl<R: Read> FileLines<R> {
    /// Begins at the start of a file.
    pub(super) fn new(from: R) -> Self {
        Self { from: BufReader::with_capacity(256 * 1024, from), hash: Sha256::new(), offset: 0 }
    }

    /// Begins in the middle, where nothing before matters.
    pub(super) fn from_offset(from: R, offset: u64) -> Self {
        Self { offset, ..Self::new(from) }
    }

    /// Passes over `length` bytes, and gives the hash of them; a shorter file gives another hash than it had.
    /// `each` is told how many bytes went by.
    pub(super) fn skip<E: From<io::Error>>(
        &mut self,
        length: u64,
        mut each: impl FnMut(u64) -> Result<(), E>,
    ) -> Result<[u8; 32], E> {
        let mut rest = length;
        while rest > 0 {
            let buffer = self.from.fill_buf()?;
            let some = buffer.len().min(usize::try_from(rest).unwrap_or(usize::MAX));
            if some == 0 {
                break;
            }
            self.hash.update(&buffer[..some]);
            self.from.consume(some);
            self.offset += some as u64;
            rest -= some as u64;
            each(some as u64)?;
        }
        Ok(self.hash.clone().finalize().into())
    }

    /// The next line; none at the end. `each` is told how many bytes went by.
    pub(super) fn next<E: From<io::Error>>(
        &mut self,
        mut each: impl FnMut(u64) -> Result<(), E>,
    ) -> Result<Option<FileLine>, E> {
        let before = self.hash.clone();
        let mut line = FileLine { offset: self.offset, bytes: Vec::new(), ended: false, length: 0 };
        loop {
            let buffer = self.from.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            let found = memchr::memchr(b'\n', buffer);
            let some = found.map_or(buffer.len(), |at| at + 1);
            let kept = found.unwrap_or(some).min(KEPT_MAX.saturating_sub(line.bytes.len()));
            line.bytes.extend_from_slice(&buffer[..kept]);
            self.hash.update(&buffer[..some]);
            self.from.consume(some);
            line.length += some as u64;
            each(some as u64)?;
            if found.is_some() {
                line.ended = true;
                break;
            }
        }
        if !line.ended {
            self.hash = before;
        } else {
            self.offset += line.length;
        }
        Ok((line.length > 0).then_some(line))
    }

    /// The hash of everything up to the end of the last ended line, and where that is.
    pub(super) fn hashed(&self) -> ([u8; 32], u64) {
        (self.hash.clone().finalize().into(), self.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pass(_: u64) -> io::Result<()> {
        Ok(())
    }

    #[test]
    fn lines_are_read_and_hashed_up_to_the_last_line_break() {
        let mut lines = FileLines::new(&b"one\n\ntwo\nthr"[..]);
        let mut read = Vec::new();
        while let Some(line) = lines.next(pass).expect("read") {
            read.push((line.offset, String::from_utf8(line.bytes).expect("text"), line.ended));
        }
        let text = |text: &str| text.to_owned();
        assert_eq!(
            read,
            [
                (0, text("one"), true),
                (4, text(""), true),
                (5, text("two"), true),
                (9, text("thr"), false)
            ]
        );
        assert_eq!(lines.hashed(), (Sha256::digest(b"one\n\ntwo\n").into(), 9));
    }

    #[test]
    fn what_was_skipped_hashes_as_it_was_read() {
        let mut lines = FileLines::new(&b"one\ntwo\n"[..]);
        let hash = lines.skip(4, pass).expect("skipped");
        assert_eq!(hash, <[u8; 32]>::from(Sha256::digest(b"one\n")));
        assert_eq!(lines.next(pass).expect("read").expect("a line").bytes, b"two");
        assert_eq!(lines.hashed().0, <[u8; 32]>::from(Sha256::digest(b"one\ntwo\n")));
    }

    #[test]
    fn a_long_line_is_kept_only_as_far_as_it_shows_that_it_is_too_long() {
        let long = vec![b'x'; 3 * LINE_MAX];
        let mut lines = FileLines::new(&long[..]);
        let line = lines.next(pass).expect("read").expect("a line");
        assert!(line.bytes.len() > LINE_MAX && line.bytes.len() <= KEPT_MAX);
        assert_eq!((line.length, line.ended), (3 * LINE_MAX as u64, false));
        assert!(lines.next(pass).expect("read").is_none());
    }
}
