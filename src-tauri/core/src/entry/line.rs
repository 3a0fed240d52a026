use serde::{Deserialize, Serialize};

use super::fair::DiscountBy;
use super::{More, Unsound};
use crate::value::{
    BasisPoints, EntryId, MemberCode, Money, Name, Quantity, ReasonCode, Rounding, Sku, Unit,
};

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
    /// The catalogue's price for one unit at the time.
    pub list_price: Money,
    /// The price for one unit that was agreed.
    pub price: Money,
    /// Price times quantity, rounded half up.
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
    /// What the line would have come to without bargain and discount: the higher of list price and price.
    pub(super) fn gross(&self) -> Result<Money, Unsound> {
        self.list_price.max(self.price).times(self.quantity_milli).map_err(|_| Unsound::Amount)
    }

    /// What a sound line, sold or taken back, would have come to without bargain and discount. A part that is taken
    /// back may differ by one from price times quantity; its discount is never on the wrong side of zero for it.
    ///
    /// # Panics
    /// On a line that is not sound: one whose undiscounted amount is past the limit.
    #[must_use]
    pub fn undiscounted(&self) -> Money {
        if self.price >= self.list_price {
            return self.amount;
        }
        let gross = self.gross().expect("a sound line's gross is within the limit");
        if self.amount < Money::ZERO { gross.min(self.amount) } else { gross.max(self.amount) }
    }

    /// A product has its code and its name; an uncatalogued article has neither.
    pub(super) fn check_article(&self) -> Result<(), Unsound> {
        let catalogued = self.product.is_some();
        let whole = self.sku.is_some() == catalogued && self.name.is_some() == catalogued;
        if whole { Ok(()) } else { Err(Unsound::Article) }
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
