use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::books::{ReceiptFacts, receipts_numbered};
use crate::entry::SignedEntry;
use crate::paper::{self, Receipt};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::store::{Readers, not_written, write_whole};
use crate::till::Till;
use crate::till::sale::view::ReceiptView;
use crate::till::saved::Saved;
use crate::till::settings::Paper;
use crate::value::ReceiptTyped;

impl Till {
    /// A receipt as it is shown and printed, in the fair's words. After a clone a number may stand for two: both are
    /// shown, one below the other.
    ///
    /// # Errors
    /// [`Code::ReceiptUnknown`]; what the store refuses.
    pub fn receipt(&self, number: &str, paper: Paper) -> Result<ReceiptView, Refusal> {
        let sales = self.sales_numbered(number)?;
        let receipts = sales.iter().map(|sale| self.receipt_of(sale));
        let receipts: Vec<Receipt> = receipts.collect::<Result<_, Refusal>>()?;
        let texts: Vec<String> =
            receipts.iter().map(|receipt| paper::text(receipt, paper.columns())).collect();
        let facts = sales.first().and_then(ReceiptFacts::of);
        let receipt = facts.map_or_else(String::new, |facts| facts.receipt.to_string());
        Ok(ReceiptView { receipt, text: texts.join("\n") })
    }

    /// Saves a receipt as a PDF of the paper that is set, flushed; after a clone, the first of those with the number. A file that is there already is never overwritten; one with the same bytes
    /// is the same receipt.
    ///
    /// # Errors
    /// [`Code::ReceiptUnknown`], [`Code::FileExists`], [`Code::FileNotWritten`]; what the store refuses. No half file
    /// is left under the name.
    pub fn save_receipt(&self, number: &str, file: &Path) -> Result<Saved, Refusal> {
        let receipt = self.one_receipt(number)?;
        save_new(file, &paper::pdf(&receipt, self.settings.paper.millimetres()))?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// The same in a folder, which is made where it is missing, under the receipt's number: the first such name that
    /// nothing else has, since what became of a receipt stands in it, too.
    ///
    /// # Errors
    /// As for [`Till::save_receipt`].
    pub fn save_receipt_in(&self, number: &str, folder: &Path) -> Result<Saved, Refusal> {
        save_among(folder, &self.file_named(number), "pdf", |file| self.save_receipt(number, file))
    }

    /// The sales with this receipt number, however it was typed, as they were signed.
    ///
    /// # Errors
    /// [`Code::ReceiptUnknown`]; [`Code::EntryUnreadable`]; what the store refuses.
    pub fn sales_numbered(&self, number: &str) -> Result<Vec<SignedEntry>, Refusal> {
        let typed = ReceiptTyped::read(number).map_err(|cause| unknown(number).because(cause))?;
        let found = self.store.reading(|snapshot| receipts_numbered(snapshot, &typed));
        match found {
            Err(refusal) if refusal.code() == Code::ReceiptUnknown => {
                let snapshot = self.store.snapshot();
                let unread = snapshot.unread_receipt(typed.letters(), typed.number())?;
                Err(unread.unwrap_or_else(|| unknown(number)))
            }
            found => found,
        }
    }

    /// The receipt with a number; after a clone, the first of them.
    ///
    /// # Errors
    /// As for [`Till::sales_numbered`].
    pub(in crate::till) fn one_receipt(&self, number: &str) -> Result<Receipt, Refusal> {
        let sales = self.sales_numbered(number)?;
        self.receipt_of(sales.first().ok_or_else(|| unknown(number))?)
    }
}

fn unknown(number: &str) -> Refusal {
    Refusal::new(Code::ReceiptUnknown).with("receipt", shown(number))
}

/// The most names that are tried.
const NAMES_MAX: u32 = 99;

/// Saves among other files of a folder, under the first of `name.pdf`, `name (2).pdf` and so on that no other content
/// has.
pub(in crate::till) fn save_among<T>(
    folder: &Path,
    name: &str,
    extension: &str,
    mut save: impl FnMut(&Path) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    make(folder)?;
    let mut refused = Refusal::from(Code::FileExists);
    for at in 1..=NAMES_MAX {
        let beside = if at == 1 { String::new() } else { format!(" ({at})") };
        match save(&folder.join(format!("{name}{beside}.{extension}"))) {
            Err(refusal) if refusal.code() == Code::FileExists => refused = refusal,
            done => return done,
        }
    }
    Err(refused)
}

/// Makes a folder for papers that the person has not named.
fn make(folder: &Path) -> Result<(), Refusal> {
    fs::create_dir_all(folder).map_err(|cause| match cause.kind() {
        ErrorKind::AlreadyExists => not_written(folder, ErrorKind::NotADirectory.into()),
        _ => not_written(folder, cause),
    })
}

/// Saves a paper in a file of its own, whole or not at all; one that is there already with the same bytes is it. No folder
/// is made for it: where its folder is missing, a stick may be, and nobody would find the paper.
pub(in crate::till) fn save_new(file: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    if fs::read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    write_whole(file, Readers::Usual, bytes)
}
