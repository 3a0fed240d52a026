use serde::Serialize;
use ts_rs::TS;

use crate::paper::receipt_code_text;
use crate::picture::Qr;
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::qris::code::drawn;
use crate::till::qris::view::QrDrawn;

/// The most modules of a side: version 20, which a phone still reads off a screen at arm's length.
const SIDE_MAX: usize = 97;

/// A receipt as a QR code, for the buyer's phone: the receipt's own text and nothing to open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReceiptCode {
    /// The receipt's number.
    pub receipt: String,
    /// What the code carries.
    pub text: String,
    /// Whether that is all of the receipt; a long one leaves out what was sold.
    pub whole: bool,
    /// How it is drawn.
    pub drawn: QrDrawn,
}

impl Till {
    /// A receipt as a QR code; after a clone, the first of those with the number.
    ///
    /// # Errors
    /// [`Code::ReceiptUnknown`](crate::Code::ReceiptUnknown); what the store refuses.
    pub fn receipt_code(&self, number: &str) -> Result<ReceiptCode, Refusal> {
        let receipt = self.one_receipt(number)?;
        let of = |whole| {
            let text = receipt_code_text(&receipt, whole);
            Qr::dense(&text, SIDE_MAX).map(|qr| (text, whole, qr))
        };
        // Names and places fit by far; where long ones and much that became of it do not, the number still does.
        let number = || Qr::of(&receipt.title).map(|qr| (receipt.title.clone(), false, qr));
        let found = of(true).or_else(|| of(false)).or_else(number);
        let (text, whole, qr) = found.expect("a receipt's number fits");
        Ok(ReceiptCode { receipt: receipt.title.clone(), text, whole, drawn: drawn(&qr) })
    }
}
