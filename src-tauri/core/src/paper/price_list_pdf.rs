use std::sync::Arc;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::pdf::{About, Binding, Block, MILLIMETRE, Mark, Photo, Points, Press, Sheet};
use super::style::{A4, BODY, HEADING, MARGIN, SMALL, STRONG, TITLE};
use crate::value::Moment;
use crate::words::Language;

/// The prices of a fair, for the wall of a stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceList {
    /// The language of the document.
    pub language: Language,
    /// When the newest of what it shows was made.
    pub made: Moment,
    /// What it is called.
    pub title: String,
    /// Of what: organisation, fair and days.
    pub of: String,
    /// The categories with their products, in order.
    pub categories: Vec<(String, Vec<Priced>)>,
}

/// One product of a price list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priced {
    /// Its short code; empty: none.
    pub quick: String,
    /// What it is called.
    pub name: String,
    /// Its price, as people read it.
    pub price: String,
    /// Its own picture; none where it has none.
    pub photo: Option<Arc<Photo>>,
}

/// Where names begin, behind the short codes.
const NAMES: Points = 14.0 * MILLIMETRE;
const ROOM: Points = 4.0;
/// How large pictures are.
const PHOTO: Points = 14.0 * MILLIMETRE;
/// Between two columns of a page.
const BETWEEN: Points = 10.0 * MILLIMETRE;

/// The price list as a PDF on A4, in two columns. A product is never parted from its price, and a category never from its
/// first product. The same list is the same bytes.
#[must_use]
pub fn price_list_pdf(list: &PriceList) -> Vec<u8> {
    let width = (A4.0 - 2.0 * MARGIN - BETWEEN) / 2.0;
    let mut products = list.categories.iter().flat_map(|(_, products)| products);
    let names = if products.any(|product| product.photo.is_some()) {
        NAMES + PHOTO + 2.0 * ROOM
    } else {
        NAMES
    };
    let mut blocks = Vec::new();
    for (category, products) in &list.categories {
        for (at, product) in products.iter().enumerate() {
            let mut block = Block::new(width);
            if at == 0 {
                block.space(2.0 * ROOM);
                block.words(0.0, HEADING, category);
                block.space(ROOM);
            }
            block.words_at(0.0, BODY, &product.quick);
            let mut priced = Block::new(width - names);
            priced.row(0.0, BODY, &product.name, &product.price);
            if let Some(photo) = &product.photo {
                block.photo_at(NAMES, PHOTO, photo);
                priced.reach(PHOTO);
            }
            priced.space(ROOM / 2.0);
            priced.rule();
            priced.space(ROOM / 2.0);
            block.beside(names, priced);
            blocks.push(block);
        }
    }
    let pages = columns(blocks, list);
    let count = pages.len();
    let mut press = Press::default();
    for (at, marks) in pages.into_iter().enumerate() {
        let mut foot = Block::new(A4.0 - 2.0 * MARGIN);
        foot.words_at(0.0, SMALL, &list.of);
        foot.figure_at(A4.0 - 2.0 * MARGIN, SMALL, &format!("{} / {count}", at + 1));
        let foot = foot.marks_at(MARGIN, A4.1 - MARGIN);
        let marks = marks.into_iter().chain(foot).collect();
        press.print(&Sheet { width: A4.0, height: A4.1, marks });
    }
    let about = About {
        title: list.title.clone(),
        language: list.language,
        made: list.made,
        shows: format!("prices {} {}", list.of, shown(list)),
    };
    press.bind(&about, &Binding::default())
}

/// Everything that the list says, for the document's identifier.
fn shown(list: &PriceList) -> String {
    let product = |product: &Priced| {
        let photo = product.photo.as_deref().map(|photo| Sha256::digest(&photo.jpeg));
        let photo = photo.map(|hash| HEXLOWER.encode(&hash)).unwrap_or_default();
        format!("{}\t{}\t{}\t{photo}", product.quick, product.name, product.price)
    };
    let category = |(name, products): &(String, Vec<Priced>)| {
        format!("{name}\n{}", products.iter().map(product).collect::<Vec<_>>().join("\n"))
    };
    list.categories.iter().map(category).collect::<Vec<_>>().join("\n\n")
}

/// Fills columns from the left, and pages with columns; the first page begins with what the list is.
fn columns(blocks: Vec<Block>, list: &PriceList) -> Vec<Vec<Mark>> {
    let mut head = Block::new(A4.0 - 2.0 * MARGIN);
    head.words(0.0, TITLE, &list.title);
    head.words(0.0, STRONG, &list.of);
    head.space(ROOM);
    let below = head.height();
    let mut pages = vec![head.marks_at(MARGIN, MARGIN).collect::<Vec<_>>()];
    let width = (A4.0 - 2.0 * MARGIN - BETWEEN) / 2.0;
    let bottom = A4.1 - MARGIN - 2.0 * SMALL.leading;
    let (mut column, mut top, mut at) = (0_u8, MARGIN + below, MARGIN + below);
    for block in blocks {
        if at + block.height() > bottom {
            column += 1;
            if column == 2 {
                pages.push(Vec::new());
                (column, top) = (0, MARGIN);
            }
            at = top;
        }
        let left = MARGIN + Points::from(column) * (width + BETWEEN);
        let height = block.height();
        pages.last_mut().expect("there is a page").extend(block.marks_at(left, at));
        at += height;
    }
    pages
}
