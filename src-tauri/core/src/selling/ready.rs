use super::cart::{Cart, WorkedOut};
use super::line_typed::PaymentTyped;
use super::payment::{Settlement, settle};
use super::rules::Rules;
use crate::entry::Sale;
use crate::refusal::Refusal;
use crate::value::{Day, DraftId, EntryId, Moment, ReceiptNumber, StandCode};

/// Where and when a sale belongs: its till's open shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoldIn {
    /// The shift.
    pub shift: EntryId,
    /// The stand.
    pub stand: StandCode,
    /// The shift's day.
    pub day: Day,
    /// When the sale was made on paper, if it was.
    pub paper_at: Option<Moment>,
}

/// A sale but for its number, which is allotted in the transaction that records it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadySale {
    draft: DraftId,
    rules: Rules,
    sold_in: SoldIn,
    worked_out: WorkedOut,
    settlement: Settlement,
}

impl ReadySale {
    /// Works out a cart and settles it with these payments.
    ///
    /// # Errors
    /// What [`Cart::work_out`] and [`settle`] refuse.
    pub fn new(
        cart: &Cart,
        payments: &[PaymentTyped],
        rules: Rules,
        sold_in: SoldIn,
    ) -> Result<Self, Refusal> {
        let worked_out = cart.work_out(&rules)?;
        let settlement = settle(worked_out.net, rules.cash_step, payments)?;
        Ok(Self { draft: cart.draft, rules, sold_in, worked_out, settlement })
    }

    /// The attempt that it comes from.
    #[must_use]
    pub fn draft(&self) -> DraftId {
        self.draft
    }

    /// The stand whose receipt it will be.
    #[must_use]
    pub fn stand(&self) -> &StandCode {
        &self.sold_in.stand
    }

    /// The sale, under its number.
    #[must_use]
    pub fn numbered(self, receipt: ReceiptNumber) -> Sale {
        Sale {
            draft: self.draft,
            receipt,
            shift: self.sold_in.shift,
            stand: self.sold_in.stand,
            day: self.sold_in.day,
            paper_at: self.sold_in.paper_at,
            group: None,
            discount_by: self.rules.discount_by,
            cash_step: self.rules.cash_step,
            bundles: self.worked_out.bundles,
            lines: self.worked_out.lines,
            rounding: self.settlement.rounding,
            payments: self.settlement.payments,
            more: None,
        }
    }
}
