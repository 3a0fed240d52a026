use std::collections::{BTreeMap, HashMap, HashSet};

use super::catalogue::Catalogue;
use super::catalogued::ProductNow;
use super::codes::Coded;
use crate::entry::Product;
use crate::value::{
    Barcode, BasisPoints, CodeKey, EntryId, Money, Name, PictureName, QuickCode, Sku, Unit,
};

/// A product as a list says it. What the list does not speak of is none, and stays as it is.
#[derive(Debug, Clone)]
pub struct ListedProduct {
    /// Where in the list, so that a person finds it.
    pub row: u32,
    /// Its stock keeping unit; without one the product is known by its member and its name.
    pub sku: Option<Sku>,
    /// What it is called.
    pub name: Name,
    /// Its price for one unit, none where it is asked for at each sale; outer none: the list has no prices.
    pub price: Option<Option<Money>>,
    /// The member who makes it.
    pub member: EntryId,
    /// What it is counted in.
    pub unit: Option<Unit>,
    /// What it is listed under.
    pub category: Option<Name>,
    /// Its short code.
    pub quick: Option<Option<QuickCode>>,
    /// What a scanner reads off it.
    pub barcodes: Option<Vec<Barcode>>,
    /// The cooperative's cut of its own.
    pub cut: Option<Option<BasisPoints>>,
    /// A drawing of the program.
    pub picture: Option<Option<PictureName>>,
    /// Whether it is sold; a list that says nothing of it lists what is sold.
    pub active: Option<bool>,
}

/// What a list says of a product, beside what the catalogue says.
#[derive(Debug, Clone)]
pub enum Compared {
    /// The catalogue does not have it.
    New(Box<Product>),
    /// The catalogue has another value of it.
    Changed {
        /// The value that the list asks for.
        product: Box<Product>,
        /// The value that stands.
        before: Box<Product>,
    },
    /// The catalogue says the same.
    Same(Box<Product>),
}

impl Compared {
    /// The product as the list has it.
    #[must_use]
    pub fn product(&self) -> &Product {
        match self {
            Self::New(product) | Self::Changed { product, .. } | Self::Same(product) => product,
        }
    }

    /// Whether the catalogue has it at a price of zero, as somebody once said by hand.
    fn costs_nothing_already(&self) -> bool {
        match self {
            Self::New(_) => false,
            Self::Changed { before, .. } => before.price == Some(Money::ZERO),
            Self::Same(product) => product.price == Some(Money::ZERO),
        }
    }

    /// The value to be recorded, where there is one.
    #[must_use]
    pub fn to_record(&self) -> Option<&Product> {
        match self {
            Self::New(product) | Self::Changed { product, .. } => Some(product),
            Self::Same(_) => None,
        }
    }
}

/// Why a row of a list cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// Several products of the catalogue may be meant.
    Ambiguous(Vec<EntryId>),
    /// Another row is about the same product.
    SameProduct(u32),
    /// Another row has this code.
    CodeInRow(String, u32),
    /// A product that the list does not speak of has this code.
    CodeOf(String, EntryId),
    /// A new product without a price.
    PriceMissing,
    /// A price of zero that the catalogue does not have already: in a list, it is a slip.
    PriceZero,
}

/// What new products get where a list does not say it.
#[derive(Debug, Clone)]
pub struct Proposals {
    /// What they are listed under.
    pub category: Name,
    /// Whether they get short codes.
    pub quick: bool,
}

/// Compares a list with the catalogue, row by row, and proposes stock keeping units, and short codes where the list has
/// no column of them, for what is new. Codes are compared as they will be when all of the list is taken, so two
/// products may exchange theirs.
#[must_use]
pub fn compare(
    listed: &[ListedProduct],
    catalogue: &Catalogue,
    proposals: &Proposals,
) -> Vec<Result<Compared, Clash>> {
    let meant: Vec<Result<Option<&ProductNow>, Clash>> =
        listed.iter().map(|one| meant(one, catalogue)).collect();
    let spoken_of: HashSet<EntryId> = meant.iter().flatten().flatten().map(|now| now.of).collect();
    let mut codes = Codes::of_others(catalogue, &spoken_of);
    let listed_skus = listed.iter().filter_map(|one| one.sku.as_ref());
    let known = catalogue.coded().map(|coded| coded.sku);
    let mut skus: HashSet<String> =
        listed_skus.chain(known).map(|sku| sku.as_str().to_owned()).collect();
    let mut rows: HashMap<EntryId, u32> = HashMap::new();
    let named = listed.iter().filter_map(|one| one.quick.clone().flatten());
    let kept = catalogue.coded().filter_map(|coded| coded.quick().cloned());
    let mut quicks = QuickCodes::beside(named.chain(kept));
    let of_row = |(one, meant): (&ListedProduct, Result<Option<&ProductNow>, Clash>)| {
        let now = meant?;
        if let Some(now) = now
            && let Some(row) = rows.insert(now.of, one.row)
        {
            return Err(Clash::SameProduct(row));
        }
        let compared = match now {
            Some(now) => changed(one, now),
            None => {
                let sku = one.sku.clone().unwrap_or_else(|| proposed_sku(&one.name, &mut skus));
                let quick = if proposals.quick { quicks.next() } else { None };
                Compared::New(Box::new(new(one, sku, quick, &proposals.category)?))
            }
        };
        if one.price == Some(Some(Money::ZERO)) && !compared.costs_nothing_already() {
            return Err(Clash::PriceZero);
        }
        match (&compared, codes.take(compared.product(), one.row)) {
            // What clashes already keeps nobody from the rest of the list.
            (Compared::Same(_), _) | (_, Ok(())) => Ok(compared),
            (_, Err(clash)) => Err(clash),
        }
    };
    listed.iter().zip(meant).map(of_row).collect()
}

/// The product of the catalogue that a row is about: by its stock keeping unit, else by member and name.
fn meant<'a>(
    one: &ListedProduct,
    catalogue: &'a Catalogue,
) -> Result<Option<&'a ProductNow>, Clash> {
    let name = one.name.as_str().to_lowercase();
    let is_meant = |now: &&ProductNow| match &one.sku {
        Some(sku) => now.product.sku == *sku,
        None => {
            now.product.member == one.member && now.product.name.as_str().to_lowercase() == name
        }
    };
    let mut found: Vec<&ProductNow> = catalogue.products.iter().filter(is_meant).collect();
    if found.iter().any(|now| now.product.active) {
        found.retain(|now| now.product.active);
    }
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one)),
        several => Err(Clash::Ambiguous(several.iter().map(|now| now.of).collect())),
    }
}

fn changed(one: &ListedProduct, now: &ProductNow) -> Compared {
    let before = now.product.clone();
    let product = Product {
        name: one.name.clone(),
        price: one.price.unwrap_or(before.price),
        member: one.member,
        unit: one.unit.unwrap_or(before.unit),
        category: one.category.clone().unwrap_or_else(|| before.category.clone()),
        quick: one.quick.clone().unwrap_or_else(|| before.quick.clone()),
        barcodes: one.barcodes.clone().unwrap_or_else(|| before.barcodes.clone()),
        cut_bp: one.cut.unwrap_or(before.cut_bp),
        picture: one.picture.clone().unwrap_or_else(|| before.picture.clone()),
        active: one.active.unwrap_or(true),
        ..before.clone()
    };
    if product == before {
        return Compared::Same(Box::new(product));
    }
    let product = Product { of: Some(now.of), replaces: now.standing.clone(), ..product };
    Compared::Changed { product: Box::new(product), before: Box::new(before) }
}

fn new(
    one: &ListedProduct,
    sku: Sku,
    quick: Option<QuickCode>,
    category: &Name,
) -> Result<Product, Clash> {
    Ok(Product {
        of: None,
        replaces: Vec::new(),
        sku,
        quick: one.quick.clone().unwrap_or(quick),
        barcodes: one.barcodes.clone().unwrap_or_default(),
        name: one.name.clone(),
        category: one.category.clone().unwrap_or_else(|| category.clone()),
        unit: one.unit.unwrap_or(Unit::PIECE),
        price: one.price.ok_or(Clash::PriceMissing)?,
        member: one.member,
        cut_bp: one.cut.flatten(),
        picture: one.picture.clone().flatten(),
        active: one.active.unwrap_or(true),
        more: None,
    })
}

/// A stock keeping unit for a name: its first three consonants, `PRD` where it has no Latin ones, and the first number
/// that is free.
pub fn proposed_sku(name: &Name, taken: &mut HashSet<String>) -> Sku {
    let latin = name.as_str().to_uppercase();
    let of = |allowed: fn(&char) -> bool| -> String {
        latin.chars().filter(char::is_ascii_uppercase).filter(allowed).take(3).collect()
    };
    let consonants = of(|c| !"AEIOU".contains(*c));
    let letters = if consonants.len() == 3 { consonants } else { of(|_| true) };
    let letters = if letters.len() == 3 { letters } else { "PRD".to_owned() };
    let mut number = 1_u32;
    loop {
        let sku = format!("{letters}-{number:02}");
        if taken.insert(sku.clone()) {
            return sku.parse().expect("three letters, a hyphen and a number");
        }
        number += 1;
    }
}

/// Short codes that nothing has yet, from 10 on: two digits are typed with one hand.
pub struct QuickCodes {
    taken: HashSet<String>,
    next: u32,
}

impl QuickCodes {
    /// Those that are free beside these.
    pub fn beside(taken: impl IntoIterator<Item = QuickCode>) -> Self {
        Self { taken: taken.into_iter().map(|code| code.as_str().to_owned()).collect(), next: 10 }
    }
}

impl Iterator for QuickCodes {
    type Item = QuickCode;

    fn next(&mut self) -> Option<QuickCode> {
        while self.next <= 9999 {
            let code = self.next.to_string();
            self.next += 1;
            if !self.taken.contains(&code) {
                return code.parse().ok();
            }
        }
        None
    }
}

/// Whose each code will be.
struct Codes {
    taken: BTreeMap<CodeKey, Owner>,
}

enum Owner {
    Row(u32),
    Catalogued(EntryId),
}

impl Codes {
    /// Those of what is sold and the list does not speak of.
    fn of_others(catalogue: &Catalogue, spoken_of: &HashSet<EntryId>) -> Self {
        let others = catalogue.coded().filter(|coded| coded.active);
        let others = others.filter_map(|coded| Some((coded, coded.of?)));
        let codes = others.filter(|(_, of)| !spoken_of.contains(of)).flat_map(|(coded, of)| {
            coded.codes().into_iter().map(move |code| (code, Owner::Catalogued(of)))
        });
        Self { taken: codes.collect() }
    }

    fn take(&mut self, product: &Product, row: u32) -> Result<(), Clash> {
        if !product.active {
            return Ok(());
        }
        for code in Coded::from(product).codes() {
            let written = code.to_string();
            match self.taken.get(&code) {
                Some(Owner::Row(row)) => return Err(Clash::CodeInRow(written, *row)),
                Some(Owner::Catalogued(of)) => return Err(Clash::CodeOf(written, *of)),
                None => drop(self.taken.insert(code, Owner::Row(row))),
            }
        }
        Ok(())
    }
}
