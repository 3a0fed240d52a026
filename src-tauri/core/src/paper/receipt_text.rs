use unicode_width::UnicodeWidthStr;

use super::page::{Measure, Page, as_text};
use super::page_line::{Look, PageLine};
use super::receipt::{Receipt, ReceiptPayment};
use super::receipt_line::ReceiptLine;

/// How far what belongs to a line stands in from it.
const INDENT: usize = 2;

/// The receipt as lines of at most so many columns, for a screen or a thermal printer; at least
/// [`COLUMNS_MIN`](super::COLUMNS_MIN).
///
/// Names break at spaces, figures never. What the program itself says is plain ASCII where its words allow it, since
/// few thermal printers know a minus sign or a dash.
#[must_use]
pub fn text(receipt: &Receipt, columns: usize) -> String {
    as_text(&receipt_page(receipt, columns, UnicodeWidthStr::width), columns)
}

/// The same lines before they are rows of characters, as wide as they are measured.
#[must_use]
pub fn receipt_page(receipt: &Receipt, columns: usize, measure: Measure) -> Vec<PageLine> {
    let mut page = Page::of(columns, measure);
    head(&mut page, receipt);
    page.rule();
    receipt.lines.iter().for_each(|sold| line(&mut page, sold));
    page.rule();
    receipt.sums.iter().for_each(|sum| page.row(Look::Plain, 0, sum));
    if !receipt.sums.is_empty() {
        page.blank();
    }
    page.row(Look::Total, 0, &receipt.total);
    page.blank();
    receipt.payments.iter().for_each(|paid| payment(&mut page, paid));
    if !receipt.payments.is_empty() {
        page.blank();
    }
    receipt.became.iter().for_each(|became| page.words(Look::Plain, 0, became));
    if !receipt.became.is_empty() {
        page.blank();
    }
    page.words(Look::Close, 0, &receipt.thanks);
    page.lines()
}

fn head(page: &mut Page, receipt: &Receipt) {
    page.words(Look::Head, 0, &receipt.organisation);
    page.words(Look::Place, 0, &format!("{}, {}", receipt.fair, receipt.town));
    page.words(Look::Place, 0, &receipt.stand);
    page.blank();
    if let Some(banner) = &receipt.banner {
        page.words(Look::Banner, 0, banner);
        page.blank();
    }
    page.words(Look::Title, 0, &receipt.title);
    let said = receipt.back.iter().chain(&receipt.when).chain(&receipt.served_by);
    said.for_each(|words| page.words(Look::Plain, 0, words));
}

fn line(page: &mut Page, line: &ReceiptLine) {
    page.words(Look::Plain, 0, &line.name);
    page.row(Look::Plain, INDENT, &line.amount);
    line.parts.iter().for_each(|part| page.words(Look::Plain, INDENT, part));
    line.discount.iter().for_each(|discount| page.row(Look::Plain, INDENT, discount));
    line.free.iter().for_each(|free| page.words(Look::Plain, INDENT, free));
}

fn payment(page: &mut Page, payment: &ReceiptPayment) {
    page.row(Look::Plain, 0, &payment.amount);
    payment.claimed.iter().for_each(|claimed| page.words(Look::Plain, INDENT, claimed));
    payment.cash.iter().for_each(|cash| page.row(Look::Plain, INDENT, cash));
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use proptest::prelude::*;

    use super::*;
    use crate::entry::FairKind;
    use crate::paper::COLUMNS_MIN;
    use crate::paper::page::plain;
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
