use std::collections::HashMap;

use memchr::memmem;

use super::article::Article;
use super::scale::{Measure, ScalePattern};
use crate::value::{Barcode, CodeKey, EntryId, Name, QuickCode, Sku};

/// The most products that a search gives.
pub const SEARCH_MAX: usize = 60;

/// How many bytes of text lie between two places whose product is known; about two products.
const BLOCK: usize = 64;

/// A product as it is sold now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CataloguedProduct {
    /// What a cart needs; `product`, `sku` and `name` are there.
    pub article: Article,
    /// What it is listed under.
    pub category: Name,
    /// Its short code.
    pub quick: Option<QuickCode>,
    /// What a scanner reads off it.
    pub barcodes: Vec<Barcode>,
}

/// All products that are sold now, in the order of their tiles, with the ways to find one.
#[derive(Debug, Clone, Default)]
pub struct ProductCatalogue {
    products: Vec<CataloguedProduct>,
    /// By stock keeping unit and barcode.
    by_code: HashMap<CodeKey, Vec<usize>>,
    by_quick: HashMap<CodeKey, Vec<usize>>,
    /// By stock keeping unit as a label without hyphens has it.
    by_bare: HashMap<CodeKey, Vec<usize>>,
    scale: Option<ScalePattern>,
    /// Every product's name and codes in small letters, each word after a space, each product ended by a newline.
    text: String,
    /// Where in `text` each product starts, and after them where the text ends.
    starts: Vec<usize>,
    /// The product at the start of each [`BLOCK`] of `text`.
    blocks: Vec<usize>,
}

/// What a code leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<'a> {
    /// Nothing.
    None,
    /// One product.
    One(&'a CataloguedProduct),
    /// The label of a scale, with what it says.
    Label(&'a CataloguedProduct, Measure),
    /// Several: two tills made the same code offline.
    Many(Vec<&'a CataloguedProduct>),
}

/// What stands before the beginning of a product's id, where a code would be two products'.
pub const BY_ID: &str = "id:";

/// The fewest digits of an id that name a product.
const ID_MIN: usize = 4;

impl ProductCatalogue {
    /// A catalogue of these products, in this order, at a fair with scales that write such labels.
    #[must_use]
    pub fn new(products: Vec<CataloguedProduct>, scale: Option<ScalePattern>) -> Self {
        let mut catalogue = Self { scale, ..Self::default() };
        for (index, product) in products.iter().enumerate() {
            let sku = product.article.sku.as_ref().map(Sku::as_str);
            let quick = product.quick.as_ref().map(QuickCode::as_str);
            for code in product.barcodes.iter().map(Barcode::as_str).chain(sku) {
                note(&mut catalogue.by_code, CodeKey::of(code), index);
            }
            if let Some(quick) = quick {
                note(&mut catalogue.by_quick, CodeKey::of(quick), index);
            }
            if let Some(sku) = sku.filter(|sku| sku.contains(|c| c != '-')) {
                note(&mut catalogue.by_bare, CodeKey::without_hyphens(sku), index);
            }
            catalogue.starts.push(catalogue.text.len());
            let name = product.article.name.as_ref().map_or("", |name| name.as_str());
            for word in name.split_whitespace().chain(sku).chain(quick) {
                catalogue.text.push(' ');
                catalogue.text.extend(word.chars().flat_map(char::to_lowercase));
            }
            catalogue.text.push('\n');
            let begun = catalogue.text.len().div_ceil(BLOCK);
            catalogue.blocks.resize(begun, index);
        }
        catalogue.starts.push(catalogue.text.len());
        Self { products, ..catalogue }
    }

    /// All products, in the order of their tiles.
    #[must_use]
    pub fn products(&self) -> &[CataloguedProduct] {
        &self.products
    }

    /// The product that a typed code belongs to, whole: a short code, a stock keeping unit, a barcode, or [`BY_ID`] and
    /// the beginning of its id; else as [`ProductCatalogue::find_scanned`].
    #[must_use]
    pub fn find(&self, code: &str) -> Found<'_> {
        let code = code.trim();
        let start = code.get(..BY_ID.len()).filter(|start| start.eq_ignore_ascii_case(BY_ID));
        if start.is_some() {
            return self.found(self.with_id(&code[BY_ID.len()..].to_lowercase()));
        }
        let key = CodeKey::of(code);
        let exact = [&self.by_code, &self.by_quick].into_iter().filter_map(|of| of.get(&key));
        match self.found(exact.flatten().copied().collect()) {
            Found::None => self.find_scanned(code),
            found => found,
        }
    }

    /// The product that a scanner's code belongs to: a barcode, a stock keeping unit with its hyphens or without, or the
    /// label of a scale.
    #[must_use]
    pub fn find_scanned(&self, code: &str) -> Found<'_> {
        let code = code.trim();
        let tries = [
            self.by_code.get(&CodeKey::of(code)),
            self.by_bare.get(&CodeKey::without_hyphens(code)),
        ];
        match tries.into_iter().flatten().next() {
            Some(indexes) => self.found(indexes.clone()),
            None => self.find_labelled(code),
        }
    }

    fn find_labelled(&self, code: &str) -> Found<'_> {
        let Some(label) = self.scale.as_ref().and_then(|scale| scale.read(code)) else {
            return Found::None;
        };
        let same = |code: &str| code.trim_start_matches('0') == label.code;
        let meant = |product: &CataloguedProduct| {
            let sku = product.article.sku.as_ref();
            sku.is_some_and(|sku| same(sku.as_str()))
                || product.quick.as_ref().is_some_and(|quick| same(quick.as_str()))
        };
        let indexes = (0..self.products.len()).filter(|&index| meant(&self.products[index]));
        match self.found(indexes.collect()) {
            Found::One(product) => Found::Label(product, label.measure),
            found => found,
        }
    }

    fn with_id(&self, start: &str) -> Vec<usize> {
        let named = |product: &CataloguedProduct| {
            product.article.product.is_some_and(|id| id.to_string().starts_with(start))
        };
        let named = (0..self.products.len()).filter(|&index| named(&self.products[index]));
        if start.len() < ID_MIN { Vec::new() } else { named.collect() }
    }

    /// How a product can be typed so that no other is meant: its stock keeping unit, or else its id.
    #[must_use]
    pub fn way_to(&self, product: &CataloguedProduct) -> String {
        let sku = product.article.sku.as_ref().map_or("", Sku::as_str);
        match self.find(sku) {
            Found::One(found) if found.article.product == product.article.product => sku.to_owned(),
            _ => by_id(product.article.product),
        }
    }

    fn found(&self, mut indexes: Vec<usize>) -> Found<'_> {
        indexes.sort_unstable();
        indexes.dedup();
        match indexes.as_slice() {
            [] => Found::None,
            [one] => Found::One(&self.products[*one]),
            several => Found::Many(several.iter().map(|index| &self.products[*index]).collect()),
        }
    }

    /// Up to [`SEARCH_MAX`] products whose name or codes have every word of `typed`, those where the first word
    /// begins a word first, otherwise in the catalogue's order. At most one pass over all names for each word and
    /// each of the two, in memory.
    #[must_use]
    pub fn search(&self, typed: &str) -> Vec<&CataloguedProduct> {
        let typed = typed.to_lowercase();
        let mut words = typed.split_whitespace();
        let Some(first) = words.next() else { return Vec::new() };
        let others: Vec<&str> = words.collect();
        let at_start = self.having(&format!(" {first}"), &others);
        let mut found = at_start.clone();
        // Inside a word, one or two letters would match nearly everything and help nobody.
        if found.len() < SEARCH_MAX && first.chars().nth(2).is_some() {
            let inside = self.having(first, &others);
            found.extend(inside.iter().filter(|index| !at_start.contains(index)));
            found.truncate(SEARCH_MAX);
        }
        found.into_iter().map(|index| &self.products[index]).collect()
    }

    /// The first products whose text has all of these. Each word in turn is looked for from the product that may be
    /// next; where it lies in a later one, that one is the next to ask the others about.
    fn having(&self, first: &str, others: &[&str]) -> Vec<usize> {
        let words = std::iter::once(&first).chain(others);
        let finders: Vec<memmem::Finder> = words.map(memmem::Finder::new).collect();
        let mut found = Vec::new();
        if self.products.is_empty() {
            return found;
        }
        let (mut next, mut agreed) = (0, 0);
        for finder in finders.iter().cycle() {
            let start = self.starts[next];
            let Some(at) = finder.find(&self.text.as_bytes()[start..]) else { break };
            if start + at < self.starts[next + 1] {
                agreed += 1;
            } else {
                next = self.product_at(start + at);
                agreed = 1;
            }
            if agreed == finders.len() {
                found.push(next);
                (next, agreed) = (next + 1, 0);
                if found.len() == SEARCH_MAX || next == self.products.len() {
                    break;
                }
            }
        }
        found
    }

    /// The product that a place in the text belongs to.
    fn product_at(&self, place: usize) -> usize {
        let near = self.blocks[place / BLOCK];
        let further = self.starts[near + 1..].iter().take_while(|&&start| start <= place);
        near + further.count()
    }
}

/// A product by the beginning of its id.
pub(crate) fn by_id(product: Option<EntryId>) -> String {
    let id = product.map(|id| id.to_string()).unwrap_or_default();
    format!("{BY_ID}{}", id.get(..12).unwrap_or_default())
}

fn note(index: &mut HashMap<CodeKey, Vec<usize>>, key: CodeKey, product: usize) {
    index.entry(key).or_default().push(product);
}

#[cfg(test)]
mod tests;
