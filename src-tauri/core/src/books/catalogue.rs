use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::bundles::{BundleNow, PartsOf, catalogued_bundle};
use super::catalogued::{MemberNow, ProductNow, SellerNow};
use super::codes::{Coded, meant};
use super::fair::FairNow;
use super::notes::{pictures, sold_out};
use super::standing::Standing;
use crate::entry::Member;
use crate::refusal::Refusal;
use crate::selling::{Article, CataloguedProduct, MadeBy, ProductCatalogue};
use crate::store::{KeptNote, Snapshot};
use crate::value::{EntryId, MemberCode, SellerCode, Sku, TillKey};

/// Members, sellers and products as they stand.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// What can be sold now, most sold before the shift first, otherwise in the order in which it came here; what is sold
    /// out stands at the end.
    pub sold: ProductCatalogue,
    /// Every product, also one that is no longer sold, by its code.
    pub products: Vec<ProductNow>,
    /// Every bundle, also one that is no longer sold, by its code.
    pub bundles: Vec<BundleNow>,
    /// Every member, by code.
    pub members: Vec<MemberNow>,
    /// Every seller, by code.
    pub sellers: Vec<SellerNow>,
    /// The products that are sold out.
    pub sold_out: BTreeSet<EntryId>,
    /// The note with the picture of each product that has one, by its first value.
    pub pictures: BTreeMap<EntryId, KeptNote>,
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
        let members = MemberNow::all(standing);
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
        let bundles = BundleNow::all(standing);
        let parts_of = PartsOf::new(&products, &members, fair);
        sold.extend(bundles.iter().filter(|now| now.bundle.active).filter_map(|now| {
            let parts = parts_of.parts(&now.bundle.parts)?;
            // Where a part is sold out, so is the whole.
            let out = parts.iter().any(|part| sold_out.contains(&part.product));
            Some((out, Reverse(0), usize::MAX, catalogued_bundle(now, parts)))
        }));
        sold.sort_by_key(|&(out, times, place, _)| (out, times, place));
        let sold = sold.into_iter().map(|(.., product)| product).collect();
        let sold = ProductCatalogue::new(sold, fair.scale_barcode());
        let pictures = pictures(snapshot, standing)?;
        Ok(Self { sold, products, bundles, members, sellers, sold_out, pictures })
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
    /// [`ProductUnknown`](crate::Code::ProductUnknown), [`ProductAmbiguous`](crate::Code::ProductAmbiguous).
    pub fn product_typed(&self, typed: &str) -> Result<&ProductNow, Refusal> {
        let of = meant(self.products.iter().map(Coded::from), typed)?;
        Ok(self.products.iter().find(|now| now.of == of).expect("it was found"))
    }

    /// A product by its first value.
    #[must_use]
    pub fn product_of(&self, of: EntryId) -> Option<&ProductNow> {
        self.products.iter().find(|now| now.of == of)
    }

    /// A bundle by its first value.
    #[must_use]
    pub fn bundle_of(&self, of: EntryId) -> Option<&BundleNow> {
        self.bundles.iter().find(|now| now.of == of)
    }

    /// Everything that is sold, or was, under codes of its own.
    pub fn coded(&self) -> impl Iterator<Item = Coded<'_>> {
        self.products.iter().map(Coded::from).chain(self.bundles.iter().map(Coded::from))
    }

    /// The product or bundle that a person means; see [`Catalogue::product_typed`].
    ///
    /// # Errors
    /// [`ProductUnknown`](crate::Code::ProductUnknown), [`ProductAmbiguous`](crate::Code::ProductAmbiguous).
    pub fn coded_typed(&self, typed: &str) -> Result<Coded<'_>, Refusal> {
        let of = meant(self.coded(), typed)?;
        Ok(self.coded().find(|coded| coded.of == Some(of)).expect("it was found"))
    }

    /// The bundle that a person means; see [`Catalogue::product_typed`].
    ///
    /// # Errors
    /// [`ProductUnknown`](crate::Code::ProductUnknown), [`ProductAmbiguous`](crate::Code::ProductAmbiguous).
    pub fn bundle_typed(&self, typed: &str) -> Result<&BundleNow, Refusal> {
        let of = meant(self.bundles.iter().map(Coded::from), typed)?;
        Ok(self.bundles.iter().find(|now| now.of == of).expect("it was found"))
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

fn catalogued(now: &ProductNow, member: &Member, fair: &FairNow) -> CataloguedProduct {
    let product = &now.product;
    let cut = product.cut_bp.or(member.cut_bp).unwrap_or(fair.settings.cut_bp);
    CataloguedProduct {
        article: Article {
            product: Some(now.of),
            sku: Some(product.sku.clone()),
            name: Some(product.name.clone()),
            unit: product.unit,
            list_price: product.price,
            made_by: MadeBy::member(product.member, member.code.clone(), cut),
            picture: product.picture.clone(),
        },
        category: product.category.clone(),
        quick: product.quick.clone(),
        barcodes: product.barcodes.clone(),
    }
}
