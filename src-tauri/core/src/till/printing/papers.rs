use crate::entry::{Fact, SignedEntry};
use crate::refusal::Refusal;
use crate::thermal::{labels_roll, receipt_roll, signed_roll, slip_roll, test_roll};
use crate::till::Till;
use crate::till::catalogue::labels::LabelsTyped;
use crate::till::printing::queue::{Handed, Meant};
use crate::till::printing::view::PrintQueued;
use crate::value::{Day, Money};

impl Till {
    /// Hands a receipt over to be printed; after a clone, both of its number. One that was printed here before goes out as a
    /// copy, and with `copy` in any case.
    ///
    /// # Errors
    /// [`Code::PrinterNone`](crate::Code::PrinterNone); [`Code::PrinterUnknown`](crate::Code::PrinterUnknown), [`Code::PrinterNotDevice`](crate::Code::PrinterNotDevice) for another printer that is none;
    /// [`Code::ReceiptUnknown`](crate::Code::ReceiptUnknown); what the store refuses.
    pub fn print_receipt(
        &mut self,
        number: &str,
        copy: bool,
        to: Option<&str>,
    ) -> Result<PrintQueued, Refusal> {
        let meant = self.printer_meant(to)?;
        let sales = self.sales_numbered(number)?;
        let mut papers = Vec::new();
        for sale in &sales {
            papers.extend(self.receipt_papers(sale, &meant, copy, 1)?);
        }
        self.queue_papers(&meant, papers)
    }

    /// The papers of one receipt; those after the first are copies.
    pub(super) fn receipt_papers(
        &self,
        signed: &SignedEntry,
        meant: &Meant,
        copy: bool,
        copies: u8,
    ) -> Result<Vec<Handed>, Refusal> {
        let receipt = self.receipt_of(signed)?;
        let mut roll = receipt_roll(&receipt, meant.form.columns(), None);
        let drawer = self.settings.printer.as_ref().is_some_and(|printer| printer.drawer);
        roll.opens_drawer = drawer && takes_cash(signed);
        let papers = (0..copies).map(|n| Handed {
            roll: roll.clone(),
            receipt: Some(signed.id()),
            copy: copy || n > 0,
        });
        Ok(papers.collect())
    }

    /// Hands a slip of cash or of a shift over to be printed; the entry by its id or its first digits.
    ///
    /// # Errors
    /// As for [`Till::print_receipt`]; [`Code::SlipUnknown`](crate::Code::SlipUnknown).
    pub fn print_slip(&mut self, of: &str, to: Option<&str>) -> Result<PrintQueued, Refusal> {
        let meant = self.printer_meant(to)?;
        let roll = slip_roll(&self.slip_of(of)?, meant.form.columns());
        self.queue_papers(&meant, vec![Handed { roll, receipt: None, copy: false }])
    }

    /// Hands labels over to be printed, as one paper.
    ///
    /// # Errors
    /// As for [`Till::print_receipt`] and [`Till::save_labels`].
    pub fn print_labels(
        &mut self,
        typed: &LabelsTyped,
        to: Option<&str>,
    ) -> Result<PrintQueued, Refusal> {
        self.outside_practice()?;
        let meant = self.printer_meant(to)?;
        let roll = labels_roll(&self.labels(typed)?, meant.form.columns());
        self.queue_papers(&meant, vec![Handed { roll, receipt: None, copy: false }])
    }

    /// Hands the settlement slips of one member, or of all, over to be printed: of a day, or of the whole fair.
    ///
    /// # Errors
    /// As for [`Till::print_receipt`] and [`Till::settlement_slips`].
    pub fn print_member_slip(
        &mut self,
        member: Option<&str>,
        day: Option<Day>,
        to: Option<&str>,
    ) -> Result<PrintQueued, Refusal> {
        let meant = self.printer_meant(to)?;
        let slips = self.settlement_slips(member, day)?.papers;
        let rolls = slips.iter().map(|slip| signed_roll(slip, &self.words, meant.form.columns()));
        let papers = rolls.map(|roll| Handed { roll, receipt: None, copy: false }).collect();
        self.queue_papers(&meant, papers)
    }

    /// Hands a test page over to be printed.
    ///
    /// # Errors
    /// As for [`Till::print_receipt`].
    pub fn print_test(&mut self, to: Option<&str>) -> Result<PrintQueued, Refusal> {
        let meant = self.printer_meant(to)?;
        let roll = test_roll(&self.words, &meant.form);
        self.queue_papers(&meant, vec![Handed { roll, receipt: None, copy: false }])
    }
}

/// Whether cash went into the drawer for it: for a sale that costs something, and of which cash was handed over.
fn takes_cash(signed: &SignedEntry) -> bool {
    let Fact::Sale(sale) = &signed.entry().fact else { return false };
    let handed = |tendered: Money| tendered > Money::ZERO;
    sale.paid() > 0 && sale.payments.iter().any(|payment| payment.tendered.is_some_and(handed))
}
