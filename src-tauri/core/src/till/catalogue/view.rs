use serde::Serialize;
use ts_rs::TS;

use crate::value::Unit;
use crate::words::Amount;

/// One tile.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProductTile {
    /// The product.
    pub product: String,
    /// Its stock keeping unit.
    pub sku: String,
    /// What it is called.
    pub name: String,
    /// What it is listed under.
    pub category: String,
    /// What it is counted in.
    #[ts(as = "String")]
    pub unit: Unit,
    /// Its price for one unit.
    pub price: Amount,
    /// "Rp24.000/kg" for goods by weight, else the price's text.
    pub price_text: String,
    /// Its short code.
    pub quick: Option<String>,
    /// The name of a drawing.
    pub picture: Option<String>,
    /// By what its own picture is asked for; none where it has none.
    pub photo: Option<String>,
    /// Whether it is sold out.
    pub sold_out: bool,
}

/// A member to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberChoice {
    /// The code.
    pub code: String,
    /// What of theirs is sold, by name; empty where nothing is.
    pub makes: String,
}

/// All tiles, most sold before the shift first, and the categories in the order of their best product.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Catalogue")]
pub struct CatalogueView {
    /// The tiles.
    pub products: Vec<ProductTile>,
    /// The categories.
    pub categories: Vec<String>,
}

/// What was done with a product.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProductKept {
    /// Its first value.
    pub product: String,
    /// Its stock keeping unit.
    pub sku: String,
    /// What was done, in a sentence.
    pub said: String,
}

/// A product with everything that the catalogue says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProductView {
    /// Its first value.
    pub product: String,
    /// Its stock keeping unit.
    pub sku: String,
    /// Its short code.
    pub quick: Option<String>,
    /// What a scanner reads off it.
    pub barcodes: Vec<String>,
    /// What it is called.
    pub name: String,
    /// What it is listed under.
    pub category: String,
    /// What it is counted in.
    pub unit: Unit,
    /// Its price for one unit, in the smallest unit of the currency.
    pub price: Option<i64>,
    /// The member's code.
    pub member: String,
    /// Its own cut in basis points.
    pub cut_bp: Option<u16>,
    /// Whether it is sold.
    pub active: bool,
}

/// A member with everything that the catalogue says.
#[derive(Debug, Clone, Serialize)]
pub struct MemberView {
    /// Its first value.
    pub member: String,
    /// The code.
    pub code: String,
    /// Its own cut in basis points.
    pub cut_bp: Option<u16>,
    /// Whether it can be chosen.
    pub active: bool,
}
