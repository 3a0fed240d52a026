use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::discount::Discount;
use super::rules::Rules;
use crate::entry::{LINES_MAX, Line, member_share};
use crate::refusal::{Code, Refusal};
use crate::value::{
    BasisPoints, DraftId, EntryId, MemberCode, Money, Name, PictureName, Quantity, ReasonCode, Sku,
    Unit,
};

/// What is being rung up. It becomes one sale at most, under its draft's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cart {
    /// Kept through every retry.
    pub draft: DraftId,
    /// In the order that they were rung up.
    pub lines: Vec<CartLine>,
    /// A discount on the whole.
    pub discount: Option<Discount>,
}

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

/// What is sold: a product, or an uncatalogued article of a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The product; null for an uncatalogued article, like its code and name.
    pub product: Option<EntryId>,
    /// The product's stock keeping unit.
    pub sku: Option<Sku>,
    /// The product's name.
    pub name: Option<Name>,
    /// What it is counted in.
    pub unit: Unit,
    /// The catalogue's price for one unit; none where it is asked for at each sale.
    pub list_price: Option<Money>,
    /// The member who made it.
    pub member: EntryId,
    /// That member's code.
    pub member_code: MemberCode,
    /// The cooperative's cut: the product's, else the member's, else the fair's.
    pub cut: BasisPoints,
    /// A drawing of the program.
    pub picture: Option<PictureName>,
}

impl Article {
    /// The catalogue's price for one unit; nothing where it has none.
    #[must_use]
    pub fn listed(&self) -> Money {
        self.list_price.unwrap_or(Money::ZERO)
    }
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

/// A cart's lines with every amount, and their sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedOut {
    /// As they will stand on the receipt.
    pub lines: Vec<Line>,
    /// Before any discount.
    pub subtotal: Money,
    /// After every discount, before cash rounding.
    pub net: Money,
}

impl Cart {
    /// An empty cart under a new draft.
    #[must_use]
    pub fn new() -> Self {
        Self { draft: DraftId::random(), lines: Vec::new(), discount: None }
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
        if self.lines.len() >= LINES_MAX {
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
        let lines = self.lines.iter().enumerate().map(|(index, line)| {
            let discount = own[index].plus(parts[index]).map_err(too_large)?;
            line.on_receipt(amounts[index], discount, rules)
        });
        let net = whole.minus(off).map_err(too_large)?;
        Ok(WorkedOut { lines: lines.collect::<Result<_, Refusal>>()?, subtotal, net })
    }
}

impl Default for Cart {
    fn default() -> Self {
        Self::new()
    }
}

impl CartLine {
    /// So much of an article at its list price.
    #[must_use]
    pub fn of(article: Article, quantity: Quantity) -> Self {
        Self { price: article.listed(), article, quantity, discount: None, reason: None }
    }

    /// The amount, and what the line's own discount takes off it.
    fn work_out(&self) -> Result<(Money, Money), Refusal> {
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

    fn on_receipt(&self, amount: Money, discount: Money, rules: &Rules) -> Result<Line, Refusal> {
        let too_large = |_| Refusal::new(Code::AmountOutOfRange);
        let article = self.article.clone();
        let list_price = article.list_price.unwrap_or(self.price);
        let highest = list_price.max(self.price);
        let gross = highest.times(self.quantity).map_err(too_large)?;
        let net = amount.minus(discount).map_err(too_large)?;
        let member_share = member_share(gross, net, article.cut, rules.discount_by);
        let free = self.price == Money::ZERO;
        Ok(Line {
            product: article.product,
            sku: article.sku,
            name: article.name,
            unit: article.unit,
            quantity_milli: self.quantity,
            bundle: None,
            list_price,
            price: self.price,
            gross,
            amount,
            discount,
            net,
            member: article.member,
            member_code: article.member_code,
            cut_bp: article.cut,
            member_share,
            cooperative_share: net.minus(member_share).map_err(too_large)?,
            reason: self.reason.filter(|_| free).map(ReasonCode::from),
            more: None,
        })
    }
}

fn quantity_of(milli: i64) -> Result<Quantity, Refusal> {
    Quantity::new(milli).map_err(|cause| Refusal::new(Code::QuantityInvalid).because(cause))
}

fn check_quantity(quantity: Quantity, unit: Unit) -> Result<(), Refusal> {
    if quantity.milli() < 0 {
        Err(Code::QuantityInvalid.into())
    } else if quantity.fits(unit) {
        Ok(())
    } else {
        Err(Code::QuantityNotWhole.into())
    }
}
