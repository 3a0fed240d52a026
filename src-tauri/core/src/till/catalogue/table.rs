use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use ts_rs::TS;

use crate::books::{MemberNow, ProductNow};
use crate::entry::{Fact, Product, Role, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::selling::{by_id, shown};
use crate::till::Till;
use crate::till::catalogue::said::percent;
use crate::till::names::Names;
use crate::value::{BasisPoints, EntryId, Moment, Money};

/// Everything that the fair sells, who makes it and who sells it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CatalogueTable {
    /// The products, by name.
    pub products: Vec<ProductRow>,
    /// The members, by code.
    pub members: Vec<PersonRow>,
    /// The sellers, by code.
    pub sellers: Vec<PersonRow>,
    /// The categories, by name.
    pub categories: Vec<String>,
    /// The fair's cut, such as `20 %`.
    pub cut: String,
    /// Whether this till may change the catalogue.
    pub coordinator: bool,
    /// How many values the last step over many products wrote, while it can be taken back; else 0.
    pub undo: u32,
}

/// A product in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProductRow {
    /// By what it is named to this program so that no other is meant.
    pub which: String,
    /// Its stock keeping unit.
    pub sku: String,
    /// Its short code; empty: none.
    pub quick: String,
    /// What a scanner reads off it, with blanks between several.
    pub barcode: String,
    /// What it is called.
    pub name: String,
    /// What it is listed under.
    pub category: String,
    /// What it is counted in.
    pub unit: String,
    /// Its price for one unit, as a person types it.
    pub price: String,
    /// The same as a person reads it.
    pub price_text: String,
    /// The member's code.
    pub member: String,
    /// The cooperative's cut of its own in percent, as a person types it; empty: the member's or the fair's.
    pub cut: String,
    /// What the member gets of one unit; empty where the price is asked for.
    pub share_text: String,
    /// The name of a drawing; empty: none.
    pub picture: String,
    /// By what its own picture is asked for; none where it has none.
    pub photo: Option<String>,
    /// Whether it is sold.
    pub active: bool,
    /// Whether it is sold out.
    pub sold_out: bool,
    /// Whether two values of it stand, from tills that changed it apart.
    pub two_values: bool,
}

/// A member or a seller in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonRow {
    /// The code.
    pub code: String,
    /// A member's own cut in percent, as a person types it; empty: the fair's.
    pub cut: String,
    /// How many products are a member's.
    pub products: u32,
    /// Whether this one can be chosen.
    pub active: bool,
}

/// One value that a product had or has, from its edits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProductPast {
    /// The entry.
    pub id: String,
    /// When it was made.
    pub at: String,
    /// Which till made it.
    pub by: String,
    /// The price, as people read it.
    pub price_text: String,
    /// What it changed, in words; of the first value, that it was added.
    pub said: String,
    /// Whether it stands.
    pub stands: bool,
}

impl Till {
    /// The whole catalogue as a table.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn catalogue_table(&self) -> Result<CatalogueTable, Refusal> {
        let here = self.here()?;
        let members: HashMap<EntryId, &MemberNow> =
            here.catalogue.members.iter().map(|now| (now.of, now)).collect();
        let all = &here.catalogue.products;
        let twice: BTreeSet<&str> = {
            let mut seen = BTreeSet::new();
            all.iter()
                .map(|now| now.product.sku.as_str())
                .filter(|sku| !seen.insert(*sku))
                .collect()
        };
        let mut products: Vec<ProductRow> = all
            .iter()
            .map(|now| self.product_row(now, members.get(&now.product.member), &twice))
            .collect();
        products.sort_by_cached_key(|row| (!row.active, row.name.to_lowercase(), row.sku.clone()));
        let makes = |of: EntryId| {
            let count = all.iter().filter(|now| now.product.member == of && now.product.active);
            u32::try_from(count.count()).unwrap_or(u32::MAX)
        };
        let categories: BTreeSet<String> = all
            .iter()
            .filter(|now| now.product.active)
            .map(|now| now.product.category.to_string())
            .collect();
        let member = |now: &MemberNow| PersonRow {
            code: now.member.code.to_string(),
            cut: now.member.cut_bp.map(typed_percent).unwrap_or_default(),
            products: makes(now.of),
            active: now.member.active,
        };
        let mut sellers: Vec<PersonRow> = here
            .catalogue
            .sellers
            .iter()
            .map(|now| PersonRow {
                code: now.seller.code.to_string(),
                cut: String::new(),
                products: 0,
                active: now.seller.active,
            })
            .collect();
        sellers.dedup_by(|a, b| a.code == b.code);
        Ok(CatalogueTable {
            products,
            members: here.catalogue.members.iter().map(member).collect(),
            sellers,
            categories: categories.into_iter().collect(),
            cut: percent(here.fair.settings.cut_bp),
            coordinator: here.role == Some(Role::Coordinator),
            undo: {
                let step = self.store.snapshot().last_step()?;
                let count = step.map_or(0, |(_, entries)| entries.end() - entries.start() + 1);
                u32::try_from(count).unwrap_or(u32::MAX)
            },
        })
    }

    fn product_row(
        &self,
        now: &ProductNow,
        member: Option<&&MemberNow>,
        twice: &BTreeSet<&str>,
    ) -> ProductRow {
        let product = &now.product;
        let text = |code: Option<String>| code.unwrap_or_default();
        let barcodes: Vec<String> = product.barcodes.iter().map(ToString::to_string).collect();
        let here = self.here.as_ref();
        let fair = here.map(|here| here.fair.settings.cut_bp);
        let cut = product.cut_bp.or(member.and_then(|now| now.member.cut_bp)).or(fair);
        let share = product.price.zip(cut).map(|(price, cut)| self.share_of(price, cut));
        let which = match twice.contains(product.sku.as_str()) {
            true => by_id(Some(now.of)),
            false => product.sku.to_string(),
        };
        ProductRow {
            which,
            sku: product.sku.to_string(),
            quick: text(product.quick.as_ref().map(ToString::to_string)),
            barcode: barcodes.join(" "),
            name: product.name.to_string(),
            category: product.category.to_string(),
            unit: product.unit.to_string(),
            price: match product.price {
                Some(price) => self.words.figure(price.amount()),
                None => self.words.say("list-asked", &[]),
            },
            price_text: self.product_price_text(product),
            member: text(member.map(|now| now.member.code.to_string())),
            cut: product.cut_bp.map(typed_percent).unwrap_or_default(),
            share_text: share.map(|share: Money| self.words.money(share)).unwrap_or_default(),
            picture: text(product.picture.as_ref().map(ToString::to_string)),
            photo: here.and_then(|here| here.photo_of(now.of)),
            active: product.active,
            sold_out: here.is_some_and(|here| here.catalogue.sold_out.contains(&now.of)),
            two_values: now.standing.len() > 1,
        }
    }

    /// Every value that a product had, the newest last, from its edits. The prices of sales that were made are none of
    /// its business.
    ///
    /// # Errors
    /// [`Code::ProductUnknown`], [`Code::ProductAmbiguous`].
    pub fn product_past(&self, which: &str) -> Result<Vec<ProductPast>, Refusal> {
        let here = self.here()?;
        let now = here.catalogue.product_typed(which)?;
        let standing = &here.standing;
        let made: Vec<(&SignedEntry, &Product)> = standing
            .edits()
            .iter()
            .filter(|edit| standing.may_make(edit))
            .filter_map(|edit| match &edit.entry().fact {
                Fact::Product(product) => {
                    (product.of.unwrap_or(edit.id()) == now.of).then_some((edit, product))
                }
                _ => None,
            })
            .collect();
        let by_id: HashMap<EntryId, &Product> =
            made.iter().map(|(edit, product)| (edit.id(), *product)).collect();
        let names = Names::of(here);
        let zone = &here.fair.settings.zone;
        let mut past: Vec<(Moment, ProductPast)> = made
            .iter()
            .map(|(edit, product)| {
                let entry = edit.entry();
                let before = product.replaces.iter().find_map(|id| by_id.get(id));
                let said = match before {
                    Some(before) => self.difference(product, before),
                    None => self.words.say("product-past-added", &[]),
                };
                let day = entry.at.day().map(|day| self.words.day(day)).unwrap_or_default();
                let past = ProductPast {
                    id: edit.id().to_string(),
                    at: format!("{day}, {}", self.words.time(entry.at, zone)),
                    by: names.till(entry.till),
                    price_text: self.product_price_text(product),
                    said,
                    stands: standing.stands(edit),
                };
                (entry.at, past)
            })
            .collect();
        past.sort_by_key(|(at, _)| at.time());
        Ok(past.into_iter().map(|(_, past)| past).collect())
    }

    /// Chooses one of several values of a product that stand: a new value that says the same and replaces all of them.
    ///
    /// # Errors
    /// As for [`Till::set_product`]; [`Code::ProductUnknown`] where no value has this id.
    pub fn choose_product(&mut self, which: &str, id: &str) -> Result<String, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let now = here.catalogue.product_typed(which)?;
        let chosen = here
            .standing
            .edits()
            .iter()
            .find(|edit| now.standing.contains(&edit.id()) && edit.id().to_string() == id);
        let unknown = || Refusal::new(Code::ProductUnknown).with("code", shown(id));
        let Some(Fact::Product(value)) = chosen.map(|edit| &edit.entry().fact) else {
            return Err(unknown());
        };
        let (of, replaces) = (Some(now.of), now.standing.clone());
        let product = Product { of, replaces, ..value.clone() };
        let named =
            [("name", product.name.to_string()), ("price", self.product_price_text(&product))];
        let named: Vec<(&str, &str)> =
            named.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let said = self.words.say("catalogue-chosen", &named);
        self.store.record(None, self.now()?, |recorder| recorder.record(product))?;
        self.refresh()?;
        Ok(said)
    }
}

/// A percentage as a person types it: `12,5`.
fn typed_percent(part: BasisPoints) -> String {
    percent(part).trim_end_matches(" %").to_owned()
}
