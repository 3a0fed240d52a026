use super::Till;
use super::typed::{code as code_typed, name as name_typed, percent, unprintable};
use super::view::{CatalogueView, MemberView, ProductTile, ProductView};
use crate::entry::{Member, Product};
use crate::refusal::{Code, Refusal};
use crate::selling::{CataloguedProduct, price_typed, shown};
use crate::value::{Barcode, BasisPoints, MemberCode, PictureName, QuickCode, Sku, Unit};

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
    /// [`Code::NotCoordinator`], [`Code::CodeTaken`], [`Code::CodeInvalid`], [`Code::PercentInvalid`]; what the store
    /// refuses.
    pub fn add_member(&mut self, code: &str, cut: Option<&str>) -> Result<String, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let code: MemberCode = code_typed("member", code)?;
        if here.catalogue.has_member(&code) {
            return Err(Refusal::new(Code::CodeTaken).with("code", code));
        }
        let cut_bp = cut.map(percent).transpose()?;
        let said = code.to_string();
        let member =
            Member { of: None, replaces: Vec::new(), code, cut_bp, active: true, more: None };
        self.store.record(None, self.now(), |recorder| recorder.record(member))?;
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
        if here.catalogue.product(&sku).is_some() {
            return Err(Refusal::new(Code::CodeTaken).with("code", sku));
        }
        let member = here.catalogue.member(&new.member.trim().to_uppercase());
        let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(&new.member));
        let said = sku.to_string();
        let product = Product {
            of: None,
            replaces: Vec::new(),
            sku,
            quick: None,
            barcodes: Vec::new(),
            name: name_typed("name", &new.name)?,
            category: name_typed("category", &new.category)?,
            unit: new.unit,
            price: price_typed(&new.price)?,
            member: member.ok_or_else(unknown)?.of,
            cut_bp: None,
            picture: None,
            active: true,
            more: None,
        };
        let product = self.changed(product, &new.more)?;
        self.store.record(None, self.now(), |recorder| recorder.record(product))?;
        self.notices.extend(unprintable("name", &new.name));
        self.refresh()?;
        Ok(said)
    }

    /// Changes a product: a whole new value that replaces the one that stands.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::ProductUnknown`], [`Code::CodeTaken`]; what of the input cannot be used;
    /// what the store refuses.
    pub fn set_product(&mut self, sku: &str, change: &ProductChange) -> Result<String, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let unknown = || Refusal::new(Code::ProductUnknown).with("code", shown(sku));
        let parsed = sku.trim().to_uppercase().parse().map_err(|_| unknown())?;
        let now = here.catalogue.product(&parsed).ok_or_else(unknown)?;
        let old = now.product.clone();
        let product = Product { of: Some(now.of), replaces: vec![now.id], ..old };
        let product = self.changed(product, change)?;
        self.store.record(None, self.now(), |recorder| recorder.record(product))?;
        self.notices.extend(change.name.iter().filter_map(|name| unprintable("name", name)));
        self.refresh()?;
        Ok(parsed.to_string())
    }

    fn changed(&self, mut product: Product, change: &ProductChange) -> Result<Product, Refusal> {
        if let Some(name) = &change.name {
            product.name = name_typed("name", name)?;
        }
        if let Some(price) = &change.price {
            product.price = price_typed(price)?;
        }
        if let Some(category) = &change.category {
            product.category = name_typed("category", category)?;
        }
        if let Some(quick) = &change.quick {
            let quick: Option<QuickCode> = optional("quick", quick)?;
            let taken = |code: &QuickCode| {
                let others = self.here.iter().flat_map(|here| &here.catalogue.products);
                others.clone().any(|now| {
                    Some(now.of) != product.of
                        && now.product.active
                        && now.product.quick.as_ref() == Some(code)
                })
            };
            if let Some(code) = quick.as_ref().filter(|code| taken(code)) {
                return Err(Refusal::new(Code::CodeTaken).with("code", code));
            }
            product.quick = quick;
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

    /// All tiles, most sold lately first, and the categories in the order of their best product. The order is that of
    /// the start, so that no tile moves under a finger.
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
            price: now.product.price.amount(),
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
        let price = self.words.amount(article.list_price);
        let price_text = match article.unit {
            Unit::Piece => price.text.clone(),
            Unit::Kilogram => format!("{}/kg", price.text),
        };
        ProductTile {
            product: article.product.map(|id| id.to_string()).unwrap_or_default(),
            sku: article.sku.as_ref().map(ToString::to_string).unwrap_or_default(),
            name: article.name.as_ref().map(ToString::to_string).unwrap_or_default(),
            category: product.category.to_string(),
            unit: article.unit,
            price,
            price_text,
            quick: product.quick.as_ref().map(ToString::to_string),
            picture: article.picture.as_ref().map(ToString::to_string),
        }
    }
}

fn optional<T>(field: &'static str, text: &str) -> Result<Option<T>, Refusal>
where
    T: std::str::FromStr<Err = crate::value::ValueError>,
{
    if text.trim().is_empty() { Ok(None) } else { code_typed(field, text).map(Some) }
}
