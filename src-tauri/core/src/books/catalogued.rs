use super::standing::{Standing, Value};
use crate::entry::{Fact, Member, Product, Seller};
use crate::value::EntryId;

/// A member as it stands.
#[derive(Debug, Clone)]
pub struct MemberNow {
    /// The creating entry: the identity.
    pub of: EntryId,
    /// The entry that stands.
    pub id: EntryId,
    /// What it says.
    pub member: Member,
    /// Everything that stands of it, for a new value to replace: two where tills changed it apart.
    pub standing: Vec<EntryId>,
}

/// A product as it stands.
#[derive(Debug, Clone)]
pub struct ProductNow {
    /// The creating entry: the identity.
    pub of: EntryId,
    /// The entry that stands.
    pub id: EntryId,
    /// What it says.
    pub product: Product,
    /// Everything that stands of it, for a new value to replace: two where tills changed it apart.
    pub standing: Vec<EntryId>,
}

impl MemberNow {
    /// Every member as it stands, by code.
    pub(super) fn all(standing: &Standing) -> Vec<Self> {
        let mut all: Vec<Self> = members(standing)
            .into_iter()
            .map(|Value { of, id, value, standing }| {
                let member = value.clone();
                Self { of, id, member, standing }
            })
            .collect();
        all.sort_by(|a, b| a.member.code.cmp(&b.member.code));
        all
    }
}

/// A seller as it stands.
#[derive(Debug, Clone)]
pub struct SellerNow {
    /// The creating entry: the identity.
    pub of: EntryId,
    /// What it says.
    pub seller: Seller,
    /// Everything that stands of it, for a new value to replace.
    pub standing: Vec<EntryId>,
}

impl SellerNow {
    /// Every seller as it stands, by code.
    pub(super) fn all(standing: &Standing) -> Vec<Self> {
        let values = standing.values(|fact| match fact {
            Fact::Seller(seller) => Some((seller.of, seller)),
            _ => None,
        });
        let mut all: Vec<Self> = values
            .into_iter()
            .map(|Value { of, value, standing, .. }| Self { of, seller: value.clone(), standing })
            .collect();
        all.sort_by(|a, b| a.seller.code.cmp(&b.seller.code));
        all
    }
}

impl ProductNow {
    /// Every product as it stands, by its code.
    pub(super) fn all(standing: &Standing) -> Vec<Self> {
        let mut all: Vec<Self> = products(standing)
            .into_iter()
            .map(|Value { of, id, value, standing }| {
                let product = value.clone();
                Self { of, id, product, standing }
            })
            .collect();
        all.sort_by(|a, b| a.product.sku.cmp(&b.product.sku));
        all
    }
}

fn members(standing: &Standing) -> Vec<Value<'_, Member>> {
    standing.values(|fact| match fact {
        Fact::Member(member) => Some((member.of, member)),
        _ => None,
    })
}

fn products(standing: &Standing) -> Vec<Value<'_, Product>> {
    standing.values(|fact| match fact {
        Fact::Product(product) => Some((product.of, product)),
        _ => None,
    })
}
