use serde::{Deserialize, Serialize};

use super::article::Article;
use super::cart_line::{CartLine, check_quantity};
use super::discount::Discount;
use super::discount_reason::DiscountReason;
use super::receipt_lines::ReceiptLines;
use super::rules::Rules;
use crate::entry::{BUNDLES_MAX, LINES_MAX, Line, SoldBundle};
use crate::refusal::{Code, Refusal};
use crate::value::{DraftId, Money, Quantity};

/// What is being rung up. It becomes one sale at most, under its draft's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cart {
    /// Kept through every retry.
    pub draft: DraftId,
    /// In the order that they were rung up.
    pub lines: Vec<CartLine>,
    /// A discount on the whole.
    pub discount: Option<Discount>,
    /// Why less is asked for, where somebody said so: it stands at each line that is less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_reason: Option<DiscountReason>,
}

/// A cart's lines with every amount, and their sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedOut {
    /// As they will stand on the receipt, each part of a bundle by itself.
    pub lines: Vec<Line>,
    /// The bundles that some of them are parts of.
    pub bundles: Vec<SoldBundle>,
    /// What each line of the cart comes to, in their order.
    pub sums: Vec<LineSums>,
    /// Before any discount.
    pub subtotal: Money,
    /// After every discount, before cash rounding.
    pub net: Money,
}

/// What a line of a cart comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineSums {
    /// Its price times how much of it.
    pub amount: Money,
    /// What is taken off: its own discount, and its part of the cart's.
    pub discount: Money,
}

impl LineSums {
    /// What is left.
    #[must_use]
    pub fn net(self) -> Money {
        self.amount.minus(self.discount).unwrap_or(Money::ZERO)
    }
}

impl Cart {
    /// An empty cart under a new draft.
    #[must_use]
    pub fn new() -> Self {
        Self { draft: DraftId::random(), lines: Vec::new(), discount: None, discount_reason: None }
    }

    /// Adds an article at its list price. The same article at that price, without a discount of its own, becomes
    /// more of the line that is there, unless it is weighed.
    ///
    /// # Errors
    /// [`Code::CartFull`], [`Code::QuantityNotWhole`], [`Code::QuantityInvalid`]; the cart is as it was.
    pub fn add(&mut self, article: Article, quantity: Quantity) -> Result<usize, Refusal> {
        self.put(CartLine::of(article, quantity))
    }

    /// Adds a whole line, joining it with an equal one.
    ///
    /// # Errors
    /// As [`Cart::add`].
    pub fn put(&mut self, line: CartLine) -> Result<usize, Refusal> {
        check_quantity(line.quantity, line.article.unit)?;
        let joins = |other: &CartLine| {
            let same = CartLine { quantity: other.quantity, ..line.clone() } == *other;
            same && line.article.product.is_some()
                && line.article.unit.is_whole()
                && line.discount.is_none()
        };
        if let Some(index) = self.lines.iter().position(joins) {
            let sum = self.lines[index].quantity.milli() + line.quantity.milli();
            self.lines[index].quantity = quantity_of(sum)?;
            return Ok(index);
        }
        let lines = self.lines.iter().chain([&line]);
        let receipt_lines: usize = lines.clone().map(|of| of.article.receipt_lines()).sum();
        let bundles = lines.filter(|of| !of.article.parts().is_empty()).count();
        if receipt_lines > LINES_MAX || bundles > BUNDLES_MAX {
            return Err(Refusal::new(Code::CartFull).with("max", LINES_MAX));
        }
        self.lines.push(line);
        Ok(self.lines.len() - 1)
    }

    /// The line at an index.
    ///
    /// # Errors
    /// [`Code::CartLineUnknown`].
    pub fn line_mut(&mut self, index: usize) -> Result<&mut CartLine, Refusal> {
        self.lines.get_mut(index).ok_or_else(|| Code::CartLineUnknown.into())
    }

    /// Sets how much of a line there is.
    ///
    /// # Errors
    /// [`Code::CartLineUnknown`], [`Code::QuantityNotWhole`].
    pub fn set_quantity(&mut self, index: usize, quantity: Quantity) -> Result<(), Refusal> {
        let line = self.line_mut(index)?;
        check_quantity(quantity, line.article.unit)?;
        line.quantity = quantity;
        Ok(())
    }

    /// Adds whole units to a line, or takes them off; at least one stays.
    ///
    /// # Errors
    /// [`Code::CartLineUnknown`]; [`Code::QuantityInvalid`] where nothing would stay.
    pub fn step(&mut self, index: usize, units: i64) -> Result<(), Refusal> {
        let line = self.line_mut(index)?;
        let milli = units
            .checked_mul(Quantity::ONE.milli())
            .and_then(|milli| milli.checked_add(line.quantity.milli()))
            .filter(|&milli| milli > 0);
        line.quantity = quantity_of(milli.unwrap_or(0))?;
        Ok(())
    }

    /// Works out every amount.
    ///
    /// # Errors
    /// [`Code::CartEmpty`], [`Code::AmountOutOfRange`], [`Code::DiscountInvalid`], [`Code::PriceBelowZero`],
    /// [`Code::PriceNeedsReason`], [`Code::PriceAsked`], with the number of the line.
    pub fn work_out(&self, rules: &Rules) -> Result<WorkedOut, Refusal> {
        if self.lines.is_empty() {
            return Err(Code::CartEmpty.into());
        }
        let mut amounts = Vec::with_capacity(self.lines.len());
        let mut own = Vec::with_capacity(self.lines.len());
        for (number, line) in (1..).zip(&self.lines) {
            let (amount, discount) = line.work_out().map_err(|r| r.with("line", number))?;
            amounts.push(amount);
            own.push(discount);
        }
        let too_large = |_| Refusal::new(Code::AmountOutOfRange);
        let subtotal = Money::sum(amounts.iter().copied()).map_err(too_large)?;
        let left: Vec<Money> = amounts
            .iter()
            .zip(&own)
            .map(|(amount, off)| amount.minus(*off).map_err(too_large))
            .collect::<Result<_, _>>()?;
        let whole = Money::sum(left.iter().copied()).map_err(too_large)?;
        let off = self.discount.map_or(Ok(Money::ZERO), |discount| discount.of(whole))?;
        let weights: Vec<i128> = left.iter().map(|left| left.amount().into()).collect();
        let parts = off.spread(&weights);
        let mut on_receipt = ReceiptLines::default();
        let mut sums = Vec::with_capacity(self.lines.len());
        for (index, line) in self.lines.iter().enumerate() {
            let (amount, discount) =
                (amounts[index], own[index].plus(parts[index]).map_err(too_large)?);
            on_receipt
                .add(line, amount, discount, rules)
                .map_err(|refusal| refusal.with("line", index + 1))?;
            sums.push(LineSums { amount, discount });
        }
        let net = whole.minus(off).map_err(too_large)?;
        let ReceiptLines { bundles, mut lines } = on_receipt;
        if let Some(reason) = self.discount_reason {
            for line in lines.iter_mut().filter(|line| line.net < line.gross) {
                line.reason.get_or_insert_with(|| reason.into());
            }
        }
        Ok(WorkedOut { lines, bundles, sums, subtotal, net })
    }
}

impl Default for Cart {
    fn default() -> Self {
        Self::new()
    }
}

fn quantity_of(milli: i64) -> Result<Quantity, Refusal> {
    Quantity::new(milli).map_err(|cause| Refusal::new(Code::QuantityInvalid).because(cause))
}
