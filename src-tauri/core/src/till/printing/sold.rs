use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::printing::setting::{PrinterSetting, ReceiptsPrinted};
use crate::till::sale::view::SaleDone;

impl Till {
    /// Remembers that the receipt of a sale, which is final, is to be printed, where every receipt is; of an exchange, both
    /// halves. Nothing is written, so that whoever waits for the change does not wait for this.
    pub(in crate::till) fn print_sold(&mut self, done: &SaleDone) {
        let always = |printer: &PrinterSetting| printer.receipts == ReceiptsPrinted::Always;
        if self.settings.printer.as_ref().is_some_and(always) {
            let back = done.refund.as_ref().map(|back| back.receipt.clone());
            self.printer_now.sold.extend(back.into_iter().chain([done.receipt.clone()]));
        }
    }

    /// Hands what was sold over to be printed, in a step of its own, after the sale's and after its answer: whatever happens
    /// to it, the sale stands as it is.
    pub(in crate::till) fn queue_sold(&mut self) {
        for receipt in std::mem::take(&mut self.printer_now.sold) {
            let copies = self.settings.printer.as_ref().map_or(1, |printer| printer.copies);
            if let Err(cause) = self.print_once(&receipt, copies) {
                tracing::warn!(%cause, "a receipt was not handed over to the printer");
            }
        }
    }

    fn print_once(&mut self, receipt: &str, copies: u8) -> Result<(), Refusal> {
        let meant = self.printer_meant(None)?;
        let mut papers = Vec::new();
        for sale in &self.sales_numbered(receipt)? {
            // A payment that is sent twice is one sale, and has one receipt.
            if !self.store.snapshot().is_print_known(sale.id())? {
                papers.extend(self.receipt_papers(sale, &meant, false, copies)?);
            }
        }
        self.queue_papers(&meant, papers).map(drop)
    }
}
