use serde::{Deserialize, Serialize};

use crate::value::{
    BasisPoints, EntryId, MemberCode, Money, Name, PictureName, Quantity, Sku, Unit,
};

/// What is sold: a product, a bundle, or an uncatalogued article of a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The product or bundle: its first value; null for an uncatalogued article, like its code and name.
    pub product: Option<EntryId>,
    /// Its stock keeping unit.
    pub sku: Option<Sku>,
    /// Its name.
    pub name: Option<Name>,
    /// What it is counted in.
    pub unit: Unit,
    /// The catalogue's price for one unit; none where it is asked for at each sale.
    pub list_price: Option<Money>,
    /// Who made it.
    pub made_by: MadeBy,
    /// A drawing of the program.
    pub picture: Option<PictureName>,
}

/// Who gets what an article brings in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MadeBy {
    /// One member.
    Member(Maker),
    /// Whoever made its parts: it is a bundle.
    Parts(Vec<Part>),
}

/// The member who made something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maker {
    /// The member: its first value.
    pub member: EntryId,
    /// That member's code.
    pub code: MemberCode,
    /// The cooperative's cut: the product's, else the member's, else the fair's.
    pub cut: BasisPoints,
}

/// So much of one product in a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The product: its first value.
    pub product: EntryId,
    /// Its stock keeping unit.
    pub sku: Sku,
    /// Its name.
    pub name: Name,
    /// What it is counted in.
    pub unit: Unit,
    /// Its own list price for one unit: by it the bundle's price is shared.
    pub list_price: Money,
    /// Who made it.
    pub maker: Maker,
    /// How much of it is in one bundle.
    pub quantity: Quantity,
}

impl Article {
    /// The catalogue's price for one unit; nothing where it has none.
    #[must_use]
    pub fn listed(&self) -> Money {
        self.list_price.unwrap_or(Money::ZERO)
    }

    /// The one member who made it; none for a bundle.
    #[must_use]
    pub fn maker(&self) -> Option<&Maker> {
        match &self.made_by {
            MadeBy::Member(maker) => Some(maker),
            MadeBy::Parts(_) => None,
        }
    }

    /// Its parts; none where it is no bundle.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        match &self.made_by {
            MadeBy::Member(_) => &[],
            MadeBy::Parts(parts) => parts,
        }
    }

    /// How many lines it takes up on a receipt.
    #[must_use]
    pub(super) fn receipt_lines(&self) -> usize {
        self.parts().len().max(1)
    }
}

impl MadeBy {
    /// One member, with the cut that holds for the article.
    #[must_use]
    pub fn member(member: EntryId, code: MemberCode, cut: BasisPoints) -> Self {
        Self::Member(Maker { member, code, cut })
    }
}
