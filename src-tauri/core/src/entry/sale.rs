use serde::{Deserialize, Serialize};

use super::fair::DiscountBy;
use super::line::{Line, member_share};
use super::{Method, More, Unsound};
use crate::value::{Day, DraftId, EntryId, GroupId, Moment, Money, ReceiptNumber, StandCode};

/// The most lines of one sale.
pub const LINES_MAX: usize = 250;
/// The most payments of one sale.
pub const PAYMENTS_MAX: usize = 32;

/// One receipt: what was sold, and how it was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sale {
    /// The attempt that this sale comes from.
    pub draft: DraftId,
    /// Its number.
    pub receipt: ReceiptNumber,
    /// The shift that it belongs to.
    pub shift: EntryId,
    /// The stand.
    pub stand: StandCode,
    /// The shift's day.
    pub day: Day,
    /// When it was made on paper, if it was.
    pub paper_at: Option<Moment>,
    /// Shared with the refund of an exchange.
    pub group: Option<GroupId>,
    /// Who bears the discounts: the fair's rule at the time.
    pub discount_by: DiscountBy,
    /// What cash was rounded down to: the fair's step at the time.
    pub cash_step: Money,
    /// What was sold.
    pub lines: Vec<Line>,
    /// The cash adjustment of the total, zero or below and above minus one step.
    pub rounding: Money,
    /// How it was paid; cash, if any, last.
    pub payments: Vec<Payment>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// What was paid by one method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// The method.
    pub method: Method,
    /// What it pays of the sale; in a refund zero or below.
    pub amount: Money,
    /// Cash handed over; null for every other method and in a refund.
    pub tendered: Option<Money>,
    /// Cash handed back; null for every other method and in a refund.
    pub change: Option<Money>,
    /// Whether the money was seen to arrive; null for cash and offsets.
    pub status: Option<PaymentStatus>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// Whether money that passes no drawer was seen to arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentStatus {
    /// The buyer says so.
    Claimed,
    /// The stand has seen it.
    Confirmed,
}

impl Sale {
    /// What the lines come to after discounts, before cash rounding.
    #[must_use]
    pub fn net(&self) -> i64 {
        self.lines.iter().map(|line| line.net).sum()
    }

    /// What was paid: [`Sale::net`] with the cash rounding.
    #[must_use]
    pub fn paid(&self) -> i64 {
        self.net() + self.rounding.amount()
    }

    /// Cash handed back.
    #[must_use]
    pub fn change(&self) -> Money {
        self.payments.iter().find_map(|payment| payment.change).unwrap_or(Money::ZERO)
    }

    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.lines.is_empty() || self.lines.len() > LINES_MAX {
            return Err(Unsound::Lines);
        }
        self.lines.iter().try_for_each(|line| self.check_line(line))?;
        self.check_payments()
    }

    fn check_line(&self, line: &Line) -> Result<(), Unsound> {
        line.check_article()?;
        if line.quantity_milli.milli() <= 0 || !line.quantity_milli.fits(line.unit) {
            return Err(Unsound::Quantity);
        }
        let priced = line.list_price >= Money::ZERO && line.price >= Money::ZERO;
        if !priced || (line.price == Money::ZERO && line.reason.is_none()) {
            return Err(Unsound::Price);
        }
        if Ok(line.amount) != line.price.times(line.quantity_milli) {
            return Err(Unsound::Amount);
        }
        if line.discount < Money::ZERO || line.discount > line.amount {
            return Err(Unsound::Discount);
        }
        if Ok(line.net) != line.amount.minus(line.discount) {
            return Err(Unsound::Net);
        }
        let share = member_share(line.gross()?, line.net, line.cut_bp, self.discount_by);
        if line.member_share != share || Ok(line.cooperative_share) != line.net.minus(share) {
            return Err(Unsound::Share);
        }
        Ok(())
    }

    /// The payments settle the lines: cash last and once, rounded down to the step; nothing else above what is due.
    fn check_payments(&self) -> Result<(), Unsound> {
        if self.cash_step < Money::new(1).expect("one") || self.payments.len() > PAYMENTS_MAX {
            return Err(Unsound::Payment);
        }
        let last = self.payments.len().wrapping_sub(1);
        for (index, payment) in self.payments.iter().enumerate() {
            let sound = match payment.method {
                Method::CASH => index == last && payment.is_cash_with_change(),
                Method::OFFSET => {
                    payment.passes_no_drawer() && payment.status.is_none() && self.group.is_some()
                }
                _ => payment.passes_no_drawer() && payment.status.is_some(),
            };
            if !sound {
                return Err(Unsound::Payment);
            }
        }
        let paid: i64 = self.payments.iter().map(|payment| payment.amount).sum();
        let total = Money::new(self.net()).and_then(|net| net.plus(self.rounding));
        if total.map(Money::amount) != Ok(paid) {
            return Err(Unsound::Total);
        }
        let cash = self.payments.last().filter(|payment| payment.method == Method::CASH);
        let rounding = match cash {
            Some(cash) => {
                let due = cash.amount.minus(self.rounding).map_err(|_| Unsound::Rounding)?;
                due.floor_to(self.cash_step).minus(due).map_err(|_| Unsound::Rounding)?
            }
            None => Money::ZERO,
        };
        if self.rounding == rounding { Ok(()) } else { Err(Unsound::Rounding) }
    }
}

impl Payment {
    /// Whether the buyer says that it was paid, and nobody has seen it arrive yet.
    #[must_use]
    pub fn is_claimed(&self) -> bool {
        self.status == Some(PaymentStatus::Claimed)
    }

    fn is_cash_with_change(&self) -> bool {
        let (Some(tendered), Some(change)) = (self.tendered, self.change) else { return false };
        self.amount >= Money::ZERO
            && change >= Money::ZERO
            && tendered.minus(change) == Ok(self.amount)
            && self.status.is_none()
    }

    fn passes_no_drawer(&self) -> bool {
        self.amount > Money::ZERO && self.tendered.is_none() && self.change.is_none()
    }
}
