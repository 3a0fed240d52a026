use std::path::Path;

use crate::paper::{self, Kuitansi};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::till::typed::unprintable;
use crate::value::Buyer;

impl Till {
    /// Saves the kuitansi of a sale as a PDF, flushed, made out to a buyer as typed, or with a line to write on when
    /// nothing is typed; after a clone, that of the first sale with the number. The buyer stands in that file and is
    /// kept nowhere. A file that is there already is never overwritten; one with the same bytes is the same kuitansi.
    ///
    /// # Errors
    /// [`Code::TextInvalid`] for a buyer that is no name, [`Code::NotPrintable`] for one with characters that would
    /// show as boxes; [`Code::ReceiptUnknown`], [`Code::KuitansiOfRefund`],
    /// [`Code::FileExists`], [`Code::FileNotWritten`]; what the store refuses. No half file is left under the name.
    pub fn save_kuitansi(&self, number: &str, buyer: &str, file: &Path) -> Result<Saved, Refusal> {
        let typed = !buyer.trim().is_empty();
        let buyer = typed.then(|| buyer_typed(buyer)).transpose()?;
        let fair = &self.here()?.fair.settings;
        let sales = self.sales_numbered(number)?;
        let made = sales
            .iter()
            .find_map(|sale| Some((sale, Kuitansi::of(sale, fair, buyer.as_ref(), &self.words)?)));
        let refund = || Refusal::new(Code::KuitansiOfRefund).with("receipt", number.trim());
        let (sale, mut kuitansi) = made.ok_or_else(refund)?;
        for became in self.became(sale)?.said {
            kuitansi.paid_by = format!("{}. {became}", kuitansi.paid_by);
        }
        save_new(file, &paper::kuitansi(&kuitansi))?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_kuitansi`].
    pub fn save_kuitansi_in(
        &self,
        number: &str,
        buyer: &str,
        folder: &Path,
    ) -> Result<Saved, Refusal> {
        let name = self.file_named(&format!("kuitansi-{number}"));
        save_among(folder, &name, "pdf", |file| self.save_kuitansi(number, buyer, file))
    }
}

/// A buyer whom the paper can name.
fn buyer_typed(text: &str) -> Result<Buyer, Refusal> {
    let refused = |cause| Refusal::new(Code::TextInvalid).with("field", "buyer").because(cause);
    let buyer = Buyer::typed(text).map_err(refused)?;
    match unprintable("buyer", buyer.as_str()) {
        Some(refusal) => Err(refusal),
        None => Ok(buyer),
    }
}
