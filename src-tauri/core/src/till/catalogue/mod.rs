pub(in crate::till) mod bundle;
pub(in crate::till) mod codes;
mod export;
pub(in crate::till) mod import;
pub(in crate::till) mod labels;
pub(in crate::till) mod many;
mod notes;
pub(in crate::till) mod people;
mod price_list;
pub(in crate::till) mod product;
mod quick_card;
pub(in crate::till) mod said;
pub(in crate::till) mod table;
mod undo;
pub(in crate::till) mod view;

pub use export::ListFormat;

use std::collections::HashMap;

use crate::refusal::Refusal;
use crate::selling::CataloguedProduct;
use crate::till::Till;
use crate::till::catalogue::view::{
    CatalogueView, MemberChoice, MemberView, ProductTile, ProductView,
};
use crate::value::{BasisPoints, EntryId, Money};

impl Till {
    /// All tiles, most sold before the shift first, and the categories in the order of their best product. The order
    /// holds for the whole shift, also over a restart: no tile moves under a finger.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn tiles(&self) -> Result<CatalogueView, Refusal> {
        let here = self.here()?;
        let products: Vec<ProductTile> =
            here.catalogue.sold.products().iter().map(|product| self.tile(product)).collect();
        let mut categories: Vec<String> = Vec::new();
        for product in &products {
            if !categories.contains(&product.category) {
                categories.push(product.category.clone());
            }
        }
        Ok(CatalogueView { products, categories })
    }

    /// The members who can be chosen, by code, each with some of what they make: a code says little to who sells.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn members(&self) -> Result<Vec<MemberChoice>, Refusal> {
        let here = self.here()?;
        let mut makes: HashMap<EntryId, Vec<&str>> = HashMap::new();
        for product in here.catalogue.sold.products() {
            if let (Some(name), Some(maker)) = (&product.article.name, product.article.maker()) {
                makes.entry(maker.member).or_default().push(name.as_str());
            }
        }
        let active = here.catalogue.members.iter().filter(|now| now.member.active);
        Ok(active
            .map(|now| MemberChoice {
                code: now.member.code.to_string(),
                makes: makes.get(&now.of).map(|names| names.join(", ")).unwrap_or_default(),
            })
            .collect())
    }

    /// The products that match what is typed so far; see [`crate::selling::ProductCatalogue::search`].
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn search(&self, typed: &str) -> Result<Vec<ProductTile>, Refusal> {
        let found = self.here()?.catalogue.sold.search(typed);
        Ok(found.into_iter().map(|product| self.tile(product)).collect())
    }

    /// Every product and member, by code.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn catalogue_list(&self) -> Result<(Vec<ProductView>, Vec<MemberView>), Refusal> {
        let here = self.here()?;
        let member_code = |id| here.catalogue.members.iter().find(|now| now.of == id);
        let products = here.catalogue.products.iter().map(|now| ProductView {
            product: now.of.to_string(),
            sku: now.product.sku.to_string(),
            quick: now.product.quick.as_ref().map(ToString::to_string),
            barcodes: now.product.barcodes.iter().map(ToString::to_string).collect(),
            name: now.product.name.to_string(),
            category: now.product.category.to_string(),
            unit: now.product.unit,
            price: now.product.price.map(Money::amount),
            member: member_code(now.product.member)
                .map(|now| now.member.code.to_string())
                .unwrap_or_default(),
            cut_bp: now.product.cut_bp.map(BasisPoints::basis_points),
            active: now.product.active,
        });
        let members = here.catalogue.members.iter().map(|now| MemberView {
            member: now.of.to_string(),
            code: now.member.code.to_string(),
            cut_bp: now.member.cut_bp.map(BasisPoints::basis_points),
            active: now.member.active,
        });
        Ok((products.collect(), members.collect()))
    }

    pub(super) fn tile(&self, product: &CataloguedProduct) -> ProductTile {
        let (article, here) = (&product.article, self.here.as_ref());
        ProductTile {
            product: article.product.map(|id| id.to_string()).unwrap_or_default(),
            sku: article.sku.as_ref().map(ToString::to_string).unwrap_or_default(),
            name: article.name.as_ref().map(ToString::to_string).unwrap_or_default(),
            category: product.category.to_string(),
            unit: article.unit,
            price: self.words.amount(article.listed()),
            price_text: self.list_price_text(article),
            quick: product.quick.as_ref().map(ToString::to_string),
            picture: article.picture.as_ref().map(ToString::to_string),
            photo: here.zip(article.product).and_then(|(here, of)| here.photo_of(of)),
            sold_out: here
                .zip(article.product)
                .is_some_and(|(here, of)| here.catalogue.sold_out.contains(&of)),
        }
    }
}
