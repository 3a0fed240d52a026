use unicode_width::UnicodeWidthStr;

use super::receipt::{Receipt, ReceiptPayment};
use super::receipt_line::{ReceiptLine, Row};
use super::wrap::{beside, wrap};

/// The narrowest receipt, in columns: paper of 58 mm. Paper of 80 mm has 48.
pub const COLUMNS_MIN: usize = 32;

/// How far what belongs to a line stands in from it.
const INDENT: usize = 2;

/// The receipt as lines of at most so many columns, for a screen or a thermal printer; at least [`COLUMNS_MIN`].
///
/// Names break at spaces, figures never. What the program itself says is plain ASCII where its words allow it, since
/// few thermal printers know a minus sign or a dash.
#[must_use]
pub fn text(receipt: &Receipt, columns: usize) -> String {
    let mut page = Page::of(columns);
    page.head(receipt);
    page.rule();
    receipt.lines.iter().for_each(|line| page.line(line));
    page.rule();
    receipt.sums.iter().for_each(|sum| page.row(0, sum));
    if !receipt.sums.is_empty() {
        page.blank();
    }
    page.row(0, &receipt.total);
    page.blank();
    receipt.payments.iter().for_each(|payment| page.payment(payment));
    if !receipt.payments.is_empty() {
        page.blank();
    }
    receipt.became.iter().for_each(|became| page.words(0, became));
    if !receipt.became.is_empty() {
        page.blank();
    }
    page.words(0, &receipt.thanks);
    page.text
}

/// Lines of a paper, one below the other.
pub(super) struct Page {
    columns: usize,
    text: String,
}

impl Page {
    pub(super) fn of(columns: usize) -> Self {
        Self { columns: columns.max(COLUMNS_MIN), text: String::new() }
    }

    pub(super) fn text(self) -> String {
        self.text
    }

    fn head(&mut self, receipt: &Receipt) {
        self.words(0, &receipt.organisation);
        self.words(0, &format!("{}, {}", receipt.fair, receipt.town));
        self.words(0, &receipt.stand);
        self.blank();
        if let Some(banner) = &receipt.banner {
            self.words(0, banner);
            self.blank();
        }
        self.words(0, &receipt.title);
        let said = receipt.back.iter().chain(&receipt.when).chain(&receipt.served_by);
        said.for_each(|words| self.words(0, words));
    }

    fn line(&mut self, line: &ReceiptLine) {
        self.words(0, &line.name);
        self.row(INDENT, &line.amount);
        line.parts.iter().for_each(|part| self.words(INDENT, part));
        line.discount.iter().for_each(|discount| self.row(INDENT, discount));
        line.free.iter().for_each(|free| self.words(INDENT, free));
    }

    fn payment(&mut self, payment: &ReceiptPayment) {
        self.row(0, &payment.amount);
        payment.claimed.iter().for_each(|claimed| self.words(INDENT, claimed));
        payment.cash.iter().for_each(|cash| self.row(INDENT, cash));
    }

    pub(super) fn words(&mut self, indent: usize, words: &str) {
        let room = self.columns - indent;
        for line in wrap(&plain(words), |line| line.width() <= room) {
            self.put(&format!("{:indent$}{line}", ""));
        }
    }

    pub(super) fn row(&mut self, indent: usize, row: &Row) {
        let (words, figure) = (plain(&row.words), plain(&row.figure));
        let room = self.columns - indent;
        let with_figure = |line: &str| line.width() + 1 + figure.width() <= room;
        let set = beside(&words, |line| line.width() <= room, with_figure);
        let (last, before) = match set.lines.split_last() {
            Some((last, before)) if set.on_last => (last.as_str(), before),
            _ => ("", set.lines.as_slice()),
        };
        for line in before {
            self.put(&format!("{:indent$}{line}", ""));
        }
        let gap = room.saturating_sub(last.width() + figure.width());
        self.put(&format!("{:indent$}{last}{:gap$}{figure}", "", ""));
    }

    pub(super) fn rule(&mut self) {
        self.put(&"-".repeat(self.columns));
    }

    pub(super) fn blank(&mut self) {
        self.put("");
    }

    fn put(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

/// Signs that a thermal printer does not have, as it can print them.
fn plain(words: &str) -> String {
    words.replace(['−', '–'], "-").replace('×', "x")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use proptest::prelude::*;

    use super::*;
    use crate::entry::FairKind;
    use crate::paper::sample::{article, mixed, plain as plain_sale, receipt, sale};
    use crate::words::Language;

    #[test]
    fn receipts_on_both_papers_in_both_languages_are_as_reviewed() {
        for (language, tag) in [(Language::Id, "id"), (Language::En, "en")] {
            for (columns, paper) in [(32, "58"), (48, "80")] {
                let sample = text(&receipt(mixed(), FairKind::Sample, language), columns);
                let real = text(&receipt(plain_sale(), FairKind::Real, language), columns);
                as_reviewed(&format!("receipt-{paper}-{tag}.txt"), &format!("{sample}\n\n{real}"));
            }
        }
    }

    #[test]
    fn paper_narrower_than_any_printer_is_taken_as_the_narrowest() {
        let receipt = receipt(plain_sale(), FairKind::Real, Language::Id);
        assert_eq!(text(&receipt, 5), text(&receipt, COLUMNS_MIN));
    }

    #[test]
    fn what_the_program_says_is_ascii() {
        for (language, kind) in
            [(Language::Id, FairKind::Sample), (Language::En, FairKind::Practice)]
        {
            assert!(text(&receipt(mixed(), kind, language), 32).is_ascii());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]
        #[test]
        fn every_amount_stands_whole_and_no_line_is_too_long(
            articles in proptest::collection::vec(article(), 1..6),
            columns in 32_usize..64,
        ) {
            let receipt = receipt(sale(&articles, 0, None), FairKind::Practice, Language::Id);
            let text = text(&receipt, columns);
            for line in text.lines() {
                prop_assert!(line.width() <= columns, "{line:?} in {columns}");
                prop_assert_eq!(line.trim_end(), line);
            }
            let figures: Vec<&str> = text.split_whitespace().collect();
            let lines = receipt.lines.iter().flat_map(|line| line.discount.iter().chain([&line.amount]));
            let paid = receipt.payments.iter().flat_map(|paid| paid.cash.iter().chain([&paid.amount]));
            for row in lines.chain(&receipt.sums).chain([&receipt.total]).chain(paid) {
                let figure = plain(&row.figure);
                prop_assert!(figures.contains(&figure.as_str()), "{figure} in {text}");
                let ends = text.lines().any(|l| l.width() == columns && l.ends_with(&figure));
                prop_assert!(ends, "{figure} at the right in {text}");
            }
        }
    }

    /// Compares with a file that was reviewed like code; `LAPAK_BLESS=1` writes it anew.
    fn as_reviewed(file: &str, made: &str) {
        let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
        let path = golden.join(file);
        if std::env::var_os("LAPAK_BLESS").is_some() {
            std::fs::create_dir_all(&golden).expect("a folder");
            std::fs::write(&path, made).expect("a file");
        }
        let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(made, reviewed, "{file} differs; review it with LAPAK_BLESS=1");
    }
}
