use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Method, More};
use crate::value::{GroupId, Money};

/// The most payments of one sale or refund.
pub const PAYMENTS_MAX: usize = 32;

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
    /// What is known of money that passes no drawer; null for cash and offsets.
    pub status: Option<PaymentStatus>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// What is known of money that passes no drawer: of a sale whether it came, of a refund whether it was sent back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentStatus {
    /// The buyer says that it was paid; it is still to be sent back.
    Claimed,
    /// The stand has seen it arrive; it was sent back.
    Confirmed,
    /// It never came; no sale is made with it. A refund takes back with it what never came.
    Failed,
}

/// Whether a payment's status is one that its method has, and whether it stands where it may: cash as the last, so at
/// most once, an offset in an exchange alone. `behind` payments follow it.
pub(super) fn status_fits(
    method: Method,
    status: Option<PaymentStatus>,
    behind: usize,
    group: Option<GroupId>,
) -> bool {
    match method {
        Method::CASH => behind == 0 && status.is_none(),
        Method::OFFSET => group.is_some() && status.is_none(),
        _ => status.is_some(),
    }
}

/// What one method paid of a receipt, in the currency's smallest unit; below zero what it paid back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MethodPaid {
    /// All of it.
    pub amount: i64,
    /// What of it is the receipt's rounding.
    pub rounding: i64,
    /// What of it nobody has seen arrive yet.
    pub claimed: i64,
    /// What of it never came.
    pub failed: i64,
}

/// What each method paid. The rounding is the last payment's: cash's where there is cash. Where nothing was paid for it,
/// cash paid nothing.
#[must_use]
pub fn paid_by(
    payments: impl IntoIterator<Item = (Method, Money, Option<PaymentStatus>)>,
    rounding: i64,
) -> BTreeMap<Method, MethodPaid> {
    let mut paid: BTreeMap<Method, MethodPaid> = BTreeMap::new();
    let mut last = Method::CASH;
    for (method, amount, status) in payments {
        let of = paid.entry(method).or_default();
        of.amount += amount.amount();
        match status {
            Some(PaymentStatus::Claimed) => of.claimed += amount.amount(),
            Some(PaymentStatus::Failed) => of.failed += amount.amount(),
            Some(PaymentStatus::Confirmed) | None => {}
        }
        last = method;
    }
    if rounding != 0 {
        paid.entry(last).or_default().rounding += rounding;
    }
    paid
}

impl Payment {
    /// A payment that hands nothing over a counter: all but a sale's cash.
    #[must_use]
    pub fn bare(method: Method, amount: Money, status: Option<PaymentStatus>) -> Self {
        Self { method, amount, tendered: None, change: None, status, more: None }
    }

    /// Whether the buyer says that it was paid, and nobody has seen it arrive yet; of a refund, whether it is still to be
    /// sent back.
    #[must_use]
    pub fn is_claimed(&self) -> bool {
        self.status == Some(PaymentStatus::Claimed)
    }

    pub(super) fn is_cash_with_change(&self) -> bool {
        let (Some(tendered), Some(change)) = (self.tendered, self.change) else { return false };
        self.amount >= Money::ZERO
            && change >= Money::ZERO
            && tendered.minus(change) == Ok(self.amount)
    }

    pub(super) fn passes_no_drawer(&self) -> bool {
        self.amount > Money::ZERO && self.is_bare()
    }

    /// Whether it names no cash that was handed over or back.
    pub(super) fn is_bare(&self) -> bool {
        self.tendered.is_none() && self.change.is_none()
    }
}
