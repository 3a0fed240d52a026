use std::collections::HashMap;

use memchr::memmem;

use super::cart::Article;
use crate::value::{Barcode, Name, QuickCode};

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

/// All products that are sold now, most sold first, with the ways to find one.
#[derive(Debug, Clone, Default)]
pub struct ProductCatalogue {
    products: Vec<CataloguedProduct>,
    by_code: HashMap<Box<str>, Vec<usize>>,
    by_barcode: HashMap<Box<str>, Vec<usize>>,
    /// Every product's name and codes in small letters, each word after a space, each product ended by a newline.
    text: String,
    /// Where in `text` each product starts, and after them where the text ends.
    starts: Vec<usize>,
    /// The product at the start of each [`BLOCK`] of `text`.
    blocks: Vec<usize>,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{BasisPoints, EntryId, Money, Unit};

    #[test]
    fn a_search_finds_what_has_every_word_and_first_what_begins_with_the_first() {
        let words = ["keripik", "tas", "Kopi", "anyaman", "pas", "asli", "tempe", "kerang"];
        let name = |n: usize| [n % 8, n / 8 % 8, n / 64 % 8].map(|word| words[word]).join(" ");
        let names: Vec<String> = (0..700).map(name).collect();
        let catalogue = ProductCatalogue::new(names.iter().map(|name| product(name)).collect());
        let typed = [
            "k",
            "ker",
            "ker as",
            "as",
            "asl",
            "pas tas",
            "ang kop tem",
            "pik s s",
            "as asli asl",
            "x k",
            "",
            "TEM ",
        ];
        for typed in typed {
            let found: Vec<&str> = catalogue.search(typed).into_iter().map(name_of).collect();
            assert_eq!(found, defined(&names, typed), "{typed:?}");
        }
        assert!(ProductCatalogue::default().search("ker").is_empty());
    }

    #[test]
    fn a_short_code_is_found_while_it_is_typed() {
        let coded =
            |name, quick: &str| CataloguedProduct { quick: quick.parse().ok(), ..product(name) };
        let catalogue =
            ProductCatalogue::new(vec![coded("Keripik pisang", "41"), coded("Teh", "12")]);
        for typed in ["4", "41"] {
            let found: Vec<&str> = catalogue.search(typed).into_iter().map(name_of).collect();
            assert_eq!(found, ["Keripik pisang"], "{typed}");
        }
        assert!(catalogue.search("1").iter().all(|found| name_of(found) == "Teh"));
    }

    /// What a search means, without any haste.
    fn defined<'a>(names: &'a [String], typed: &str) -> Vec<&'a str> {
        let typed = typed.to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let Some(first) = words.first() else { return Vec::new() };
        let begins =
            |name: &&String| format!(" {}", name.to_lowercase()).contains(&format!(" {first}"));
        let has_all = |name: &&String| words.iter().all(|word| name.to_lowercase().contains(word));
        let (at_start, inside): (Vec<_>, Vec<_>) = names.iter().filter(has_all).partition(begins);
        let inside = inside.into_iter().filter(|_| first.len() > 2);
        at_start.into_iter().chain(inside).map(String::as_str).take(SEARCH_MAX).collect()
    }

    fn name_of(product: &CataloguedProduct) -> &str {
        product.article.name.as_ref().map_or("", |name| name.as_str())
    }

    fn product(name: &str) -> CataloguedProduct {
        let article = Article {
            product: None,
            sku: None,
            name: name.parse().ok(),
            unit: Unit::Piece,
            list_price: Money::ZERO,
            member: EntryId::of(b"a member"),
            member_code: "M1".parse().expect("a code"),
            cut: BasisPoints::new(0).expect("a percentage"),
            picture: None,
        };
        let category = "Aneka".parse().expect("a name");
        CataloguedProduct { article, category, quick: None, barcodes: Vec::new() }
    }
}
