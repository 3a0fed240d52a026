pub(in crate::till) mod view;

use std::collections::HashMap;

use crate::books::codes_of;
use crate::entry::{Member, Product};
use crate::refusal::{Code, Refusal};
use crate::selling::{Article, CataloguedProduct, price_typed, shown};
use crate::till::Till;
use crate::till::catalogue::view::CatalogueView;
use crate::till::catalogue::view::MemberChoice;
use crate::till::catalogue::view::MemberView;
use crate::till::catalogue::view::ProductTile;
use crate::till::catalogue::view::ProductView;
use crate::till::typed::{
    code as code_typed, name as name_typed, percent, person_code, unprintable,
};
use crate::value::{
    Barcode, BasisPoints, CodeKey, EntryId, MemberCode, Money, Name, PictureName, QuickCode, Sku,
    Unit, check_digit_fails,
};

/// What is asked for a new product, as it was typed.
#[derive(Debug, Clone)]
pub struct NewProduct {
    /// Its stock keeping unit.
    pub sku: String,
    /// What it is called.
    pub name: String,
    /// Its price for one unit.
    pub price: String,
    /// The member who makes it, by code.
    pub member: String,
    /// What it is counted in.
    pub unit: Unit,
    /// What it is listed under.
    pub category: String,
    /// What may be left out.
    pub more: ProductChange,
}

/// What changes of a product; none: it stays.
#[derive(Debug, Clone, Default)]
pub struct ProductChange {
    /// What it is called.
    pub name: Option<String>,
    /// Its price for one unit.
    pub price: Option<String>,
    /// What it is listed under.
    pub category: Option<String>,
    /// Its short code; empty: none.
    pub quick: Option<String>,
    /// What a scanner reads off it; empty: none.
    pub barcode: Option<String>,
    /// The cooperative's cut in percent; empty: the member's.
    pub cut: Option<String>,
    /// A drawing of the program; empty: none.
    pub picture: Option<String>,
    /// Whether it is sold.
    pub active: Option<bool>,
}

impl Till {
    /// Adds a member by code.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::CodeTaken`], [`Code::CodeInvalid`], [`Code::CodeIsName`],
    /// [`Code::PercentInvalid`]; what the store refuses.
    pub fn add_member(&mut self, code: &str, cut: Option<&str>) -> Result<String, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let code: MemberCode = person_code("member", code)?;
        if here.catalogue.has_member(&code) {
            return Err(Refusal::new(Code::CodeTaken).with("of", "member").with("code", code));
        }
        let cut_bp = cut.map(percent).transpose()?;
        let said = code.to_string();
        let member =
            Member { of: None, replaces: Vec::new(), code, cut_bp, active: true, more: None };
        self.store.record(None, self.now()?, |recorder| recorder.record(member))?;
        self.refresh()?;
        Ok(said)
    }

    /// Adds a product.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::CodeTaken`], [`Code::MemberUnknown`]; what of the input cannot be used; what
    /// the store refuses.
    pub fn add_product(&mut self, new: &NewProduct) -> Result<String, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let sku: Sku = code_typed("sku", &new.sku)?;
        let name = name_typed("name", &new.name)?;
        if let Some(other) = here.catalogue.product(&sku) {
            return Err(taken(&sku, (&sku, &name), &other.product));
        }
        let member = here.catalogue.member(&new.member.trim().to_uppercase());
        let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(&new.member));
        let product = Product {
            of: None,
            replaces: Vec::new(),
            sku,
            quick: None,
            barcodes: Vec::new(),
            name,
            category: name_typed("category", &new.category)?,
            unit: new.unit,
            price: Some(price_typed(&new.price)?),
            member: member.ok_or_else(unknown)?.of,
            cut_bp: None,
            picture: None,
            active: true,
            more: None,
        };
        let product = self.changed(product, &new.more)?;
        self.keep_product(product, None)
    }

    /// Changes a product, named by its stock keeping unit or by [`crate::selling::BY_ID`] and the beginning of its id: a
    /// whole new value that replaces the one that stands.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::ProductUnknown`], [`Code::ProductAmbiguous`], [`Code::CodeTaken`]; what of the
    /// input cannot be used; what the store refuses.
    pub fn set_product(&mut self, typed: &str, change: &ProductChange) -> Result<String, Refusal> {
        self.renew_if_needed()?;
        let now = self.here_as_coordinator()?.catalogue.product_typed(typed)?;
        let before = now.product.clone();
        let product = Product { of: Some(now.of), replaces: vec![now.id], ..before.clone() };
        let product = self.changed(product, change)?;
        self.keep_product(product, Some(&before))
    }

    /// Keeps a product, unless a code that is new in it is another's: a code means one product as far as this till can
    /// know. One that two tills gave away offline keeps nobody from changing the rest.
    fn keep_product(
        &mut self,
        product: Product,
        before: Option<&Product>,
    ) -> Result<String, Refusal> {
        let mut new = codes_of(&product);
        if let Some(before) = before.filter(|before| before.active) {
            let known = codes_of(before);
            new.retain(|code| !known.contains(code));
        }
        let others = self.here()?.catalogue.products.iter().map(|now| (now.of, &now.product));
        let others = others.filter(|(of, other)| other.active && Some(*of) != product.of);
        for (_, other) in others.filter(|_| product.active) {
            if let Some(code) = codes_of(other).intersection(&new).next() {
                let code = written(&product, code);
                return Err(taken(&code, (&product.sku, &product.name), other));
            }
        }
        let misread = product.barcodes.iter().find(|code| {
            let known = before.is_some_and(|before| before.barcodes.contains(code));
            !known && check_digit_fails(code.as_str())
        });
        let odd = misread.map(|code| Refusal::new(Code::BarcodeCheckDigit).with("code", code));
        let renamed = before.is_none_or(|before| before.name != product.name);
        let unprinted = unprintable("name", product.name.as_str()).filter(|_| renamed);
        let sku = product.sku.to_string();
        self.store.record(None, self.now()?, |recorder| recorder.record(product))?;
        self.notices.extend(odd.into_iter().chain(unprinted));
        self.refresh()?;
        Ok(sku)
    }

    fn changed(&self, mut product: Product, change: &ProductChange) -> Result<Product, Refusal> {
        if let Some(name) = &change.name {
            product.name = name_typed("name", name)?;
        }
        if let Some(price) = &change.price {
            product.price = Some(price_typed(price)?);
        }
        if let Some(category) = &change.category {
            product.category = name_typed("category", category)?;
        }
        if let Some(quick) = &change.quick {
            product.quick = optional::<QuickCode>("quick", quick)?;
        }
        if let Some(barcode) = &change.barcode {
            product.barcodes = optional::<Barcode>("barcode", barcode)?.into_iter().collect();
        }
        if let Some(cut) = &change.cut {
            product.cut_bp = match cut.trim() {
                "" => None,
                typed => Some(percent(typed)?),
            };
        }
        if let Some(picture) = &change.picture {
            let small = picture.trim().to_lowercase();
            let invalid =
                |cause| Refusal::new(Code::CodeInvalid).with("field", "picture").because(cause);
            product.picture = match small.as_str() {
                "" => None,
                name => Some(name.parse::<PictureName>().map_err(invalid)?),
            };
        }
        product.active = change.active.unwrap_or(product.active);
        Ok(product)
    }

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
            if let Some(name) = &product.article.name {
                makes.entry(product.article.member).or_default().push(name.as_str());
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
        let article = &product.article;
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
        }
    }

    /// The catalogue's price as people read it, or that it has none.
    pub(super) fn list_price_text(&self, article: &Article) -> String {
        match article.list_price {
            Some(price) => self.price_text(price, article.unit),
            None => self.words.say("price-asked", &[]),
        }
    }

    /// A price for one unit as people read it: `Rp24.000/kg` for goods by weight.
    pub(super) fn price_text(&self, price: Money, unit: Unit) -> String {
        let price = self.words.money(price);
        if unit.is_whole() { price } else { format!("{price}/{unit}") }
    }
}

fn optional<T>(field: &'static str, text: &str) -> Result<Option<T>, Refusal>
where
    T: std::str::FromStr<Err = crate::value::ValueError>,
{
    if text.trim().is_empty() { Ok(None) } else { code_typed(field, text).map(Some) }
}

/// Says that a code is another product's, and names both.
fn taken(code: impl std::fmt::Display, (sku, name): (&Sku, &Name), other: &Product) -> Refusal {
    Refusal::new(Code::CodeTaken)
        .with("of", "product")
        .with("code", code)
        .with("product", format!("{sku} {name}"))
        .with("other", format!("{} {}", other.sku, other.name))
}

/// A code as the product has it.
fn written(product: &Product, key: &CodeKey) -> String {
    let codes = product.barcodes.iter().map(Barcode::as_str).chain([product.sku.as_str()]);
    let mut codes = codes.chain(product.quick.as_ref().map(QuickCode::as_str));
    codes.find(|code| CodeKey::of(code) == *key).unwrap_or_default().to_owned()
}
