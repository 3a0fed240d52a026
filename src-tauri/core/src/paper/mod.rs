//! What leaves on paper: pure models of a receipt and its like, and their renderings as text and PDF.
//!
//! A model is made of entries and words, once; a rendering places what the model says and computes no money.
//! Bytes come out, no files. This room alone uses printpdf and its like.

mod barcode;
mod day;
mod day_contents;
mod day_cover;
mod day_pdf;
mod day_receipt;
mod flow;
mod grid;
mod guide_pdf;
mod kuitansi;
mod kuitansi_pdf;
mod labels_pdf;
mod list;
mod page;
mod page_line;
mod part;
mod pdf;
mod placed;
mod price_list_pdf;
mod quick_card_pdf;
mod receipt;
mod receipt_code;
mod receipt_line;
mod receipt_pdf;
mod receipt_text;
mod recovery_pdf;
mod signed;
mod signed_page;
mod signed_pdf;
mod slip;
mod slip_pdf;
mod slip_text;
mod style;
mod table;
mod table_csv;
mod table_pdf;
mod table_xlsx;
mod terbilang;
mod test_codes_pdf;
mod wrap;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod sample_day;

pub use barcode::Bars;
pub use day::{DayDrawer, DayHour, DayNumber, DayPaper, DaySection, DaySum, DayTill};
pub use day_pdf::{day_pdf, day_runs};
pub use guide_pdf::{GuidePaper, guide_pdf};
pub use kuitansi::{Kuitansi, Labelled};
pub use kuitansi_pdf::kuitansi;
pub use labels_pdf::{Label, LabelPaper, Labels, labels_pdf};
pub use list::{List, list_csv, list_xlsx};
pub use page::{COLUMNS_MIN, Measure, broken};
pub use page_line::{Look, PageLine};
pub use pdf::Photo;
pub use placed::PlacedRun;
pub use price_list_pdf::{PriceList, Priced, price_list_pdf};
pub use quick_card_pdf::{CardColumn, QuickCard, QuickCards, quick_card_pdf};
pub use receipt::{Receipt, ReceiptPayment, ReceiptSince};
pub(crate) use receipt::{banner, method_word};
pub use receipt_code::receipt_code_text;
pub use receipt_line::{ReceiptLine, Row};
pub use receipt_pdf::pdf;
pub use receipt_text::{receipt_page, text};
pub use recovery_pdf::{RecoverySheet, recovery_pdf};
pub use signed::{SignedPaper, SignedPapers, SignedPart};
pub use signed_page::signed_page;
pub use signed_pdf::{signed_pdf, signed_runs};
pub use slip::Slip;
pub use slip_pdf::slip_pdf;
pub use slip_text::{slip_page, slip_text};
pub use table::{Cell, Column, Table};
pub use table_csv::{Separator, csv};
pub use table_pdf::table_pdf;
pub use table_xlsx::{xlsx, xlsx_of_all};
pub use test_codes_pdf::{TestCodes, test_codes_pdf};

/// An amount of rupiah in words, as a sentence begins: "Dua belas ribu lima ratus rupiah".
#[must_use]
pub fn in_words(amount: i64, language: crate::words::Language) -> String {
    let said = terbilang::terbilang(amount, language);
    let (first, rest) = said.split_at(1);
    first.to_uppercase() + rest
}

/// What of a text no PDF can show, as readers see it, each once: other scripts than Latin, Greek and Cyrillic, emoji.
#[must_use]
pub fn unprintable(text: &str) -> Vec<&str> {
    pdf::Face::of(pdf::Weight::Bold).lacking(text)
}
