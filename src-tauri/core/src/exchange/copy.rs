use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use super::batch::batch;
use super::file_lines::FileLines;
use super::header::Header;
use super::intake::{Intake, TakenIn};
use super::lend::Lend;
use super::place::{LineEnd, RawLine};
use super::place_error::Failed;
use super::plan::Found;
use super::progress::Progress;
use super::sort::Sorter;
use crate::refusal::{Code, Refusal};
use crate::store::{EntryKey, Readers, WholeFile, not_written};
use crate::value::Name;

/// How many lines are looked at together.
const CHUNK_LINES: usize = 1024;
/// About how many bytes of lines are looked at together.
const CHUNK_BYTES: usize = 1024 * 1024;

/// What opening a copy came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CopyRead {
    /// Whole entries of this fair in it.
    pub entries: u64,
    /// What became of those that were new here.
    pub taken: TakenIn,
    /// Lines that are no entries.
    pub damaged: u64,
}

/// Writes every entry of the ledger into a new file of lines, whole or not at all. Says how many they are.
///
/// # Errors
/// [`Code::FileExists`], [`Code::FileNotWritten`]; [`Code::RoundStopped`]; what the store refuses. No half file is left
/// under the name.
pub fn write_copy(
    lend: &mut impl Lend,
    file: &Path,
    name: &Name,
    progress: &Progress,
) -> Result<u64, Refusal> {
    let failed = |cause| not_written(file, cause);
    let mut whole = WholeFile::new(file, Readers::Usual).map_err(failed)?;
    let written = write_ledger(lend, &mut whole, &failed, name, progress)?;
    whole.finish().map_err(failed)?;
    Ok(written)
}

/// Writes every entry of the ledger as lines, which a till, a person or the tools of the system can read; what the writer
/// fails with becomes the refusal that `failed` makes of it. Says how many they are.
///
/// # Errors
/// What `failed` makes; [`Code::RoundStopped`]; what the store refuses.
pub fn write_ledger(
    lend: &mut impl Lend,
    to: &mut impl Write,
    failed: &impl Fn(io::Error) -> Refusal,
    name: &Name,
    progress: &Progress,
) -> Result<u64, Refusal> {
    let (fair, mut keys) = lend.lend(|store| {
        let snapshot = store.snapshot();
        let fair = snapshot.identity()?.ok_or(Code::NoFair)?.fair;
        Ok((fair, snapshot.held_between(0, snapshot.last_row()?)?))
    })?;
    keys.sort_unstable();
    progress.expect(keys.len() as u64);
    Header::new(fair, name.clone()).write(&mut *to).map_err(failed)?;
    write_entries(lend, &keys, progress, &mut |line| to.write_all(line).map_err(failed))
}

fn write_entries(
    lend: &mut impl Lend,
    keys: &[EntryKey],
    progress: &Progress,
    write: &mut dyn FnMut(&[u8]) -> Result<(), Refusal>,
) -> Result<u64, Refusal> {
    let mut written = 0;
    for slice in keys.chunks(lend.slice()) {
        let mut rest = slice;
        while !rest.is_empty() {
            let batch = lend.lend(|store| batch(store.snapshot(), rest))?;
            batch.lines.iter().try_for_each(|line| write(line))?;
            written += batch.lines.len() as u64;
            rest = &rest[batch.of..];
            progress.advance(batch.of as u64)?;
        }
    }
    Ok(written)
}

/// Takes in what a file of lines holds of this fair: a copy, a shared file, or any other that was carried here. The
/// file is left as it is.
///
/// # Errors
/// [`Code::FileUnreadable`]; [`Code::CopyForeign`] when nothing of this fair is in it; [`Code::RoundStopped`]; what the
/// store refuses. What was taken in until then stays.
pub fn read_copy(
    lend: &mut impl Lend,
    file: &Path,
    progress: &Progress,
) -> Result<CopyRead, Refusal> {
    let (fair, intake) = lend.lend(|store| {
        let identity = store.snapshot().identity()?.ok_or(Code::NoFair)?;
        Ok((identity.fair, Intake::of(store)?))
    })?;
    let mut sorter = Sorter {
        lend,
        fair,
        intake: Some(intake),
        found: Found::default(),
        taken: TakenIn::default(),
        damaged: 0,
        unfinished: 0,
        abandoned: Vec::new(),
    };
    sort_lines(&mut sorter, file, progress).map_err(|failed| match failed {
        Failed::Io(cause) => {
            Refusal::new(Code::FileUnreadable).with("file", file.display()).because(cause)
        }
        Failed::Refused(refusal) => refusal,
    })?;
    let entries = sorter.found.ids.len() as u64;
    if entries == 0 {
        return Err(Refusal::new(Code::CopyForeign).with("file", file.display()));
    }
    Ok(CopyRead {
        entries,
        taken: sorter.taken,
        damaged: sorter.damaged + sorter.abandoned.len() as u64,
    })
}

fn sort_lines(
    sorter: &mut Sorter<'_, impl Lend>,
    file: &Path,
    progress: &Progress,
) -> Result<(), Failed> {
    let opened = File::open(file)?;
    progress.expect(opened.metadata()?.len());
    let source: Arc<str> = file.file_name().unwrap_or_default().to_string_lossy().into();
    let mut lines = FileLines::new(opened);
    let (mut chunk, mut bytes) = (Vec::new(), 0);
    while let Some(line) = lines.next(|some| progress.advance(some).map_err(Failed::from))? {
        bytes += line.bytes.len();
        let end = if line.ended { LineEnd::Ended } else { LineEnd::Abandoned };
        chunk.push(RawLine {
            source: Arc::clone(&source),
            offset: line.offset,
            bytes: line.bytes,
            end,
            beside: false,
        });
        if chunk.len() >= CHUNK_LINES || bytes >= CHUNK_BYTES {
            sorter.sort(&std::mem::take(&mut chunk))?;
            bytes = 0;
        }
    }
    Ok(sorter.sort(&chunk)?)
}
