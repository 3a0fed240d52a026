use std::collections::HashSet;

use serde::Deserialize;
use ts_rs::TS;

use super::notes::NewPhoto;
use super::view::ProductKept;
use crate::books::{Coded, QuickCodes, proposed_sku};
use crate::entry::{Product, member_share};
use crate::refusal::{Code, Refusal};
use crate::selling::{price_typed, shown};
use crate::till::Till;
use crate::till::typed::{code as code_typed, name as name_typed, optional, percent, unprintable};
use crate::value::{BasisPoints, EntryId, Money, PictureName, QuickCode, Unit};

/// What people write for a price that is asked for at each sale.
const ASKED: [&str; 5] = ["tanya", "ditanya", "terbuka", "ask", "open"];

/// A product as it was typed. Of one that is changed, what is none stays; of a new one, a stock keeping unit and a short
/// code are proposed where they are none or empty, and the rest is as empty.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ProductTyped {
    /// Its stock keeping unit.
    pub sku: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// Its price for one unit, or that it is asked for at each sale.
    pub price: Option<String>,
    /// The member who makes it, by code.
    pub member: Option<String>,
    /// What it is counted in.
    pub unit: Option<String>,
    /// What it is listed under.
    pub category: Option<String>,
    /// Its short code; empty: none.
    pub quick: Option<String>,
    /// What a scanner reads off it, with blanks between several; `new`: one that nothing has yet; empty: nothing.
    pub barcode: Option<String>,
    /// The cooperative's cut in percent; empty: the member's.
    pub cut: Option<String>,
    /// A drawing of the program; empty: none.
    pub picture: Option<String>,
    /// A picture of its own, as [`crate::picture::from_file`] makes it; empty: it is taken away.
    pub photo: Option<String>,
    /// Whether it is sold.
    pub active: Option<bool>,
}

impl Till {
    /// Adds a product.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::CodeTaken`], [`Code::MemberUnknown`]; what of the input cannot be used; what
    /// the store refuses.
    pub fn add_product(&mut self, typed: &ProductTyped) -> Result<ProductKept, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let name = name_typed("name", typed.name.as_deref().unwrap_or_default())?;
        let mut skus: HashSet<String> =
            here.catalogue.coded().map(|coded| coded.sku.to_string()).collect();
        let sku = match filled(typed.sku.as_deref()) {
            Some(sku) => code_typed("sku", sku)?,
            None => proposed_sku(&name, &mut skus),
        };
        here.catalogue.refuse_taken(&sku, &name)?;
        let quicks = here.catalogue.coded().filter_map(|coded| coded.quick().cloned());
        let quick = QuickCodes::beside(quicks).next();
        let product = Product {
            of: None,
            replaces: Vec::new(),
            sku,
            quick,
            barcodes: Vec::new(),
            category: name_typed("category", "Lain-lain")?,
            unit: Unit::PIECE,
            price: price_or_asked(typed.price.as_deref().unwrap_or_default())?,
            member: self.member_typed(typed.member.as_deref().unwrap_or_default())?,
            cut_bp: None,
            picture: None,
            active: true,
            name,
            more: None,
        };
        // Nothing typed is the proposal.
        let of = |text: &Option<String>| filled(text.as_deref()).map(str::to_owned);
        let rest = ProductTyped {
            sku: None,
            quick: of(&typed.quick),
            category: of(&typed.category),
            unit: of(&typed.unit),
            ..typed.clone()
        };
        let product = self.changed(product, &rest)?;
        let photo = typed.photo.as_deref().filter(|typed| !typed.is_empty());
        let photo = photo.map(|typed| self.photo_typed(None, typed)).transpose()?;
        self.keep_product(product, None, photo)
    }

    /// Changes a product, named by its stock keeping unit or by [`crate::selling::BY_ID`] and the beginning of its id: a
    /// whole new value that replaces all that stands of it.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::ProductUnknown`], [`Code::ProductAmbiguous`], [`Code::CodeTaken`]; what of the
    /// input cannot be used; what the store refuses.
    pub fn set_product(
        &mut self,
        which: &str,
        typed: &ProductTyped,
    ) -> Result<ProductKept, Refusal> {
        self.renew_if_needed()?;
        let now = self.here_as_coordinator()?.catalogue.product_typed(which)?;
        let before = now.product.clone();
        let (of, replaces) = (Some(now.of), now.standing.clone());
        let product = self.changed(Product { of, replaces, ..before.clone() }, typed)?;
        let photo = typed.photo.as_deref().map(|typed| self.photo_typed(of, typed)).transpose()?;
        self.keep_product(product, Some(&before), photo)
    }

    /// What member and cooperative get of a price, in a sentence; empty while it cannot be said.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn share_text(&self, price: &str, member: &str, cut: &str) -> Result<String, Refusal> {
        let here = self.here()?;
        let known = here.catalogue.member(&member.trim().to_uppercase());
        let (Some(now), Ok(Some(price))) = (known, price_or_asked(price)) else {
            return Ok(String::new());
        };
        let own =
            if cut.trim().is_empty() { Ok(now.member.cut_bp) } else { percent(cut).map(Some) };
        let Ok(own) = own else { return Ok(String::new()) };
        let cut = own.unwrap_or(here.fair.settings.cut_bp);
        let share = self.share_of(price, cut);
        let rest = price.minus(share).unwrap_or(Money::ZERO);
        let named = [
            ("price", self.words.money(price)),
            ("member", now.member.code.to_string()),
            ("share", self.words.money(share)),
            ("rest", self.words.money(rest)),
        ];
        let named: Vec<(&str, &str)> =
            named.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Ok(self.words.say("catalogue-share", &named))
    }

    /// What the member gets of one unit at the list price.
    pub(in crate::till) fn share_of(&self, price: Money, cut: BasisPoints) -> Money {
        let by = self.here.as_ref().map(|here| here.fair.settings.discount_by);
        by.map_or(Money::ZERO, |by| member_share(price, price, cut, by))
    }

    pub(super) fn member_typed(&self, typed: &str) -> Result<EntryId, Refusal> {
        let now = self.here()?.catalogue.member(&typed.trim().to_uppercase());
        let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(typed));
        Ok(now.ok_or_else(unknown)?.of)
    }

    /// Keeps a product, unless a code that is new in it is another's: a code means one product as far as this till can
    /// know. One that two tills gave away offline keeps nobody from changing the rest.
    fn keep_product(
        &mut self,
        product: Product,
        before: Option<&Product>,
        photo: Option<NewPhoto>,
    ) -> Result<ProductKept, Refusal> {
        let odd = self.check_codes(Coded::from(&product), before.map(Coded::from))?;
        let renamed = before.is_none_or(|before| before.name != product.name);
        let unprinted = unprintable("name", product.name.as_str()).filter(|_| renamed);
        let (sku, name) = (product.sku.to_string(), product.name.to_string());
        let of = product.of;
        let id = match (of, product.active) {
            (None, _) => "catalogue-added",
            (Some(_), true) => "catalogue-changed",
            (Some(_), false) => "catalogue-off",
        };
        let mut said = self.words.say(id, &[("name", &name), ("sku", &sku)]);
        if renamed {
            said = self.warned_of_names(said, &name);
        }
        // Where nothing but the picture is new, the picture alone is recorded.
        let kept = before.zip(photo.as_ref()).filter(|(before, _)| says_the_same(&product, before));
        let kept = kept.and(of);
        let made = self.store.record(None, self.now()?, |recorder| {
            let made = kept.map_or_else(|| recorder.record(product), Ok)?;
            let product = of.unwrap_or(made);
            if let Some(photo) = photo {
                recorder.record(photo.of(product))?;
            }
            Ok(product)
        })?;
        self.notices.extend(odd.into_iter().chain(unprinted));
        self.refresh()?;
        Ok(ProductKept { product: made.to_string(), sku, said })
    }

    fn changed(&self, mut product: Product, typed: &ProductTyped) -> Result<Product, Refusal> {
        if let Some(sku) = &typed.sku {
            product.sku = code_typed("sku", sku)?;
        }
        if let Some(name) = &typed.name {
            product.name = name_typed("name", name)?;
        }
        if let Some(price) = &typed.price {
            product.price = price_or_asked(price)?;
        }
        if let Some(member) = &typed.member {
            product.member = self.member_typed(member)?;
        }
        if let Some(unit) = &typed.unit {
            let invalid =
                |cause| Refusal::new(Code::CodeInvalid).with("field", "unit").because(cause);
            product.unit = unit.trim().to_lowercase().parse().map_err(invalid)?;
        }
        if let Some(category) = &typed.category {
            product.category = name_typed("category", category)?;
        }
        if let Some(quick) = &typed.quick {
            product.quick = optional::<QuickCode>("quick", quick)?;
        }
        if let Some(barcode) = &typed.barcode {
            product.barcodes = self.barcodes_or_made(barcode)?;
        }
        if let Some(cut) = &typed.cut {
            product.cut_bp = match cut.trim() {
                "" => None,
                typed => Some(percent(typed)?),
            };
        }
        if let Some(picture) = &typed.picture {
            product.picture = match picture.trim() {
                "" => None,
                name => Some(picture_typed(name)?),
            };
        }
        product.active = typed.active.unwrap_or(product.active);
        Ok(product)
    }
}

/// Whether two values of a product say the same, whatever they replace.
fn says_the_same(one: &Product, other: &Product) -> bool {
    let (of, replaces) = (one.of, one.replaces.clone());
    *one == Product { of, replaces, ..other.clone() }
}

/// Reads a price, or that there is none.
pub(super) fn price_or_asked(text: &str) -> Result<Option<Money>, Refusal> {
    if ASKED.contains(&text.trim().to_lowercase().as_str()) {
        return Ok(None);
    }
    price_typed(text).map(Some)
}

/// Reads the name of a drawing.
pub(super) fn picture_typed(text: &str) -> Result<PictureName, Refusal> {
    let invalid = |cause| Refusal::new(Code::CodeInvalid).with("field", "picture").because(cause);
    text.to_lowercase().parse().map_err(invalid)
}

pub(super) fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
