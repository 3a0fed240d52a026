use serde::{Deserialize, Serialize};

use super::bundle::{SoldBundle, check_whole_bundles};
use super::fair::DiscountBy;
use super::line::{LINES_MAX, Line};
use super::payment::{PAYMENTS_MAX, Payment, PaymentStatus, status_fits};
use super::{Method, More, Unsound};
use crate::value::{Day, DraftId, EntryId, GroupId, Moment, Money, ReceiptNumber, StandCode};

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
    /// The bundles that lines are parts of, at most 64.
    pub bundles: Vec<SoldBundle>,
    /// What was sold, at most 200.
    pub lines: Vec<Line>,
    /// The cash adjustment of the total, zero or below and above minus one step.
    pub rounding: Money,
    /// How it was paid; cash, if any, last.
    pub payments: Vec<Payment>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
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
        self.lines.iter().try_for_each(|line| line.check_sold(self.discount_by))?;
        check_whole_bundles(&self.bundles, &self.lines)?;
        self.check_payments()
    }

    /// The payments settle the lines: cash last and once, rounded down to the step; nothing else above what is due.
    fn check_payments(&self) -> Result<(), Unsound> {
        if self.cash_step < Money::new(1).expect("one") || self.payments.len() > PAYMENTS_MAX {
            return Err(Unsound::Payment);
        }
        for (left, payment) in (0..self.payments.len()).rev().zip(&self.payments) {
            let in_order = status_fits(payment.method, payment.status, left, self.group);
            let came = payment.status != Some(PaymentStatus::Failed);
            let whole = match payment.method {
                Method::CASH => payment.is_cash_with_change(),
                _ => payment.passes_no_drawer(),
            };
            if !(in_order && came && whole) {
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
