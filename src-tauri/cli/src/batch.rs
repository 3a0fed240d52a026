use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use clap::Parser;
use lapak_core::till::Till;
use lapak_core::{Class, Code, Refusal};

use crate::answer::{Answer, aside, print};
use crate::pin::with_pin;
use crate::sale_arguments::SellArguments;
use crate::sell::sold_line;

/// One line of a batch, as if it stood on a command line of its own.
#[derive(Parser)]
#[command(no_binary_name = true, disable_help_flag = true)]
struct BatchLine {
    #[command(flatten)]
    sell: SellArguments,
}

/// What a batch has come to.
#[derive(Default)]
struct Come {
    recorded: u64,
    /// The numbers of the lines that were refused.
    refused: Vec<u64>,
    /// The line that is being sold, from 1.
    line: u64,
}

/// The most numbers of refused lines that are named.
const NAMED_MAX: usize = 20;

/// Each line is a sale, durable before it is printed; a line that is refused is said with its number and passed over.
/// At the end it says how many sales were recorded, also where it had to stop.
pub(crate) fn run(
    till: &mut Till,
    file: &Path,
    pin: Option<&str>,
    answer: Answer,
) -> Result<(), Refusal> {
    let unreadable = |cause: io::Error| {
        Refusal::new(Code::FileUnreadable).with("file", file.display()).because(cause)
    };
    let mut from = open(file).map_err(unreadable)?;
    let mut come = Come::default();
    let read = |line: &mut Vec<u8>| from.read_until(b'\n', line).map_err(unreadable);
    let done = sell_each(till, pin, answer, &mut come, read);
    let recorded = come.recorded.to_string();
    match done {
        Ok(()) if come.refused.is_empty() => {
            aside(&till.words().say("cli-batch", &[("recorded", &recorded)]));
            Ok(())
        }
        Ok(()) => Err(come.incomplete()),
        Err(refusal) => {
            let line = come.line.to_string();
            let stopped = [("recorded", recorded.as_str()), ("line", &line)];
            aside(&till.words().say("cli-batch-stopped", &stopped));
            Err(refusal.with("recorded", recorded).with("batch_line", line))
        }
    }
}

fn sell_each(
    till: &mut Till,
    pin: Option<&str>,
    answer: Answer,
    come: &mut Come,
    mut read: impl FnMut(&mut Vec<u8>) -> Result<usize, Refusal>,
) -> Result<(), Refusal> {
    let mut line = Vec::new();
    loop {
        line.clear();
        come.line += 1;
        if read(&mut line)? == 0 {
            return Ok(());
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match text(&line).and_then(|line| with_pin(till, pin, |till| sell_line(till, line))) {
            Ok(sold) => {
                come.recorded += 1;
                print(&sold).inspect_err(|_| come.line += 1)?;
            }
            Err(refusal) if stops(&refusal) => return Err(refusal),
            Err(refusal) => {
                say(till, answer, come.line, refusal);
                come.refused.push(come.line);
            }
        }
        // What belongs between sales can wait; what was sold is sold.
        let _waits = till.rest();
    }
}

fn sell_line(till: &mut Till, line: &str) -> Result<String, Refusal> {
    let parsed = BatchLine::try_parse_from(line.split_whitespace()).map_err(|cause| {
        Refusal::new(Code::LineInvalid).with("typed", shown(line)).because(cause)
    })?;
    if parsed.sell.batch.is_some() {
        return Err(Refusal::new(Code::LineInvalid).with("typed", shown(line)));
    }
    sold_line(till, &parsed.sell)
}

/// Says why a line was refused, and which.
fn say(till: &Till, answer: Answer, number: u64, refusal: Refusal) {
    let mut view = till.words().refusal(&refusal.with("batch_line", number));
    let named = [("line", number.to_string()), ("message", view.message)];
    let named: Vec<(&str, &str)> = named.iter().map(|(key, text)| (*key, text.as_str())).collect();
    view.message = till.words().say("cli-batch-line", &named);
    if answer.is_json() {
        aside(&serde_json::to_string(&view).expect("a refusal has a JSON form"));
    } else {
        aside(&view.message);
    }
}

/// Whether the lines behind it would be refused for the same reason: it is not the line that is wrong.
fn stops(refusal: &Refusal) -> bool {
    refusal.code().class() == Class::Store
        || matches!(refusal.code(), Code::NoFair | Code::NoShift | Code::NotShown)
}

impl Come {
    fn incomplete(&self) -> Refusal {
        let named = self.refused.iter().take(NAMED_MAX).map(u64::to_string);
        let more = if self.refused.len() > NAMED_MAX { ", …" } else { "" };
        let lines = named.collect::<Vec<_>>().join(", ") + more;
        let refusal = Refusal::new(Code::BatchIncomplete).with("recorded", self.recorded);
        refusal.with("refused", self.refused.len()).with("lines", lines)
    }
}

/// The text of a line in UTF-8.
fn text(line: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(line).map_err(|cause| {
        let (good, odd) = line.split_at(cause.valid_up_to());
        let before = String::from_utf8_lossy(good).chars().count();
        let byte = odd.first().copied().unwrap_or_default();
        let refusal = Refusal::new(Code::LineNotUtf8).with("byte", format!("{byte:02X}"));
        refusal.with("column", before + 1).because(cause)
    })
}

/// A line as it may be shown: what cannot be seen is a box.
fn shown(line: &str) -> String {
    line.trim_end().chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// Opens a file of lines, or standard input for `-`. A byte order mark is passed over; after that of UTF-16, which some
/// spreadsheets write, the whole is read and turned into UTF-8.
fn open(file: &Path) -> io::Result<Box<dyn BufRead>> {
    let mut from: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(file)?))
    };
    let mut first = Vec::new();
    from.read_until(b'\n', &mut first)?;
    let wide = match first.as_slice() {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes as fn([u8; 2]) -> u16),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes as fn([u8; 2]) -> u16),
        _ => None,
    };
    if let Some(unit) = wide {
        from.read_to_end(&mut first)?;
        let pairs = first[2..].chunks(2);
        let units = pairs.map(|pair| pair.try_into().map_or(u16::from(b'?'), unit));
        let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
        first = text.collect::<String>().into_bytes();
    } else if first.starts_with(b"\xef\xbb\xbf") {
        first.drain(..3);
    }
    Ok(Box::new(Cursor::new(first).chain(from)))
}
