use serde::{Deserialize, Serialize};

use super::fair::DiscountBy;
use super::line::Line;
use super::sale::{LINES_MAX, PAYMENTS_MAX, Payment};
use super::{Method, More, Unsound};
use crate::value::{
    Day, DraftId, EntryId, GroupId, Moment, Money, ReasonCode, ReceiptNumber, StandCode,
};

/// Money back: a negative sale, whole in itself, in the till, shift and day where it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refund {
    /// The attempt that this refund comes from.
    pub draft: DraftId,
    /// Its own number.
    pub receipt: ReceiptNumber,
    /// The shift that pays it.
    pub shift: EntryId,
    /// The stand that pays it.
    pub stand: StandCode,
    /// That shift's day.
    pub day: Day,
    /// When it was made on paper, if it was.
    pub paper_at: Option<Moment>,
    /// Shared with the sale of an exchange.
    pub group: Option<GroupId>,
    /// The sale, with what was known of it; null when nobody has it.
    pub of: Option<RefundedSale>,
    /// Where the shares come from.
    pub basis: Basis,
    /// Why.
    pub reason: ReasonCode,
    /// Who bears the discounts: the sale's rule.
    pub discount_by: DiscountBy,
    /// What cash is rounded to: the fair's step at the time.
    pub cash_step: Money,
    /// What comes back, every quantity and amount below zero.
    pub lines: Vec<RefundLine>,
    /// What keeps lines and payments equal: this refund's part of the sale's own rounding, and its cash step.
    pub rounding: Money,
    /// How it is paid out, every amount zero or below.
    pub payments: Vec<Payment>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// The sale that a refund takes back from, as this till knew it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefundedSale {
    /// Its receipt number.
    pub receipt: ReceiptNumber,
    /// Its entry.
    pub sale: EntryId,
    /// Its day.
    pub day: Day,
    /// What its lines came to.
    pub net: Money,
    /// What was paid for it.
    pub paid: Money,
    /// How much net had come back before, zero or above.
    pub before_net: Money,
    /// How much had been paid back before, zero or above.
    pub before_paid: Money,
}

/// Where the shares of a refund come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The sale itself.
    Sale,
    /// The catalogue, since nobody has the sale; Attention shows any difference later.
    Catalogue,
}

/// A line of a sale, or a part of it, that comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundLine {
    /// The line of the sale, from 1; null without its sale.
    pub line: Option<u16>,
    /// How much of it had come back before, in thousandths, zero or above.
    pub before_milli: u64,
    /// How much of its net had come back before, zero or above.
    pub before_net: Money,
    /// How much of its member share had come back before, zero or above.
    pub before_share: Money,
    /// The line, with quantity and amounts below zero.
    #[serde(flatten)]
    pub taken_back: Line,
}

impl Refund {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.lines.is_empty() || self.lines.len() > LINES_MAX {
            return Err(Unsound::Lines);
        }
        if self.of.is_some() != (self.basis == Basis::Sale) {
            return Err(Unsound::Sale);
        }
        self.lines.iter().try_for_each(|line| self.check_line(line))?;
        self.check_payments()?;
        self.of.as_ref().map_or_else(|| self.check_rounding(), |of| self.check_sale(of))
    }

    /// What its lines come to, below zero, before cash rounding.
    #[must_use]
    pub fn net(&self) -> i64 {
        self.lines.iter().map(|line| line.taken_back.net).sum()
    }

    /// What was paid back, below zero.
    #[must_use]
    pub fn paid(&self) -> i64 {
        self.payments.iter().map(|payment| payment.amount).sum()
    }

    fn check_line(&self, line: &RefundLine) -> Result<(), Unsound> {
        let before_sound = line.before_net >= Money::ZERO
            && line.before_share >= Money::ZERO
            && line.before_milli <= 1_000_000_000;
        let numbered = line.line.is_none_or(|line| (1..=LINES_MAX).contains(&line.into()));
        if line.line.is_some() != self.of.is_some() || !numbered || !before_sound {
            return Err(Unsound::Sale);
        }
        let back = &line.taken_back;
        back.check_article()?;
        if back.quantity_milli.milli() > 0 || !back.quantity_milli.fits(back.unit) {
            return Err(Unsound::Quantity);
        }
        if back.list_price < Money::ZERO || back.price < Money::ZERO {
            return Err(Unsound::Price);
        }
        // A part of a weighed line may differ by one: the last part takes the rest of what was rounded as a whole.
        let amount = back.price.times(back.quantity_milli).map_err(|_| Unsound::Amount)?;
        if back.amount > Money::ZERO || (back.amount.amount() - amount.amount()).abs() > 1 {
            return Err(Unsound::Amount);
        }
        if back.discount > Money::ZERO || back.discount < back.amount {
            return Err(Unsound::Discount);
        }
        if Ok(back.net) != back.amount.minus(back.discount) {
            return Err(Unsound::Net);
        }
        // A part reaches from one rounded point of the whole line to another, so each end may be one off.
        let share_fits = back.member_share <= Money::ZERO
            && back.member_share.amount() >= back.gross()?.amount() - 2;
        if !share_fits || Ok(back.net) != back.member_share.plus(back.cooperative_share) {
            return Err(Unsound::Share);
        }
        Ok(())
    }

    fn check_payments(&self) -> Result<(), Unsound> {
        let step = self.cash_step.amount();
        if step < 1 || self.payments.len() > PAYMENTS_MAX {
            return Err(Unsound::Payment);
        }
        for payment in &self.payments {
            let bare = payment.tendered.is_none() && payment.change.is_none();
            let sound = payment.amount <= Money::ZERO
                && bare
                && match payment.method {
                    Method::CASH => payment.status.is_none() && payment.amount.amount() % step == 0,
                    Method::OFFSET => payment.status.is_none() && self.group.is_some(),
                    _ => true,
                };
            if !sound {
                return Err(Unsound::Payment);
            }
        }
        let total = Money::new(self.net()).and_then(|net| net.plus(self.rounding));
        if total.map(Money::amount) == Ok(self.paid()) { Ok(()) } else { Err(Unsound::Total) }
    }

    /// Without its sale, nothing but the cash step lies between what comes back and what is paid.
    fn check_rounding(&self) -> Result<(), Unsound> {
        if self.rounding.amount().abs() < self.cash_step.amount() {
            Ok(())
        } else {
            Err(Unsound::Rounding)
        }
    }

    /// No more comes back than was sold, and no more is paid back than was paid but for the last cash step, by what
    /// this till knew.
    fn check_sale(&self, of: &RefundedSale) -> Result<(), Unsound> {
        let back = of.before_net.amount() - self.net();
        let paid_back = of.before_paid.amount() - self.paid();
        let sound = of.before_net >= Money::ZERO
            && of.before_paid >= Money::ZERO
            && (Money::ZERO..=of.net).contains(&of.paid)
            && back <= of.net.amount()
            && paid_back < of.paid.amount() + self.cash_step.amount();
        if sound { Ok(()) } else { Err(Unsound::Sale) }
    }
}
