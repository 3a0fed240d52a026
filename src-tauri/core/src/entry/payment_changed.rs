use serde::{Deserialize, Serialize};

use super::edit::check_replaces;
use super::sale::PAYMENTS_MAX;
use super::{Method, More, Unsound};
use crate::value::{EntryId, Money, ReasonCode, ReceiptNumber};

/// What became known of a payment after its sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentChanged {
    /// Earlier changes of the same payment that this one stands for.
    pub replaces: Vec<EntryId>,
    /// The sale or refund.
    pub sale: EntryId,
    /// Its receipt number.
    pub receipt: ReceiptNumber,
    /// Which of its payments, from 1.
    pub payment: u16,
    /// The amount of that payment, copied so that totals by method are plain sums.
    pub amount: Money,
    /// What became known.
    pub change: PaymentChange,
    /// The method as the sale has it.
    pub method_was: Method,
    /// The method that it truly was, for a change of method; null for every other change.
    pub method: Option<Method>,
    /// Why, where a reason belongs to it.
    pub reason: Option<ReasonCode>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// What became known of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentChange {
    /// It was made by another method.
    Method,
    /// It was seen to arrive.
    Confirmed,
    /// It never came.
    Failed,
    /// The change that `replaces` names is taken back.
    Withdrawn,
}

impl PaymentChanged {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_replaces(&self.replaces)?;
        let of_method = self.change == PaymentChange::Method;
        let withdraws = self.change != PaymentChange::Withdrawn || !self.replaces.is_empty();
        let sound = (1..=PAYMENTS_MAX).contains(&self.payment.into())
            && withdraws
            && of_method == self.method.is_some()
            && self.method != Some(Method::OFFSET)
            && self.method_was != Method::OFFSET
            && self.method != Some(self.method_was);
        if sound { Ok(()) } else { Err(Unsound::Payment) }
    }
}
