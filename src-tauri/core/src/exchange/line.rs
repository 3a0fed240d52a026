use std::io::{self, BufRead, Read, Write};

use crate::entry::{GateError, LINE_MAX, SignedEntry};
use crate::store::EntryKey;
use crate::value::{EntryId, Signature};

const OPEN: &[u8] = b"{\"id\":\"";
const MIDDLE: &[u8] = b"\",\"sig\":\"";
const LAST: &[u8] = b"\",\"entry\":";
/// What a header line begins with. It is advisory: any verifying line of a fair makes a file that fair's.
const HEADER: &[u8] = b"{\"lapak\":\"place\"";
/// A byte order mark, as some editors put at the start of a file.
pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

/// A line that means something.
#[derive(Debug)]
pub enum Line {
    /// An entry that passed the gate.
    Entry(Box<SignedEntry>),
    /// The header of a shared file.
    Header,
}

/// Why a line is no entry.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// Longer than a line may be.
    #[error("longer than {LINE_MAX} bytes")]
    TooLong,
    /// The envelope is not byte for byte what it must be.
    #[error("not in the envelope of a line")]
    Envelope,
    /// The entry does not pass the gate.
    #[error(transparent)]
    Gate(#[from] GateError),
}

/// What was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LinesRead {
    /// Lines that are entries.
    pub entries: u64,
    /// Lines that are neither entry, header nor blank.
    pub damaged: u64,
}

impl Line {
    /// Reads one line, without its line break; blank lines give none.
    ///
    /// # Errors
    /// [`LineError`]: such a line is damage, and its holder is asked for it again.
    pub fn read(line: &[u8]) -> Result<Option<Self>, LineError> {
        let line = line.strip_prefix(MARK).unwrap_or(line);
        let line = line.trim_ascii();
        if line.is_empty() {
            return Ok(None);
        }
        if line.len() > LINE_MAX {
            return Err(LineError::TooLong);
        }
        if line.starts_with(HEADER) {
            return Ok(Some(Self::Header));
        }
        let (id, signature, bytes) = split(line).ok_or(LineError::Envelope)?;
        let entry = SignedEntry::read(bytes, signature)?;
        if entry.id() == id {
            Ok(Some(Self::Entry(entry.into())))
        } else {
            Err(GateError::Id.into())
        }
    }
}

/// Reads lines one after another and gives each entry to `each`, in memory that does not grow with the file, nor with
/// a line: what is longer than a line may be is passed over to its end.
///
/// # Errors
/// What reading or `each` refuses.
pub fn read_lines<E: From<io::Error>>(
    mut from: impl BufRead,
    mut each: impl FnMut(SignedEntry) -> Result<(), E>,
) -> Result<LinesRead, E> {
    let mut read = LinesRead::default();
    let mut line = Vec::new();
    let most = u64::try_from(LINE_MAX + MARK.len() + 2).expect("a small number");
    loop {
        line.clear();
        if from.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
            return Ok(read);
        }
        if line.last() != Some(&b'\n') && line.len() as u64 == most {
            from.skip_until(b'\n')?;
        }
        match Line::read(&line) {
            Ok(Some(Line::Entry(entry))) => {
                read.entries += 1;
                each(*entry)?;
            }
            Ok(Some(Line::Header) | None) => {}
            Err(cause) => {
                tracing::debug!(%cause, "a damaged line");
                read.damaged += 1;
            }
        }
    }
}

/// Writes an entry as a line: `{"id":"` 64 hexadecimal digits `","sig":"` 128 hexadecimal digits `","entry":` the
/// exact bytes `}`, so that `cut`, `sha256sum` and `openssl` can check it.
///
/// # Errors
/// What writing refuses.
pub fn write_line(entry: &SignedEntry, mut to: impl Write) -> io::Result<()> {
    write!(to, "{{\"id\":\"{}\",\"sig\":\"{}\",\"entry\":", entry.id(), entry.signature())?;
    to.write_all(entry.bytes())?;
    to.write_all(b"}\n")
}

/// What a line says of itself, before anybody has checked its signature or its entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim {
    pub(super) key: EntryKey,
    pub(super) signature: Signature,
}

impl Claim {
    /// Reads a line whose envelope is whole and whose id is the hash of its bytes. Where such an entry is held with
    /// the same signature, the line is known to be whole; otherwise it still has to pass the gate.
    pub(super) fn read(line: &[u8]) -> Option<Self> {
        let line = line.strip_prefix(MARK).unwrap_or(line).trim_ascii();
        let (id, signature, bytes) = split(line).filter(|_| line.len() <= LINE_MAX)?;
        let (till, seq) = SignedEntry::claimed_number(bytes)?;
        let claim = Self { key: EntryKey { till, seq, id }, signature };
        (EntryId::of(bytes) == id).then_some(claim)
    }
}

fn split(line: &[u8]) -> Option<(EntryId, Signature, &[u8])> {
    let text = |bytes| std::str::from_utf8(bytes).ok();
    let inside = line.strip_prefix(OPEN)?.strip_suffix(b"}")?;
    let (id, rest) = inside.split_at_checked(64)?;
    let (signature, rest) = rest.strip_prefix(MIDDLE)?.split_at_checked(128)?;
    let bytes = rest.strip_prefix(LAST)?;
    Some((text(id)?.parse().ok()?, text(signature)?.parse().ok()?, bytes))
}
