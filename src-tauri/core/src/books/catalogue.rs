use std::collections::HashMap;

use super::fair::FairNow;
use super::standing::{Standing, Value};
use crate::entry::{Fact, Member, Product};
use crate::refusal::Refusal;
use crate::selling::{Article, CataloguedProduct, ProductCatalogue};
use crate::store::Snapshot;
use crate::value::{EntryId, MemberCode, SellerCode, Sku, TillKey};

/// Members, sellers and products as they stand.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// What can be sold now, most sold lately first.
    pub sold: ProductCatalogue,
    /// Every product, also one that is no longer sold, by its code.
    pub products: Vec<ProductNow>,
    /// Every member, by code.
    pub members: Vec<MemberNow>,
    /// The codes of all sellers that can be chosen.
    pub sellers: Vec<SellerCode>,
}

/// A member as it stands.
#[derive(Debug, Clone)]
pub struct MemberNow {
    /// The creating entry: the identity.
    pub of: EntryId,
    /// The entry that stands.
    pub id: EntryId,
    /// What it says.
    pub member: Member,
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
}

impl Catalogue {
    /// The catalogue of a fair; what this till sold lately decides the order.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn of(
        snapshot: Snapshot,
        standing: &Standing,
        fair: &FairNow,
        till: TillKey,
    ) -> Result<Self, Refusal> {
        let mut members: Vec<MemberNow> = members(standing)
            .into_iter()
            .map(|Value { of, id, value }| MemberNow { of, id, member: value.clone() })
            .collect();
        members.sort_by(|a, b| a.member.code.cmp(&b.member.code));
        let mut products: Vec<ProductNow> = products(standing)
            .into_iter()
            .map(|Value { of, id, value }| ProductNow { of, id, product: value.clone() })
            .collect();
        products.sort_by(|a, b| a.product.sku.cmp(&b.product.sku));
        let mut sellers: Vec<SellerCode> = sellers(standing);
        sellers.sort();
        sellers.dedup();
        let lately: HashMap<EntryId, i64> = snapshot.sold_lately(till)?.into_iter().collect();
        let by_id: HashMap<EntryId, &Member> =
            members.iter().map(|member| (member.of, &member.member)).collect();
        let mut sold: Vec<(i64, CataloguedProduct)> = products
            .iter()
            .filter(|now| now.product.active)
            .filter_map(|now| {
                let member = by_id.get(&now.product.member)?;
                let times = lately.get(&now.of).copied().unwrap_or(0);
                Some((times, catalogued(now, member, fair)))
            })
            .collect();
        sold.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
        let sold = ProductCatalogue::new(sold.into_iter().map(|(_, product)| product).collect());
        Ok(Self { sold, products, members, sellers })
    }

    /// The active member with this code.
    #[must_use]
    pub fn member(&self, code: &str) -> Option<&MemberNow> {
        self.members.iter().find(|now| now.member.active && now.member.code.as_str() == code)
    }

    /// The product with this stock keeping unit.
    #[must_use]
    pub fn product(&self, sku: &Sku) -> Option<&ProductNow> {
        self.products.iter().find(|now| now.product.sku == *sku)
    }

    /// Whether a member has this code.
    #[must_use]
    pub fn has_member(&self, code: &MemberCode) -> bool {
        self.members.iter().any(|now| now.member.code == *code)
    }
}

fn catalogued(now: &ProductNow, member: &Member, fair: &FairNow) -> CataloguedProduct {
    let product = &now.product;
    CataloguedProduct {
        article: Article {
            product: Some(now.of),
            sku: Some(product.sku.clone()),
            name: Some(product.name.clone()),
            unit: product.unit,
            list_price: product.price,
            member: product.member,
            member_code: member.code.clone(),
            cut: product.cut_bp.or(member.cut_bp).unwrap_or(fair.settings.cut_bp),
            picture: product.picture.clone(),
        },
        category: product.category.clone(),
        quick: product.quick.clone(),
        barcodes: product.barcodes.clone(),
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

fn sellers(standing: &Standing) -> Vec<SellerCode> {
    let values = standing.values(|fact| match fact {
        Fact::Seller(seller) => Some((seller.of, seller)),
        _ => None,
    });
    values.into_iter().filter(|now| now.value.active).map(|now| now.value.code.clone()).collect()
}
