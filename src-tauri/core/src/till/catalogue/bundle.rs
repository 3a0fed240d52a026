use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::product::filled;
use super::view::ProductKept;
use crate::books::{BundleNow, Coded, PartsOf, QuickCodes, proposed_sku};
use crate::entry::{Bundle, BundlePart, bundle_shares};
use crate::refusal::{Code, Refusal};
use crate::selling::{LineTyped, Part, by_id, price_typed, shown};
use crate::till::Till;
use crate::till::typed::{code as code_typed, name as name_typed, optional, unprintable};
use crate::value::{Money, Quantity, QuickCode};

/// The most parts that one bundle may have.
const PARTS_MAX: usize = 32;

/// A bundle as it was typed. Of one that is changed, what is none stays; of a new one, a stock keeping unit and a short code
/// are proposed where they are none or empty, and the rest is as empty.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct BundleTyped {
    /// Its stock keeping unit.
    pub sku: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// The price of one.
    pub price: Option<String>,
    /// What one is made of, each product with how much of it: `KRP-01*3`; `THM-02` is one piece.
    pub parts: Option<Vec<String>>,
    /// What it is listed under.
    pub category: Option<String>,
    /// Its short code; empty: none.
    pub quick: Option<String>,
    /// What a scanner reads off it, with blanks between several; `new`: one that nothing has yet; empty: nothing.
    pub barcode: Option<String>,
    /// Whether it is sold.
    pub active: Option<bool>,
}

/// A bundle with what each of its members gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BundleRow {
    /// By what it is named to this program so that no other is meant.
    pub which: String,
    /// Its first value.
    pub bundle: String,
    /// Its stock keeping unit.
    pub sku: String,
    /// What it is called.
    pub name: String,
    /// What it is listed under.
    pub category: String,
    /// Its short code; empty: none.
    pub quick: String,
    /// What a scanner reads off it, with blanks between several.
    pub barcode: String,
    /// The price of one, as a person types it.
    pub price: String,
    /// The same as a person reads it.
    pub price_text: String,
    /// What one is made of.
    pub parts: Vec<BundlePartRow>,
    /// Why it cannot be sold as it is, though nobody has ended it; empty: it can.
    pub lacks: String,
    /// Whether it is sold.
    pub active: bool,
}

/// So much of one product in a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BundlePartRow {
    /// By what the product is named to this program so that no other is meant.
    pub which: String,
    /// What it is called.
    pub name: String,
    /// How much of it is in one bundle, as a person types it.
    pub quantity: String,
    /// The same as a person reads it: "3 ×", "0,5 kg".
    pub quantity_text: String,
    /// What the member gets of it, in a sentence; empty while it cannot be said.
    pub share_text: String,
}

impl Till {
    /// Every bundle, by name: those that are sold first.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn bundles(&self) -> Result<Vec<BundleRow>, Refusal> {
        let all = &self.here()?.catalogue.bundles;
        let mut rows: Vec<BundleRow> =
            all.iter().map(|now| self.bundle_row(now)).collect::<Result<_, _>>()?;
        rows.sort_by_cached_key(|row| (!row.active, row.name.to_lowercase(), row.sku.clone()));
        Ok(rows)
    }

    /// Adds a bundle.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::CodeTaken`], [`Code::ProductUnknown`], [`Code::BundlePartInvalid`]; what of the
    /// input cannot be used; what the store refuses.
    pub fn add_bundle(&mut self, typed: &BundleTyped) -> Result<ProductKept, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let name = name_typed("name", typed.name.as_deref().unwrap_or_default())?;
        let sku = match filled(typed.sku.as_deref()) {
            Some(sku) => code_typed("sku", sku)?,
            None => {
                let skus = here.catalogue.coded().map(|coded| coded.sku.to_string());
                proposed_sku(&name, &mut skus.collect::<HashSet<_>>())
            }
        };
        here.catalogue.refuse_taken(&sku, &name)?;
        let quicks = here.catalogue.coded().filter_map(|coded| coded.quick().cloned());
        let proposed = QuickCodes::beside(quicks).next();
        let bundle = Bundle {
            of: None,
            replaces: Vec::new(),
            sku,
            quick: proposed,
            barcodes: Vec::new(),
            category: name_typed("category", &self.words.say("bundle-category", &[]))?,
            price: price_of_one(typed.price.as_deref().unwrap_or_default())?,
            picture: None,
            active: true,
            parts: self.parts_typed(typed.parts.as_deref().unwrap_or_default())?,
            name,
            more: None,
        };
        // Nothing typed is the proposal.
        let of = |text: &Option<String>| filled(text.as_deref()).map(str::to_owned);
        let (category, quick) = (of(&typed.category), of(&typed.quick));
        let rest = BundleTyped { sku: None, parts: None, category, quick, ..typed.clone() };
        let bundle = self.changed_bundle(bundle, &rest)?;
        self.keep_bundle(bundle, None)
    }

    /// Changes a bundle, named by its stock keeping unit or by [`crate::selling::BY_ID`] and the beginning of its id: a
    /// whole new value that replaces all that stands of it. What was sold does not change.
    ///
    /// # Errors
    /// As for [`Till::add_bundle`]; [`Code::ProductUnknown`], [`Code::ProductAmbiguous`] for a bundle that is none.
    pub fn set_bundle(&mut self, which: &str, typed: &BundleTyped) -> Result<ProductKept, Refusal> {
        self.renew_if_needed()?;
        let now = self.here_as_coordinator()?.catalogue.bundle_typed(which)?;
        let before = now.bundle.clone();
        let (of, replaces) = (Some(now.of), now.standing.clone());
        let bundle = self.changed_bundle(Bundle { of, replaces, ..before.clone() }, typed)?;
        self.keep_bundle(bundle, Some(&before))
    }

    /// What each member gets of a bundle as it is typed, a sentence for each part; none while it cannot be said.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn bundle_share_texts(
        &self,
        price: &str,
        parts: &[String],
    ) -> Result<Vec<String>, Refusal> {
        self.here()?;
        let (Ok(price), Ok(parts)) = (price_of_one(price), self.parts_typed(parts)) else {
            return Ok(Vec::new());
        };
        Ok(self.parts_now(&parts)?.map(|parts| self.share_texts(price, &parts)).unwrap_or_default())
    }

    fn changed_bundle(&self, mut bundle: Bundle, typed: &BundleTyped) -> Result<Bundle, Refusal> {
        if let Some(sku) = &typed.sku {
            bundle.sku = code_typed("sku", sku)?;
        }
        if let Some(name) = &typed.name {
            bundle.name = name_typed("name", name)?;
        }
        if let Some(price) = &typed.price {
            bundle.price = price_of_one(price)?;
        }
        if let Some(parts) = &typed.parts {
            bundle.parts = self.parts_typed(parts)?;
        }
        if let Some(category) = &typed.category {
            bundle.category = name_typed("category", category)?;
        }
        if let Some(quick) = &typed.quick {
            bundle.quick = optional::<QuickCode>("quick", quick)?;
        }
        if let Some(barcode) = &typed.barcode {
            bundle.barcodes = self.barcodes_or_made(barcode)?;
        }
        bundle.active = typed.active.unwrap_or(bundle.active);
        Ok(bundle)
    }

    fn keep_bundle(
        &mut self,
        bundle: Bundle,
        before: Option<&Bundle>,
    ) -> Result<ProductKept, Refusal> {
        let odd = self.check_codes(Coded::from(&bundle), before.map(Coded::from))?;
        let renamed = before.is_none_or(|before| before.name != bundle.name);
        let unprinted = unprintable("name", bundle.name.as_str()).filter(|_| renamed);
        let (of, sku, name) = (bundle.of, bundle.sku.to_string(), bundle.name.to_string());
        let id = match (of, bundle.active) {
            (None, _) => "catalogue-added",
            (Some(_), true) => "catalogue-changed",
            (Some(_), false) => "catalogue-off",
        };
        let said = self.words.say(id, &[("name", &name), ("sku", &sku)]);
        let made = self.store.record(None, self.now()?, |recorder| recorder.record(bundle))?;
        self.notices.extend(odd.into_iter().chain(unprinted));
        self.refresh()?;
        Ok(ProductKept { product: of.unwrap_or(made).to_string(), sku, said })
    }

    /// Reads what a bundle is made of: products that are sold at a price, each once.
    fn parts_typed(&self, typed: &[String]) -> Result<Vec<BundlePart>, Refusal> {
        let here = self.here()?;
        let mut parts: Vec<BundlePart> = Vec::new();
        for one in typed {
            let line = LineTyped::read(one)?;
            let now = here.catalogue.product_typed(&line.code)?;
            let refused = |why| {
                let refused = Refusal::new(Code::BundlePartInvalid).with("why", why);
                Err(refused.with("product", &now.product.name))
            };
            if !now.product.active {
                return refused("off");
            }
            if now.product.price.is_none() {
                return refused("asked");
            }
            if parts.iter().any(|part| part.product == now.of) {
                return refused("twice");
            }
            let unit = now.product.unit;
            let quantity = match line.quantity_of(unit)? {
                Some(quantity) => quantity,
                None if unit.is_whole() => Quantity::ONE,
                None => return refused("weight"),
            };
            if quantity.milli() < 0 {
                return Err(Refusal::new(Code::QuantityInvalid).with("typed", shown(one)));
            }
            parts.push(BundlePart { product: now.of, quantity_milli: quantity });
        }
        match parts.len() {
            1..=PARTS_MAX => Ok(parts),
            0 => Err(Refusal::new(Code::BundlePartInvalid).with("why", "none")),
            _ => {
                let many = Refusal::new(Code::BundlePartInvalid).with("why", "many");
                Err(many.with("max", PARTS_MAX))
            }
        }
    }

    fn parts_now(&self, parts: &[BundlePart]) -> Result<Option<Vec<Part>>, Refusal> {
        let here = self.here()?;
        let (products, members) = (&here.catalogue.products, &here.catalogue.members);
        Ok(PartsOf::new(products, members, &here.fair).parts(parts))
    }

    fn bundle_row(&self, now: &BundleNow) -> Result<BundleRow, Refusal> {
        let here = self.here()?;
        let bundle = &now.bundle;
        let sold = self.parts_now(&bundle.parts)?;
        let shares = sold.map(|parts| self.share_texts(bundle.price, &parts));
        let lacks = shares.is_none() && bundle.active;
        let parts = bundle.parts.iter().enumerate().map(|(at, part)| {
            let product = here.catalogue.product_of(part.product);
            let sku = product.map(|now| now.product.sku.to_string());
            let alone = sku.filter(|sku| here.catalogue.product_typed(sku).is_ok());
            let quantity =
                product.map(|now| self.words.quantity(part.quantity_milli, now.product.unit));
            let times = product.is_some_and(|now| now.product.unit.is_whole());
            BundlePartRow {
                which: alone.unwrap_or_else(|| by_id(Some(part.product))),
                name: product.map(|now| now.product.name.to_string()).unwrap_or_default(),
                quantity: part.quantity_milli.to_string().replace('.', ","),
                quantity_text: quantity
                    .map(|quantity| format!("{quantity}{}", if times { " ×" } else { "" }))
                    .unwrap_or_default(),
                share_text: shares
                    .as_ref()
                    .and_then(|shares| shares.get(at).cloned())
                    .unwrap_or_default(),
            }
        });
        let barcodes: Vec<String> = bundle.barcodes.iter().map(ToString::to_string).collect();
        Ok(BundleRow {
            which: by_id(Some(now.of)),
            bundle: now.of.to_string(),
            sku: bundle.sku.to_string(),
            name: bundle.name.to_string(),
            category: bundle.category.to_string(),
            quick: bundle.quick.as_ref().map(ToString::to_string).unwrap_or_default(),
            barcode: barcodes.join(" "),
            price: self.words.figure(bundle.price.amount()),
            price_text: self.words.money(bundle.price),
            parts: parts.collect(),
            lacks: if lacks { self.words.say("bundle-lacks", &[]) } else { String::new() },
            active: bundle.active,
        })
    }

    /// Of each part what it takes of the bundle's price, and what its member gets of that.
    fn share_texts(&self, price: Money, parts: &[Part]) -> Vec<String> {
        let weighed: Vec<(Money, Quantity)> =
            parts.iter().map(|part| (part.list_price, part.quantity)).collect();
        let shares = bundle_shares(price, &weighed);
        let said = |(part, amount): (&Part, Money)| {
            let share = self.share_of(amount, part.maker.cut);
            let named = [
                ("member", part.maker.code.to_string()),
                ("share", self.words.money(share)),
                ("price", self.words.money(amount)),
            ];
            let named: Vec<(&str, &str)> =
                named.iter().map(|(name, value)| (*name, value.as_str())).collect();
            self.words.say("bundle-share", &named)
        };
        parts.iter().zip(shares).map(said).collect()
    }
}

/// Reads the price of one: a bundle is given away by no price of its own, but by a discount.
fn price_of_one(text: &str) -> Result<Money, Refusal> {
    let price = price_typed(text)?;
    if price > Money::ZERO {
        return Ok(price);
    }
    Err(Refusal::new(Code::BundlePartInvalid).with("why", "price").with("field", "price"))
}
