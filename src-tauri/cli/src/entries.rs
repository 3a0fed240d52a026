use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::Path;

use lapak_core::entry::{Fact, SignedEntry};
use lapak_core::exchange::{read_lines, write_line};
use lapak_core::till::Till;
use lapak_core::value::TillKey;
use lapak_core::{Code, Refusal};
use serde::Serialize;

use crate::answer::{Answer, not_printed};

/// So many entries are taken in per transaction.
const BATCH: usize = 5000;

#[derive(Default, Serialize)]
struct TakenIn {
    taken: u64,
    known: u64,
    damaged: u64,
    unknown: u64,
    apart: u64,
    foreign: u64,
}

/// What a file of lines is, and whether it is whole.
#[derive(Serialize)]
struct FileChecked {
    ok: bool,
    kind: FileKind,
    entries: u64,
    damaged: u64,
    unsound: u64,
}

/// Whose ledger a file is.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum FileKind {
    /// No entry is in it.
    Empty,
    /// What is in it is no entry.
    NotLedger,
    /// This fair's, or some of its entries are.
    ThisFair,
    /// Another fair's.
    OtherFair,
    /// A fair's, and none is here to compare it with.
    SomeFair,
}

pub(crate) fn write(till: &Till, of: Option<&str>) -> Result<(), Refusal> {
    till.outside_practice()?;
    let of: Option<TillKey> = of
        .map(str::parse)
        .transpose()
        .map_err(|cause| Refusal::new(Code::CodeInvalid).with("field", "till").because(cause))?;
    let mut out = BufWriter::new(io::stdout().lock());
    till.snapshot().each_entry(of, |entry| write_line(&entry, &mut out).map_err(not_printed))?;
    out.flush().map_err(not_printed)
}

pub(crate) fn take(till: &mut Till, file: &Path, answer: Answer) -> Result<(), Refusal> {
    let mut count = TakenIn::default();
    let mut batch: Vec<SignedEntry> = Vec::new();
    let from = open(file)?;
    let read = read_lines(from, |entry| {
        let unknown =
            matches!(&entry.entry().fact, Fact::Unread(unread) if unread.has_unknown_kind());
        count.unknown += u64::from(unknown);
        batch.push(entry);
        if batch.len() < BATCH {
            return Ok::<(), Reading>(());
        }
        take_batch(till, &mut batch, &mut count).map_err(Reading::Refused)
    });
    let read = read.map_err(|reading| reading.refusal(file))?;
    take_batch(till, &mut batch, &mut count)?;
    count.damaged = read.damaged;
    till.refresh()?;
    answer.give(&count, |count| {
        till.words().say(
            "cli-taken",
            &[
                ("taken", &count.taken.to_string()),
                ("known", &count.known.to_string()),
                ("damaged", &count.damaged.to_string()),
                ("unknown", &count.unknown.to_string()),
            ],
        )
    })
}

pub(crate) fn verify(till: &Till, file: &Path, answer: Answer) -> Result<(), Refusal> {
    let (mut unsound, mut ours) = (0, 0_u64);
    let fair = till.snapshot().identity()?.map(|identity| identity.fair);
    let read = read_lines(open(file)?, |entry| {
        unsound += u64::from(entry.soundness().is_err());
        ours += u64::from(Some(entry.fair()) == fair);
        Ok::<(), Reading>(())
    });
    let read = read.map_err(|reading| reading.refusal(file))?;
    let kind = match (read.entries, read.damaged) {
        (0, 0) => FileKind::Empty,
        (0, _) => FileKind::NotLedger,
        _ if fair.is_none() => FileKind::SomeFair,
        _ if ours > 0 => FileKind::ThisFair,
        _ => FileKind::OtherFair,
    };
    let ok = read.entries > 0 && read.damaged == 0 && unsound == 0;
    let checked = FileChecked { ok, kind, entries: read.entries, damaged: read.damaged, unsound };
    // For people the refusal says it.
    if ok || answer.is_json() {
        answer.give(&checked, |checked| told(till, checked))?;
    }
    let refused = |code| Err(Refusal::new(code).with("file", file.display()));
    match kind {
        FileKind::Empty => refused(Code::FileEmpty),
        FileKind::NotLedger => refused(Code::FileNotLedger),
        _ if ok => Ok(()),
        _ => refused(Code::FileDamaged)
            .map_err(|refusal| refusal.with("damaged", read.damaged).with("unsound", unsound)),
    }
}

fn told(till: &Till, checked: &FileChecked) -> String {
    let id = match checked.kind {
        FileKind::ThisFair => "cli-verified-this_fair",
        FileKind::SomeFair => "cli-verified-some_fair",
        _ => "cli-verified-other_fair",
    };
    till.words().say(id, &[("entries", &checked.entries.to_string())])
}

fn take_batch(
    till: &mut Till,
    batch: &mut Vec<SignedEntry>,
    count: &mut TakenIn,
) -> Result<(), Refusal> {
    let taken = till.take(batch)?;
    count.taken += taken.taken;
    count.known += taken.known;
    count.apart += taken.apart;
    count.foreign += taken.foreign;
    batch.clear();
    Ok(())
}

fn open(file: &Path) -> Result<BufReader<File>, Refusal> {
    let opened = File::open(file).map(BufReader::new);
    opened.map_err(|cause| Reading::Failed(cause).refusal(file))
}

/// What may go wrong while a file is read.
enum Reading {
    Failed(io::Error),
    Refused(Refusal),
}

impl From<io::Error> for Reading {
    fn from(cause: io::Error) -> Self {
        Self::Failed(cause)
    }
}

impl Reading {
    fn refusal(self, file: &Path) -> Refusal {
        match self {
            Self::Failed(cause) => {
                Refusal::new(Code::FileUnreadable).with("file", file.display()).because(cause)
            }
            Self::Refused(refusal) => refusal,
        }
    }
}
