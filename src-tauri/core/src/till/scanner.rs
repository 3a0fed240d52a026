//! Codes that show how a barcode scanner is set. They need no till: a scanner is set before there is anything to sell.

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use crate::paper::{Bars, TestCodes, test_codes_pdf};
use crate::refusal::Refusal;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::value::Moment;
use crate::words::{Language, Words};

/// When the page was last gone over: a document says when it was made, and never asks the clock.
const WRITTEN: &str = "2026-11-30T21:00:00.000+07:00";

/// What is scanned, by the name of its kind. The first has letters in both cases, digits, and signs that other keyboards have
/// elsewhere. The others are GTINs that no goods have, of those that are left to whoever sells them (GS1 General
/// Specifications, 2.1.11); the last begins with a zero, which some scanners leave out.
const CODES: [(&str, &str); 3] = [
    ("Code 128", "Lapak-12/AZ;yz"),
    ("EAN-13", "2012345678903"),
    ("EAN-13 / UPC-A", "0412345678903"),
];

/// A code to scan, with its bars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TestCode {
    /// What its kind is called, the same in every language.
    pub kind: String,
    /// What a scanner that is set well types.
    pub code: String,
    /// How wide its bars are with the room on both sides, in narrowest parts.
    pub parts: u32,
    /// The dark bars: where each begins, and how wide it is, in narrowest parts.
    pub bars: Vec<(u32, u32)>,
}

/// The codes that show how a scanner is set.
#[must_use]
pub fn test_codes() -> Vec<TestCode> {
    let narrow = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let drawn = |(kind, code): (&str, &str)| {
        let bars = Bars::of(code)?;
        let dark = bars.dark().into_iter();
        Some(TestCode {
            kind: kind.to_owned(),
            code: code.to_owned(),
            parts: narrow(bars.width()),
            bars: dark.map(|(from, wide)| (narrow(from + bars.quiet), narrow(wide))).collect(),
        })
    };
    CODES.into_iter().filter_map(drawn).collect()
}

/// Saves the codes as a PDF of one page in a folder, under a name that nothing else there has.
///
/// # Errors
/// [`Code::FileExists`](crate::Code::FileExists), [`Code::FileNotWritten`](crate::Code::FileNotWritten).
pub fn save_test_codes_in(language: Language, folder: &Path) -> Result<Saved, Refusal> {
    let words = Words::new(language);
    let made: Moment = WRITTEN.parse().expect("a moment");
    let paper = TestCodes {
        language,
        title: words.say("scanner-heading", &[]),
        made,
        sentences: vec![words.say("scanner-paper", &[]), words.say("scanner-lead", &[])],
        codes: CODES.map(|(kind, code)| (kind.to_owned(), code.to_owned())).to_vec(),
    };
    save_among(folder, &paper.title, "pdf", |file| {
        save_new(file, &test_codes_pdf(&paper))?;
        Ok(Saved { file: file.display().to_string() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::check_digit_fails;

    #[test]
    fn every_code_is_drawn_and_its_check_digit_is_right() {
        let codes = test_codes();
        assert_eq!(codes.len(), CODES.len());
        for TestCode { code, parts, bars, .. } in codes {
            assert!(!check_digit_fails(&code), "{code}");
            let (from, wide) = bars[bars.len() - 1];
            assert_eq!(bars[0].0, parts - from - wide, "{code}: as much room on both sides");
        }
    }
}
