use super::line_picture::columns_of;
use super::roll::{Part, Roll};
use crate::paper::{Receipt, SignedPaper, Slip, receipt_page, signed_page, slip_page};
use crate::words::Words;

/// A receipt, under the cooperative's picture; with the text of a QR code below it, where there is one.
#[must_use]
pub fn receipt_roll(receipt: &Receipt, columns: usize, code: Option<&str>) -> Roll {
    let mut roll = Roll::titled(&receipt.title);
    roll.parts.push(Part::Logo);
    roll.lines(receipt_page(receipt, columns, columns_of));
    roll.parts.extend(code.map(|text| Part::Code(text.to_owned())));
    roll
}

/// A slip of a drawer.
#[must_use]
pub fn slip_roll(slip: &Slip, columns: usize) -> Roll {
    let mut roll = Roll::titled(&slip.title);
    roll.lines(slip_page(slip, columns, columns_of));
    roll
}

/// A paper to sign: what a member is owed or hands in, or a closing report.
#[must_use]
pub fn signed_roll(paper: &SignedPaper, words: &Words, columns: usize) -> Roll {
    let title = [paper.title.as_str(), &paper.about].join(" ");
    let mut roll = Roll::titled(title.trim());
    roll.lines(signed_page(paper, words, columns, columns_of));
    roll
}
