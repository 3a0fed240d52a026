use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::article::Article;
use super::discount::Discount;
use crate::refusal::{Code, Refusal};
use crate::value::{Money, Quantity, ReasonCode, Unit};

/// One article in a cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    /// What it is, as the catalogue had it when it was added.
    pub article: Article,
    /// How much.
    pub quantity: Quantity,
    /// The price for one unit that was agreed.
    pub price: Money,
    /// A discount on this line alone.
    pub discount: Option<Discount>,
    /// Why the price is zero.
    pub reason: Option<FreeReason>,
}

/// Why an article costs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FreeReason {
    /// Given away.
    Gift,
    /// To taste or to try.
    Sample,
    /// In place of one that was no good.
    Replacement,
    /// No longer good enough to sell.
    Damaged,
}

impl From<FreeReason> for ReasonCode {
    fn from(reason: FreeReason) -> Self {
        let word = match reason {
            FreeReason::Gift => "gift",
            FreeReason::Sample => "sample",
            FreeReason::Replacement => "replacement",
            FreeReason::Damaged => "damaged",
        };
        word.parse().expect("a reason's word")
    }
}

impl CartLine {
    /// So much of an article at its list price.
    #[must_use]
    pub fn of(article: Article, quantity: Quantity) -> Self {
        Self { price: article.listed(), article, quantity, discount: None, reason: None }
    }

    /// The amount, and what the line's own discount takes off it.
    pub(super) fn work_out(&self) -> Result<(Money, Money), Refusal> {
        check_quantity(self.quantity, self.article.unit)?;
        if self.price < Money::ZERO {
            return Err(Code::PriceBelowZero.into());
        }
        if self.price == Money::ZERO && self.reason.is_none() {
            let asked = self.article.list_price.is_none();
            return Err(if asked { Code::PriceAsked } else { Code::PriceNeedsReason }.into());
        }
        let too_large = |_| Refusal::new(Code::AmountOutOfRange);
        let highest = self.price.max(self.article.listed());
        highest.times(self.quantity).map_err(too_large)?;
        let amount = self.price.times(self.quantity).map_err(too_large)?;
        let discount = self.discount.map_or(Ok(Money::ZERO), |discount| discount.of(amount))?;
        Ok((amount, discount))
    }
}

/// Refuses a quantity in which an article of this unit is not sold.
pub(super) fn check_quantity(quantity: Quantity, unit: Unit) -> Result<(), Refusal> {
    if quantity.milli() < 0 {
        Err(Code::QuantityInvalid.into())
    } else if quantity.fits(unit) {
        Ok(())
    } else {
        Err(Code::QuantityNotWhole.into())
    }
}
