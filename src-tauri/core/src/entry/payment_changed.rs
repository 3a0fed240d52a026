use serde::{Deserialize, Serialize};

use super::edit::check_replaces;
use super::payment::{PAYMENTS_MAX, PaymentStatus, status_fits};
use super::{Method, More, Unsound};
use crate::value::{EntryId, GroupId, Money, ReasonCode, ReceiptNumber};

/// How a sale or refund was truly paid: all of its payments anew, as far as it is known by now.
///
/// It is a whole value and no difference, so that two tills that both say it say it once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentChanged {
    /// Earlier changes of the same receipt that this one stands for.
    pub replaces: Vec<EntryId>,
    /// The sale or refund.
    pub of: EntryId,
    /// Its receipt number.
    pub receipt: ReceiptNumber,
    /// What its lines come to: above zero for a sale, below for a refund.
    pub net: Money,
    /// What cash is rounded to: its own step.
    pub cash_step: Money,
    /// The exchange that it is of.
    pub group: Option<GroupId>,
    /// What keeps net and payments equal. Of a sale zero or below and above minus one step, by whatever method: cash that
    /// was rounded may truly have come another way. Of a refund less than three steps either way.
    pub rounding: Money,
    /// Every payment, cash last.
    pub payments: Vec<ChangedPayment>,
    /// Why, where a reason belongs to it.
    pub reason: Option<ReasonCode>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// What was paid by one method, as it is known by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangedPayment {
    /// The method.
    pub method: Method,
    /// What it pays of the sale; of a refund below zero.
    pub amount: Money,
    /// What is known of money that passes no drawer; null for cash and offsets.
    pub status: Option<PaymentStatus>,
}

impl PaymentChanged {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_replaces(&self.replaces)?;
        let step = self.cash_step.amount();
        if step < 1 || self.net == Money::ZERO || self.payments.len() > PAYMENTS_MAX {
            return Err(Unsound::Payment);
        }
        let sign = self.net.amount().signum();
        for (behind, payment) in (0..self.payments.len()).rev().zip(&self.payments) {
            let amount = payment.amount.amount();
            let fits = status_fits(payment.method, payment.status, behind, self.group);
            let on_step = payment.method != Method::CASH || amount % step == 0;
            if !(fits && on_step && amount.signum() == sign) {
                return Err(Unsound::Payment);
            }
        }
        let paid: i64 = self.payments.iter().map(|payment| payment.amount).sum();
        if self.net.plus(self.rounding).map(Money::amount) != Ok(paid) {
            return Err(Unsound::Total);
        }
        let rounding = self.rounding.amount();
        let fits = if sign > 0 {
            (1 - step..=0).contains(&rounding)
        } else {
            rounding.unsigned_abs() < 3 * step.unsigned_abs()
        };
        if fits { Ok(()) } else { Err(Unsound::Rounding) }
    }
}
