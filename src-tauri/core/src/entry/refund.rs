use serde::{Deserialize, Serialize};

use super::bundle::{SoldBundle, check_part_bundles, check_whole_bundles};
use super::fair::DiscountBy;
use super::line::{LINES_MAX, Line};
use super::payment::{PAYMENTS_MAX, Payment, status_fits};
use super::{Method, More, Unsound};
use crate::value::{
    Day, DraftId, EntryId, GroupId, Moment, Money, Quantity, ReasonCode, ReceiptNumber, StandCode,
};

/// Money back: a negative sale, whole in itself, in the till, shift and day where it is made.
///
/// It proves itself: what was sold stands in it, and what came back before is bound to that, so no refund pays out more
/// than its sale brought in, by more than a cash step, or debits a member of more than the sale gave.
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
    /// The sale, as far as this till knew it; null where nothing is known.
    pub of: Option<RefundedSale>,
    /// Where its figures come from.
    pub basis: Basis,
    /// Why.
    pub reason: ReasonCode,
    /// Who bears the discounts: the sale's rule, or the fair's where the sale is not known.
    pub discount_by: DiscountBy,
    /// What cash is rounded to: the sale's step, or the fair's where the sale is not known.
    pub cash_step: Money,
    /// The bundles that its lines are parts of, as they were sold.
    pub bundles: Vec<SoldBundle>,
    /// What comes back, every quantity below zero; of a known sale in the order of its lines, each at most once.
    pub lines: Vec<RefundLine>,
    /// What keeps lines and payments equal: this refund's part of the sale's own rounding, and its cash step.
    pub rounding: Money,
    /// How it is paid out, every amount zero or below; cash, if any, last.
    pub payments: Vec<Payment>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// The sale that a refund takes back from. What nobody knows is null: of a sale on paper everything may be but its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefundedSale {
    /// Its receipt number.
    pub receipt: ReceiptNumber,
    /// Its entry.
    pub sale: Option<EntryId>,
    /// Its day.
    pub day: Option<Day>,
    /// What its lines came to.
    pub net: Option<Money>,
    /// What was paid for it.
    pub paid: Option<Money>,
    /// How much net had come back before, zero or above.
    pub before_net: Option<Money>,
    /// How much had been paid back before, zero or above, brought within a cash step of its due.
    pub before_paid: Option<Money>,
}

/// Where the figures of a refund come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The sale itself.
    Sale,
    /// The buyer's paper, of a sale that this till has never seen.
    Paper,
    /// The catalogue, since nothing is known of the sale.
    Catalogue,
}

/// A line of a sale, or a part of it, that comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundLine {
    /// The line of the sale, from 1; null where the sale is not known, as the two below.
    pub line: Option<u16>,
    /// What was sold of it.
    pub sold: Option<SoldLine>,
    /// How much of it had come back before, in thousandths, zero or above.
    pub before_milli: Option<u64>,
    /// The line, with quantity and amounts below zero; discount and cooperative share are what is left, of either sign.
    #[serde(flatten)]
    pub taken_back: Line,
}

/// The figures of a line as it was sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SoldLine {
    /// How much.
    pub quantity_milli: Quantity,
    /// The line's amount.
    pub amount: Money,
    /// Its gross.
    pub gross: Money,
    /// Its net.
    pub net: Money,
    /// The member's part of the net.
    pub member_share: Money,
}

/// What is known of a sale, and of what came back of it before.
struct Known {
    net: i64,
    paid: i64,
    before_net: i64,
    before_paid: i64,
}

impl Refund {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.lines.is_empty() || self.lines.len() > LINES_MAX {
            return Err(Unsound::Lines);
        }
        match (self.basis, &self.of) {
            (Basis::Sale, Some(of)) => self.check_of_sale(&of.known().ok_or(Unsound::Sale)?)?,
            (Basis::Paper, Some(of)) if of.is_on_paper() => self.check_as_sold()?,
            (Basis::Catalogue, None) => self.check_as_sold()?,
            _ => return Err(Unsound::Sale),
        }
        self.check_payments()
    }

    /// What its lines come to, zero or below, before cash rounding.
    #[must_use]
    pub fn net(&self) -> i64 {
        self.lines.iter().map(|line| line.taken_back.net).sum()
    }

    /// What was paid back, zero or below.
    #[must_use]
    pub fn paid(&self) -> i64 {
        self.payments.iter().map(|payment| payment.amount).sum()
    }

    /// Each line is a part of one that was sold, and together they are no more than the sale, by what this till knew.
    fn check_of_sale(&self, of: &Known) -> Result<(), Unsound> {
        if !self.lines.is_sorted_by(|a, b| a.line < b.line) {
            return Err(Unsound::Lines);
        }
        let mut sold = Vec::with_capacity(self.lines.len());
        let (mut sold_net, mut before_net) = (0, 0);
        for line in &self.lines {
            let (whole, before) = line.check_part(self.discount_by)?;
            sold_net += whole.net.amount();
            before_net += before.amount();
            sold.push(whole);
        }
        check_part_bundles(&self.bundles, &sold)?;
        // What is left of these lines is left of the sale, and what came back of them came back of it.
        let fits = before_net <= of.before_net
            && sold_net - before_net <= of.net - of.before_net
            && of.holds(self.net(), self.paid(), self.cash_step.amount());
        if fits { Ok(()) } else { Err(Unsound::Sale) }
    }

    /// Lines of a sale that nobody has are checked as a sale's, and nothing but a cash step lies between them and what is
    /// paid.
    fn check_as_sold(&self) -> Result<(), Unsound> {
        let mut lines = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            if line.line.is_some() || line.sold.is_some() || line.before_milli.is_some() {
                return Err(Unsound::Sale);
            }
            let sold = line.taken_back.negated();
            sold.check_sold(self.discount_by)?;
            lines.push(sold);
        }
        check_whole_bundles(&self.bundles, &lines)?;
        let near = self.rounding.amount().abs() < self.cash_step.amount();
        if near { Ok(()) } else { Err(Unsound::Rounding) }
    }

    fn check_payments(&self) -> Result<(), Unsound> {
        let step = self.cash_step.amount();
        if step < 1 || self.payments.len() > PAYMENTS_MAX {
            return Err(Unsound::Payment);
        }
        for (behind, payment) in (0..self.payments.len()).rev().zip(&self.payments) {
            let fits = status_fits(payment.method, payment.status, behind, self.group);
            let back = match payment.method {
                Method::CASH => {
                    payment.amount <= Money::ZERO && payment.amount.amount() % step == 0
                }
                _ => payment.amount < Money::ZERO,
            };
            if !(fits && back && payment.is_bare()) {
                return Err(Unsound::Payment);
            }
        }
        let total = Money::new(self.net()).and_then(|net| net.plus(self.rounding));
        if total.map(Money::amount) == Ok(self.paid()) { Ok(()) } else { Err(Unsound::Total) }
    }
}

impl RefundedSale {
    fn known(&self) -> Option<Known> {
        self.sale.and(self.day)?;
        Some(Known {
            net: self.net?.amount(),
            paid: self.paid?.amount(),
            before_net: self.before_net?.amount(),
            before_paid: self.before_paid?.amount(),
        })
    }

    /// Whether nothing stands in it that only the sale itself could tell.
    fn is_on_paper(&self) -> bool {
        let untold = self.sale.is_none() && self.before_net.is_none() && self.before_paid.is_none();
        let sound = |amount: Option<Money>| amount.is_none_or(|amount| amount >= Money::ZERO);
        untold && sound(self.net) && sound(self.paid)
    }
}

impl Known {
    /// Whether so much net and money, both zero or below, may come back now: what was paid back in all stays within a cash
    /// step of its part of what was paid, and comes to it when everything is back.
    fn holds(&self, net: i64, paid: i64, step: i64) -> bool {
        let rounded = self.net - self.paid;
        let (back, paid_back) = (self.before_net - net, self.before_paid - paid);
        let near = |paid_back: i64, back: i64| (paid_back - self.due(back)).abs() < step;
        self.paid >= 0
            && (0..step).contains(&rounded)
            && self.before_net >= 0
            && back <= self.net
            && self.before_paid >= 0
            && near(self.before_paid, self.before_net)
            && near(paid_back, back)
            && (back < self.net || (0..step).contains(&(paid_back - self.paid)))
    }

    fn due(&self, back: i64) -> i64 {
        refund_due(back, self.net, self.paid)
    }
}

/// What is due in all when so much of a sale's net has come back: its part of what was paid, a fraction dropped; nothing
/// where the sale came to nothing. No amount is below zero, and `back` is no more than `net`.
#[must_use]
pub fn refund_due(back: i64, net: i64, paid: i64) -> i64 {
    let wide = i128::from(back) * i128::from(paid);
    let due = if net > 0 { wide.div_euclid(i128::from(net)) } else { 0 };
    i64::try_from(due).unwrap_or(i64::MAX)
}

impl SoldLine {
    /// The figures that so much of the line comes to, from nothing to all of it: each its part, rounded half up.
    ///
    /// # Errors
    /// For more than was sold, or figures past the limit.
    pub fn figures_of(&self, milli: i64) -> Result<Self, Unsound> {
        let whole = self.quantity_milli.milli();
        if whole <= 0 || !(0..=whole).contains(&milli) {
            return Err(Unsound::Quantity);
        }
        let part = |figure: Money| figure.portion(milli, whole).map_err(|_| Unsound::Amount);
        Ok(Self {
            quantity_milli: self.quantity_milli,
            amount: part(self.amount)?,
            gross: part(self.gross)?,
            net: part(self.net)?,
            member_share: part(self.member_share)?,
        })
    }
}

impl RefundLine {
    /// Checks that it is a part of a line that was sold: its figures are those up to what is back now, less those up to
    /// what was back before. Gives the line as it was sold, and the net that was back before.
    fn check_part(&self, by: DiscountBy) -> Result<(Line, Money), Unsound> {
        let (Some(number), Some(sold), Some(before)) = (self.line, self.sold, self.before_milli)
        else {
            return Err(Unsound::Sale);
        };
        let back = &self.taken_back;
        let whole = back.as_sold(&sold)?;
        whole.check_sold(by)?;
        let before = i64::try_from(before).map_err(|_| Unsound::Quantity)?;
        let whole_before = before == 0 || Quantity::new(before).is_ok_and(|q| q.fits(back.unit));
        if back.quantity_milli.milli() >= 0 || !back.quantity_milli.fits(back.unit) || !whole_before
        {
            return Err(Unsound::Quantity);
        }
        if !(1..=LINES_MAX).contains(&number.into()) {
            return Err(Unsound::Sale);
        }
        let now = before.checked_sub(back.quantity_milli.milli()).ok_or(Unsound::Quantity)?;
        let (before, now) = (sold.figures_of(before)?, sold.figures_of(now)?);
        let part = |figure: fn(&SoldLine) -> Money| {
            figure(&before).minus(figure(&now)).map_err(|_| Unsound::Amount)
        };
        if back.amount != part(|of| of.amount)? || back.gross != part(|of| of.gross)? {
            return Err(Unsound::Amount);
        }
        if back.net != part(|of| of.net)? || Ok(back.net) != back.amount.minus(back.discount) {
            return Err(Unsound::Net);
        }
        let share = part(|of| of.member_share)?;
        if back.member_share != share || Ok(back.cooperative_share) != back.net.minus(share) {
            return Err(Unsound::Share);
        }
        Ok((whole, before.net))
    }
}

impl Line {
    /// The line of the sale that it is a part of.
    fn as_sold(&self, sold: &SoldLine) -> Result<Self, Unsound> {
        Ok(Self {
            quantity_milli: sold.quantity_milli,
            gross: sold.gross,
            amount: sold.amount,
            discount: sold.amount.minus(sold.net).map_err(|_| Unsound::Discount)?,
            net: sold.net,
            member_share: sold.member_share,
            cooperative_share: sold.net.minus(sold.member_share).map_err(|_| Unsound::Share)?,
            ..self.clone()
        })
    }
}
