//! What the files in an archive are called.

use crate::value::Day;
use crate::words::Words;

/// Every entry, as lines of the shared file.
pub(super) const LEDGER: &str = "ledger.jsonl";
/// What is what, in both languages: the first in every list.
pub(super) const ABOUT: &str = "0-BACA-DULU-READ-ME.txt";

/// The folder of the days' receipts.
pub(super) fn days(words: &Words) -> String {
    words.say("archive-days-folder", &[])
}

/// The receipts of a day.
pub(super) fn day(words: &Words, day: Day) -> String {
    format!("{}/{day}.pdf", days(words))
}

/// The totals.
pub(super) fn totals(words: &Words) -> String {
    format!("{}.xlsx", words.say("archive-totals-name", &[]))
}

/// The catalogue.
pub(super) fn catalogue(words: &Words) -> String {
    format!("{}.xlsx", words.say("catalogue-file", &[]))
}
