use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv::{ReaderBuilder, Trim};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::refused::unreadable;
use super::{Cell, Sheet};
use crate::refusal::{Code, Refusal};

/// What may stand between the values of a line.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];
/// How much of a file says what stands between its values.
const LOOKED_AT: usize = 50;

/// Reads separated values (RFC 4180) in whatever encoding they were saved, with semicolons, tabs or commas between them.
///
/// # Errors
/// [`Code::ListUnreadable`] for what is no text; [`Code::ListQuoteOpen`] with the line; [`Code::ListTooLong`].
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Refusal> {
    // One kind of line end: a reader that is shown two bytes for it counts lines otherwise than people do.
    let text = decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    closed_quotes(&text)?;
    let mut lines = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut line = csv::StringRecord::new();
    let mut inside = 0;
    while lines.read_record(&mut line).map_err(|cause| unreadable("damaged").because(cause))? {
        // A spreadsheet shows one row, however many lines a value in it has.
        let at = line.position().map_or(0, csv::Position::line) - inside;
        inside += line.iter().map(|value| value.matches('\n').count() as u64).sum::<u64>();
        let number = u32::try_from(at).unwrap_or(u32::MAX);
        for (column, value) in line.iter().enumerate() {
            let formula = value.starts_with('=') && value.len() > 1;
            let bare = without_apostrophe(value);
            let cell = if formula { Cell::of_formula(value) } else { Cell::of_text(bare) };
            sheet.put(number, column, cell)?;
        }
    }
    Ok(sheet)
}

/// Without the apostrophe that keeps a spreadsheet from reading words as a formula, a number or a date.
fn without_apostrophe(value: &str) -> &str {
    const DANGEROUS: &str = "'=+-@＝＋－＠";
    let Some(words) = value.strip_prefix('\'') else { return value };
    let taken_for_another = words.starts_with(|first: char| DANGEROUS.contains(first))
        || words.contains(|c: char| c.is_ascii_digit())
        || ["true", "false", "benar", "salah"].contains(&words.to_lowercase().as_str());
    if taken_for_another { words } else { value }
}

/// The text, by its byte order mark, else UTF-8 where it is that, UTF-16 where every second byte is empty, else what a
/// browser would take it for, which is Windows-1252 in most places.
fn decoded(bytes: &[u8]) -> Result<String, Refusal> {
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = encoding.unwrap_or_else(|| unmarked(bytes));
    let (text, _, wrong) = encoding.decode(bytes);
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    if wrong || text.contains(control) {
        return Err(unreadable("kind"));
    }
    Ok(text.into_owned())
}

fn unmarked(bytes: &[u8]) -> &'static Encoding {
    let empty = |from: usize| {
        let every_second = bytes.iter().skip(from).step_by(2);
        every_second.clone().count() > 0
            && every_second.filter(|b| **b == 0).count() * 4 > bytes.len()
    };
    if empty(1) {
        return UTF_16LE;
    }
    if empty(0) {
        return UTF_16BE;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// What stands between the values: what cuts the most lines into the same number of parts, and more than one.
fn separator(text: &str) -> u8 {
    let parts = |separator: u8| {
        let mut lines = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let mut counts: Vec<usize> =
            lines.records().take(LOOKED_AT).flatten().map(|line| line.len()).collect();
        counts.sort_unstable();
        let most = |&parts: &usize| (counts.iter().filter(|of| **of == parts).count(), parts);
        counts.iter().copied().filter(|parts| *parts > 1).map(|parts| most(&parts)).max()
    };
    let best = SEPARATORS.into_iter().rev().max_by_key(|separator| parts(*separator));
    best.unwrap_or(b';')
}

/// A quote that is never closed would take the rest of the file into one value.
fn closed_quotes(text: &str) -> Result<(), Refusal> {
    let mut opened = None;
    let mut before = '\n';
    let mut line = 1_u32;
    for c in text.chars() {
        match (c, opened) {
            ('"', Some(_)) => opened = None,
            // Inside a value that does not begin with it, a quote is an inch mark.
            ('"', None) if before == '"' || is_between(before) => opened = Some(line),
            ('\n', _) => line = line.saturating_add(1),
            _ => {}
        }
        before = c;
    }
    match opened {
        Some(line) => Err(Refusal::new(Code::ListQuoteOpen).with("row", line)),
        None => Ok(()),
    }
}

fn is_between(c: char) -> bool {
    matches!(c, '\n' | '\r' | ';' | '\t' | ',' | '\u{feff}')
}
