use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::fair::FairNow;
use super::notes::{pictures, sold_out};
use super::standing::{Standing, Value};
use crate::entry::{Fact, Member, Product, Seller};
use crate::refusal::{Code, Refusal};
use crate::selling::{Article, BY_ID, CataloguedProduct, ProductCatalogue, by_id, shown};
use crate::store::{KeptNote, Snapshot};
use crate::value::{Barcode, CodeKey, EntryId, MemberCode, QuickCode, SellerCode, Sku, TillKey};

/// Members, sellers and products as they stand.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// What can be sold now, most sold before the shift first, otherwise in the order in which it came here; what is sold
    /// out stands at the end.
    pub sold: ProductCatalogue,
    /// Every product, also one that is no longer sold, by its code.
    pub products: Vec<ProductNow>,
    /// Every member, by code.
    pub members: Vec<MemberNow>,
    /// Every seller, by code.
    pub sellers: Vec<SellerNow>,
    /// The products that are sold out.
    pub sold_out: BTreeSet<EntryId>,
    /// The note with the picture of each product that has one, by its first value.
    pub pictures: BTreeMap<EntryId, KeptNote>,
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

impl Catalogue {
    /// The catalogue of a fair. What this till sold up to a number in its chain decides the order, and what comes in
    /// later stands behind; so the order holds as long as the number does. Without a number, up to now.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn of(
        snapshot: Snapshot,
        standing: &Standing,
        fair: &FairNow,
        till: TillKey,
        up_to: Option<u64>,
    ) -> Result<Self, Refusal> {
        let mut members: Vec<MemberNow> = members(standing)
            .into_iter()
            .map(|Value { of, id, value, standing }| {
                let member = value.clone();
                MemberNow { of, id, member, standing }
            })
            .collect();
        members.sort_by(|a, b| a.member.code.cmp(&b.member.code));
        let products = ProductNow::all(standing);
        let sellers = SellerNow::all(standing);
        let lately: HashMap<EntryId, i64> =
            snapshot.sold_lately(till, up_to)?.into_iter().collect();
        let came: HashMap<EntryId, usize> =
            snapshot.products_as_they_came()?.into_iter().zip(0..).collect();
        let by_id: HashMap<EntryId, &Member> =
            members.iter().map(|member| (member.of, &member.member)).collect();
        let sold_out = sold_out(snapshot, standing)?;
        let mut sold: Vec<(bool, Reverse<i64>, usize, CataloguedProduct)> = products
            .iter()
            .filter(|now| now.product.active)
            .filter_map(|now| {
                let member = by_id.get(&now.product.member)?;
                let times = lately.get(&now.of).copied().unwrap_or(0);
                let place = came.get(&now.of).copied().unwrap_or(usize::MAX);
                let out = sold_out.contains(&now.of);
                Some((out, Reverse(times), place, catalogued(now, member, fair)))
            })
            .collect();
        sold.sort_by_key(|&(out, times, place, _)| (out, times, place));
        let sold = sold.into_iter().map(|(.., product)| product).collect();
        let sold = ProductCatalogue::new(sold, fair.scale_barcode());
        let pictures = pictures(snapshot, standing)?;
        Ok(Self { sold, products, members, sellers, sold_out, pictures })
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

    /// The product that a person means: by its stock keeping unit, or by [`BY_ID`] and the beginning of its id where two
    /// have one.
    ///
    /// # Errors
    /// [`Code::ProductUnknown`], [`Code::ProductAmbiguous`].
    pub fn product_typed(&self, typed: &str) -> Result<&ProductNow, Refusal> {
        let code = typed.trim().to_uppercase();
        let start = code.strip_prefix(&BY_ID.to_uppercase()).map(str::to_lowercase);
        let meant: Vec<&ProductNow> = self
            .products
            .iter()
            .filter(|now| match &start {
                Some(start) => start.len() > 3 && now.of.to_string().starts_with(start),
                None => now.product.sku.as_str() == code,
            })
            .collect();
        match meant.as_slice() {
            [one] => Ok(one),
            [] => Err(Refusal::new(Code::ProductUnknown).with("code", shown(typed))),
            several => {
                let ways: Vec<String> = several
                    .iter()
                    .map(|now| format!("{} ({})", by_id(Some(now.of)), now.product.name))
                    .collect();
                let ambiguous = Refusal::new(Code::ProductAmbiguous).with("code", shown(typed));
                Err(ambiguous.with("products", ways.join(", ")))
            }
        }
    }

    /// The member with this code, also one that is no longer chosen.
    #[must_use]
    pub fn member_of(&self, code: &MemberCode) -> Option<&MemberNow> {
        self.members.iter().find(|now| now.member.code == *code)
    }

    /// The codes of the sellers that can be chosen, each once: two tills may have made one apart.
    #[must_use]
    pub fn seller_codes(&self) -> Vec<SellerCode> {
        let active = self.sellers.iter().filter(|now| now.seller.active);
        let mut codes: Vec<SellerCode> = active.map(|now| now.seller.code.clone()).collect();
        codes.dedup();
        codes
    }

    /// Whether a member has this code.
    #[must_use]
    pub fn has_member(&self, code: &MemberCode) -> bool {
        self.members.iter().any(|now| now.member.code == *code)
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
    fn all(standing: &Standing) -> Vec<Self> {
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

/// Every code that can be typed or scanned for a product.
#[must_use]
pub fn codes_of(product: &Product) -> BTreeSet<CodeKey> {
    let codes = product.barcodes.iter().map(Barcode::as_str).chain([product.sku.as_str()]);
    codes.chain(product.quick.as_ref().map(QuickCode::as_str)).map(CodeKey::of).collect()
}

/// The codes that several products which are sold have, each with those products.
pub(super) fn codes_twice(products: &[ProductNow]) -> Vec<(CodeKey, Vec<&ProductNow>)> {
    let mut by_code: BTreeMap<CodeKey, Vec<&ProductNow>> = BTreeMap::new();
    for now in products.iter().filter(|now| now.product.active) {
        for code in codes_of(&now.product) {
            by_code.entry(code).or_default().push(now);
        }
    }
    by_code.into_iter().filter(|(_, products)| products.len() > 1).collect()
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
