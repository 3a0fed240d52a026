use serde::{Deserialize, Serialize};

use super::fair::DiscountBy;
use super::{More, Unsound};
use crate::value::{
    BasisPoints, EntryId, MemberCode, Money, Name, Quantity, ReasonCode, Rounding, Sku, Unit,
};

/// The most lines of one sale or refund, so that one with every name at its longest is within a line's 256 KiB.
pub const LINES_MAX: usize = 200;

/// One product on a receipt, with everything that its arithmetic needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The product: its first value; null for an uncatalogued article.
    pub product: Option<EntryId>,
    /// Its stock keeping unit at the time; null with the product.
    pub sku: Option<Sku>,
    /// Its name at the time; null with the product.
    pub name: Option<Name>,
    /// What it is counted in.
    pub unit: Unit,
    /// How much.
    pub quantity_milli: Quantity,
    /// Which of the receipt's bundles it is a part of, from 1; null where it is sold alone.
    pub bundle: Option<u16>,
    /// The catalogue's price for one unit at the time; where the catalogue has none, what was asked for.
    pub list_price: Money,
    /// The price for one unit that was agreed; in a bundle the list price, which is multiplied by nothing.
    pub price: Money,
    /// What it would have come to without bargain and discount: the higher of list price and price, times quantity,
    /// rounded half up. In a bundle the amount.
    pub gross: Money,
    /// Price times quantity, rounded half up. In a bundle its part of the bundle's price.
    pub amount: Money,
    /// What is taken off the amount.
    pub discount: Money,
    /// Amount less discount.
    pub net: Money,
    /// The member: its first value.
    pub member: EntryId,
    /// The member's code at the time.
    pub member_code: MemberCode,
    /// The cooperative's cut at the time.
    pub cut_bp: BasisPoints,
    /// The member's part of the net.
    pub member_share: Money,
    /// The rest of the net.
    pub cooperative_share: Money,
    /// Why the price is zero, when it is.
    pub reason: Option<ReasonCode>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl Line {
    /// Checks a line that is sold. That the parts of a bundle come to its price is asked of all of them together.
    pub(super) fn check_sold(&self, by: DiscountBy) -> Result<(), Unsound> {
        self.check_article()?;
        if self.quantity_milli.milli() <= 0 || !self.quantity_milli.fits(self.unit) {
            return Err(Unsound::Quantity);
        }
        self.check_price()?;
        if self.discount < Money::ZERO || self.discount > self.amount {
            return Err(Unsound::Discount);
        }
        if Ok(self.net) != self.amount.minus(self.discount) {
            return Err(Unsound::Net);
        }
        let share = member_share(self.gross, self.net, self.cut_bp, by);
        if self.member_share != share || Ok(self.cooperative_share) != self.net.minus(share) {
            return Err(Unsound::Share);
        }
        Ok(())
    }

    /// The line with its quantity and every amount on the other side of zero.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self {
            quantity_milli: self.quantity_milli.negated(),
            gross: self.gross.negated(),
            amount: self.amount.negated(),
            discount: self.discount.negated(),
            net: self.net.negated(),
            member_share: self.member_share.negated(),
            cooperative_share: self.cooperative_share.negated(),
            ..self.clone()
        }
    }

    fn check_price(&self) -> Result<(), Unsound> {
        let priced = self.list_price >= Money::ZERO && self.price >= Money::ZERO;
        if self.bundle.is_some() {
            return if !priced || self.price != self.list_price {
                Err(Unsound::Price)
            } else if self.amount < Money::ZERO || self.gross != self.amount {
                Err(Unsound::Amount)
            } else {
                Ok(())
            };
        }
        if !priced || (self.price == Money::ZERO && self.reason.is_none()) {
            return Err(Unsound::Price);
        }
        let gross = self.list_price.max(self.price).times(self.quantity_milli);
        if Ok(self.amount) != self.price.times(self.quantity_milli) || Ok(self.gross) != gross {
            return Err(Unsound::Amount);
        }
        Ok(())
    }

    /// A product has its code and its name; an uncatalogued article has neither, and is in no bundle.
    fn check_article(&self) -> Result<(), Unsound> {
        let catalogued = self.product.is_some();
        let whole = self.sku.is_some() == catalogued && self.name.is_some() == catalogued;
        if whole && (catalogued || self.bundle.is_none()) { Ok(()) } else { Err(Unsound::Article) }
    }
}

/// The member's part of a line that is sold, a fraction in the member's favour.
///
/// `gross` is the undiscounted, unbargained amount, `net` what was paid, `cut` the cooperative's part. Borne by both,
/// a discount lowers the share in proportion; borne by the cooperative, not at all; borne by the member, by its
/// whole amount, but never below zero.
#[must_use]
pub fn member_share(gross: Money, net: Money, cut: BasisPoints, by: DiscountBy) -> Money {
    let kept = cut.rest();
    match by {
        DiscountBy::Both => net.part(kept, Rounding::Up),
        DiscountBy::Cooperative => gross.part(kept, Rounding::Up),
        DiscountBy::Member => {
            let borne = gross.amount() - net.amount();
            let share = gross.part(kept, Rounding::Up).amount() - borne;
            Money::new(share.max(0)).expect("no more than the gross")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_says_who_bears_the_discount() {
        let rupiah = |n| Money::new(n).expect("inside the limit");
        let cut = BasisPoints::new(2000).expect("a part");
        let share = |by| member_share(rupiah(10_000), rupiah(9000), cut, by).amount();
        assert_eq!(share(DiscountBy::Both), 7200);
        assert_eq!(share(DiscountBy::Cooperative), 8000);
        assert_eq!(share(DiscountBy::Member), 7000);
        assert_eq!(member_share(rupiah(100), rupiah(0), cut, DiscountBy::Member), Money::ZERO);
    }
}
