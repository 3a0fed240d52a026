use std::collections::HashMap;

use memchr::memmem;

use super::cart::Article;
use crate::value::{Barcode, Name, QuickCode};

/// The most products that a search gives.
pub const SEARCH_MAX: usize = 60;

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

/// All products that are sold now, most sold first, with the ways to find one.
#[derive(Debug, Clone, Default)]
pub struct ProductCatalogue {
    products: Vec<CataloguedProduct>,
    by_code: HashMap<Box<str>, Vec<usize>>,
    by_barcode: HashMap<Box<str>, Vec<usize>>,
    /// Every product's name and code in small letters, each word after a space, each product ended by a newline.
    text: String,
    /// Where in `text` each product starts.
    starts: Vec<usize>,
}

/// What a code leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'a> {
    /// Nothing.
    None,
    /// One product.
    One(&'a CataloguedProduct),
    /// Several: two tills made the same code offline.
    Many,
}

impl ProductCatalogue {
    /// A catalogue of these products, in this order.
    #[must_use]
    pub fn new(products: Vec<CataloguedProduct>) -> Self {
        let mut catalogue = Self::default();
        for (index, product) in products.iter().enumerate() {
            let sku = product.article.sku.as_ref().map(|sku| sku.as_str());
            let quick = product.quick.as_ref().map(QuickCode::as_str);
            for code in [sku, quick].into_iter().flatten() {
                catalogue.by_code.entry(code.into()).or_default().push(index);
            }
            for barcode in &product.barcodes {
                catalogue.by_barcode.entry(barcode.as_str().into()).or_default().push(index);
            }
            catalogue.starts.push(catalogue.text.len());
            let name = product.article.name.as_ref().map_or("", |name| name.as_str());
            for word in name.split_whitespace().chain(sku) {
                catalogue.text.push(' ');
                catalogue.text.extend(word.chars().flat_map(char::to_lowercase));
            }
            catalogue.text.push('\n');
        }
        Self { products, ..catalogue }
    }

    /// All products, most sold first.
    #[must_use]
    pub fn products(&self) -> &[CataloguedProduct] {
        &self.products
    }

    /// The product with this short code, stock keeping unit or barcode, whole.
    #[must_use]
    pub fn find(&self, code: &str) -> Found<'_> {
        match self.found(self.by_code.get(code.to_uppercase().as_str())) {
            Found::None => self.find_scanned(code),
            found => found,
        }
    }

    /// The product that a scanner's code belongs to: a barcode, or a stock keeping unit printed as one.
    #[must_use]
    pub fn find_scanned(&self, code: &str) -> Found<'_> {
        let by_sku = || self.by_code.get(code).filter(|_| code.contains('-'));
        self.found(self.by_barcode.get(code).or_else(by_sku))
    }

    fn found(&self, indexes: Option<&Vec<usize>>) -> Found<'_> {
        match indexes.map(Vec::as_slice) {
            None | Some([]) => Found::None,
            Some([one]) => Found::One(&self.products[*one]),
            Some(_) => Found::Many,
        }
    }

    /// Up to [`SEARCH_MAX`] products whose name or code has every word of `typed`, those where the first word
    /// begins a word first, otherwise in the catalogue's order. One pass over all names, in memory.
    #[must_use]
    pub fn search(&self, typed: &str) -> Vec<&CataloguedProduct> {
        let typed = typed.to_lowercase();
        let mut words = typed.split_whitespace();
        let Some(first) = words.next() else { return Vec::new() };
        let others: Vec<memmem::Finder> = words.map(memmem::Finder::new).collect();
        let at_start = self.matching(&format!(" {first}"), &others);
        let mut found = at_start.clone();
        // Inside a word, one or two letters would match nearly everything and help nobody.
        if found.len() < SEARCH_MAX && first.chars().nth(2).is_some() {
            found.extend(self.matching(first, &others).iter().filter(|i| !at_start.contains(i)));
            found.truncate(SEARCH_MAX);
        }
        found.into_iter().map(|index| &self.products[index]).collect()
    }

    /// The first products whose text has `needle` and all the others.
    fn matching(&self, needle: &str, others: &[memmem::Finder]) -> Vec<usize> {
        let finder = memmem::Finder::new(needle);
        let text = self.text.as_bytes();
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|rest| finder.find(rest)) {
            let index = self.starts.partition_point(|&start| start <= from + at) - 1;
            let end = self.starts.get(index + 1).copied().unwrap_or(text.len());
            let product = &text[self.starts[index]..end];
            if others.iter().all(|other| other.find(product).is_some()) {
                found.push(index);
                if found.len() == SEARCH_MAX {
                    break;
                }
            }
            from = end;
        }
        found
    }
}
