use std::collections::HashMap;

use super::catalogued::{MemberNow, ProductNow};
use super::fair::FairNow;
use super::standing::{Standing, Value};
use crate::entry::{Bundle, BundlePart, Fact};
use crate::selling::{Article, CataloguedProduct, MadeBy, Maker, Part};
use crate::value::{EntryId, Unit};

/// A bundle as it stands.
#[derive(Debug, Clone)]
pub struct BundleNow {
    /// The creating entry: the identity.
    pub of: EntryId,
    /// What it says.
    pub bundle: Bundle,
    /// Everything that stands of it, for a new value to replace: two where tills changed it apart.
    pub standing: Vec<EntryId>,
}

impl BundleNow {
    /// Every bundle as it stands, by its code.
    pub(super) fn all(standing: &Standing) -> Vec<Self> {
        let values = standing.values(|fact| match fact {
            Fact::Bundle(bundle) => Some((bundle.of, bundle)),
            _ => None,
        });
        let mut all: Vec<Self> = values
            .into_iter()
            .map(|Value { of, value, standing, .. }| Self { of, bundle: value.clone(), standing })
            .collect();
        all.sort_by(|a, b| a.bundle.sku.cmp(&b.bundle.sku));
        all
    }
}

/// What parts of bundles are made of: the products that are sold at a price, and who makes them.
#[derive(Debug)]
pub struct PartsOf<'a> {
    products: HashMap<EntryId, &'a ProductNow>,
    members: HashMap<EntryId, &'a MemberNow>,
    fair: &'a FairNow,
}

impl<'a> PartsOf<'a> {
    /// Of a catalogue's products and members.
    #[must_use]
    pub fn new(products: &'a [ProductNow], members: &'a [MemberNow], fair: &'a FairNow) -> Self {
        Self {
            products: products.iter().map(|now| (now.of, now)).collect(),
            members: members.iter().map(|now| (now.of, now)).collect(),
            fair,
        }
    }

    /// The parts of a bundle as it would be sold now; none where one of them is no longer sold, has no price, or is sold in
    /// no such quantity.
    #[must_use]
    pub fn parts(&self, parts: &[BundlePart]) -> Option<Vec<Part>> {
        parts.iter().map(|part| self.part(part)).collect()
    }

    fn part(&self, BundlePart { product, quantity_milli }: &BundlePart) -> Option<Part> {
        let now = self.products.get(product)?;
        let member = &self.members.get(&now.product.member)?.member;
        let said = &now.product;
        let fits = said.active && quantity_milli.fits(said.unit);
        let maker = Maker {
            member: said.member,
            code: member.code.clone(),
            cut: said.cut_bp.or(member.cut_bp).unwrap_or(self.fair.settings.cut_bp),
        };
        Some(Part {
            product: now.of,
            sku: said.sku.clone(),
            name: said.name.clone(),
            unit: said.unit,
            list_price: said.price.filter(|_| fits)?,
            maker,
            quantity: *quantity_milli,
        })
    }
}

/// A bundle as it is sold now, with its parts.
pub(super) fn catalogued_bundle(now: &BundleNow, parts: Vec<Part>) -> CataloguedProduct {
    let bundle = &now.bundle;
    CataloguedProduct {
        article: Article {
            product: Some(now.of),
            sku: Some(bundle.sku.clone()),
            name: Some(bundle.name.clone()),
            unit: Unit::PIECE,
            list_price: Some(bundle.price),
            made_by: MadeBy::Parts(parts),
            picture: bundle.picture.clone(),
        },
        category: bundle.category.clone(),
        quick: bundle.quick.clone(),
        barcodes: bundle.barcodes.clone(),
    }
}
