use super::cart::{Cart, WorkedOut};
use super::line_typed::PaymentTyped;
use super::payment::{Settlement, settle};
use super::rules::Rules;
use crate::entry::{Line, Method, PAYMENTS_MAX, Payment, Sale};
use crate::refusal::{Code, Refusal};
use crate::value::{Day, DraftId, EntryId, GroupId, Moment, Money, ReceiptNumber, StandCode};

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

/// What a sale is exchanged for: the other half of it is a refund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exchanged {
    /// What both halves have in common.
    pub group: GroupId,
    /// How much of the sale what came back pays, zero or above.
    pub offset: Money,
}

/// A sale but for its number, which is allotted in the transaction that records it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadySale {
    draft: DraftId,
    rules: Rules,
    sold_in: SoldIn,
    worked_out: WorkedOut,
    settlement: Settlement,
    group: Option<GroupId>,
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
        Self::of(cart, payments, rules, sold_in, None)
    }

    /// The same of an exchange: the payments settle what the cart comes to above what came back.
    ///
    /// # Errors
    /// As [`ReadySale::new`], and [`Code::PaymentAboveDue`] for an offset above what the cart comes to.
    pub fn exchanged(
        cart: &Cart,
        payments: &[PaymentTyped],
        rules: Rules,
        sold_in: SoldIn,
        exchanged: Exchanged,
    ) -> Result<Self, Refusal> {
        Self::of(cart, payments, rules, sold_in, Some(exchanged))
    }

    fn of(
        cart: &Cart,
        payments: &[PaymentTyped],
        rules: Rules,
        sold_in: SoldIn,
        exchanged: Option<Exchanged>,
    ) -> Result<Self, Refusal> {
        let worked_out = cart.work_out(&rules)?;
        let net = worked_out.net;
        let offset = exchanged.map_or(Money::ZERO, |exchanged| exchanged.offset);
        let rest = net.minus(offset).ok().filter(|&rest| rest >= Money::ZERO).ok_or_else(|| {
            Refusal::new(Code::PaymentAboveDue).with("due", net).with("amount", offset)
        })?;
        let mut settlement = settle(rest, rules.cash_step, payments)?;
        if offset > Money::ZERO {
            if settlement.payments.len() == PAYMENTS_MAX {
                return Err(Code::PaymentInvalid.into());
            }
            settlement.payments.insert(0, Payment::bare(Method::OFFSET, offset, None));
        }
        let group = exchanged.map(|exchanged| exchanged.group);
        Ok(Self { draft: cart.draft, rules, sold_in, worked_out, settlement, group })
    }

    /// The attempt that it comes from.
    #[must_use]
    pub fn draft(&self) -> DraftId {
        self.draft
    }

    /// What is sold.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.worked_out.lines
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
            group: self.group,
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
