use serde::Serialize;
use ts_rs::TS;

use crate::refusal::RefusalView;
use crate::selling::FreeReason;
use crate::till::catalogue::view::ProductTile;
use crate::till::refund::view::ExchangeView;
use crate::value::Unit;
use crate::words::Amount;

/// The cart, worked out. Every change answers with the whole of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CartView {
    /// Its lines, in the order that they were rung up.
    pub lines: Vec<CartLineView>,
    /// "3 barang"
    pub items_text: String,
    /// Before any discount.
    pub subtotal: Amount,
    /// Every discount together, zero or below.
    pub discount: Amount,
    /// The discount on the whole as it could be typed again.
    pub discount_typed: Option<String>,
    /// To pay before cash rounding.
    pub total: Amount,
    /// What comes back in exchange for it; null where it is a plain sale.
    pub exchange: Option<Box<ExchangeView>>,
    /// The position of the line that was last added to or changed, from 1.
    pub current: Option<usize>,
    /// What undo would do, in words.
    pub undo: Option<String>,
    /// Carts put aside.
    pub held: Vec<HeldCartView>,
    /// What was just done, for the status region.
    pub said: String,
    /// Why Pay would be refused as the cart is, if it would.
    pub problem: Option<RefusalView>,
}

/// One line of the cart.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "CartLine")]
pub struct CartLineView {
    /// Its position from 1.
    pub line: usize,
    /// The product; null for an uncatalogued article.
    pub product: Option<String>,
    /// What it is called.
    pub name: String,
    /// Its stock keeping unit, or the member's code for an uncatalogued article.
    pub code: String,
    /// What is in one of it, of a bundle; else empty.
    pub parts_text: String,
    /// What it is counted in.
    #[ts(as = "String")]
    pub unit: Unit,
    /// How much, in thousandths.
    #[ts(type = "number")]
    pub quantity_milli: i64,
    /// "2", "0,350 kg"
    pub quantity_text: String,
    /// The catalogue's price for one unit.
    pub list_price: Amount,
    /// The price for one unit that was agreed.
    pub price: Amount,
    /// The catalogue's price as people read it: "Rp24.000/kg" for goods by weight.
    pub list_price_text: String,
    /// The agreed one, likewise.
    pub price_text: String,
    /// True when the price was bargained.
    pub bargained: bool,
    /// Before the discount.
    pub amount: Amount,
    /// The line's whole discount, zero or above: its own, and its part of the cart's.
    pub discount: Amount,
    /// The line's own discount as it could be typed again.
    pub discount_typed: Option<String>,
    /// After the discount.
    pub net: Amount,
    /// Why the price is 0.
    pub reason: Option<FreeReason>,
    /// The name of a drawing.
    pub picture: Option<String>,
}

/// A cart put aside.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "HeldCart")]
pub struct HeldCartView {
    /// Its draft.
    pub cart: String,
    /// What it is told apart by; null where nobody named it. It never leaves this till.
    pub name: Option<String>,
    /// "3 barang"
    pub items_text: String,
    /// To pay before cash rounding.
    pub total: Amount,
    /// When it was put aside.
    pub time_text: String,
}

/// The answer to what was typed or scanned into the search field.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Entered {
    /// It is in the cart.
    Added {
        /// The cart with it.
        cart: CartView,
    },
    /// Goods by weight: ask for the weight.
    Weigh {
        /// What is to be weighed.
        product: ProductTile,
        /// The price for one unit that was typed with it, as it can be typed again; null: the list price.
        price: Option<String>,
    },
    /// The code is that of several products: ask which.
    Choose {
        /// Each of them.
        choices: Vec<Choice>,
    },
    /// Nothing matches exactly: show these.
    Matches {
        /// What matches.
        products: Vec<ProductTile>,
    },
}

/// One of several products that have one code.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Choice {
    /// The product.
    pub product: ProductTile,
    /// What to enter for it, with what was typed behind the code.
    pub line: String,
}
