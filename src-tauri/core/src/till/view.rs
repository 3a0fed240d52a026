//! What people and programs see of a till. The interface's types are made from these; money comes with its text.
//! Longer than a file should be, since it is nothing but shapes, each a few fields.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::settings::Settings;
use crate::entry::{DiscountBy, FairKind, Method};
use crate::refusal::RefusalView;
use crate::selling::FreeReason;
use crate::value::Unit;
use crate::words::Amount;

/// What the window needs to know to show the right screen and the strip.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Status {
    /// Which screen comes first.
    pub stage: Stage,
    /// How this till looks and behaves.
    pub settings: Settings,
    /// The fair, once there is one.
    pub fair: Option<FairView>,
    /// The shift, once one is open.
    pub shift: Option<ShiftView>,
    /// What the person should be told once at the start.
    pub notices: Vec<RefusalView>,
    /// Sales of this till that no place has seen yet.
    #[ts(type = "number")]
    pub waiting: u64,
    /// When the last round with the shared file ended; null before the first.
    pub last_sync_text: Option<String>,
    /// What keeps this till from its shared file, while something does; being offline is no error.
    pub hindered: Option<RefusalView>,
    /// The recovery key of a real fair, until somebody says that it is written down.
    pub recovery_key: Option<String>,
}

/// Which screen comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No fair is here yet.
    Welcome,
    /// No shift is open.
    Shift,
    /// Ready to sell.
    Selling,
}

/// The fair and this till.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FairView {
    /// The founding entry's id.
    pub fair: String,
    /// This till's key.
    pub till: String,
    /// Whether its figures are real.
    pub kind: FairKind,
    /// Who sells.
    pub organisation: String,
    /// What the fair is called.
    pub name: String,
    /// Where it is.
    pub town: String,
    /// Its time zone.
    pub zone: String,
    /// Its first day, ISO.
    pub from: String,
    /// Its last day, ISO.
    pub to: String,
    /// Its currency.
    pub currency: String,
    /// What cash is rounded down to.
    pub cash_step: Amount,
    /// Who bears a discount.
    pub discount_by: DiscountBy,
    /// The cooperative's cut in basis points.
    pub cut_bp: u16,
    /// How the fair's scales write their labels, such as `2CCCCCWWWWWK`; null where none are read.
    pub scale_barcode: Option<String>,
    /// This till's stand.
    pub stand: String,
    /// This till's letters.
    pub letters: String,
    /// Sixteen digits that stand for the fair and this till together.
    pub fingerprint: String,
}

/// What the form for opening a shift starts with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ShiftSuggestion {
    /// The day, ISO.
    pub day: String,
    /// The day as people read it.
    pub day_text: String,
    /// Set when the day lies outside the fair or before the last one seen.
    pub warning: Option<RefusalView>,
    /// The drawer of the last shift, or the first.
    pub drawer: String,
    /// The seller codes of this fair.
    pub sellers: Vec<String>,
    /// Notes and coins for counting, largest first.
    pub denominations: Vec<Amount>,
}

/// The shift that this till sells in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ShiftView {
    /// Its entry.
    pub shift: String,
    /// The day, ISO.
    pub day: String,
    /// The day as people read it.
    pub day_text: String,
    /// The stand.
    pub stand: String,
    /// The drawer.
    pub drawer: String,
    /// The code of who sells now.
    pub by: String,
    /// The cash at the start.
    pub float: Amount,
    /// The seller codes of this fair, to change over.
    pub sellers: Vec<String>,
}

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

/// Pay, open: the cart is durably saved and there is room on the disk.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PayView {
    /// To pay before cash rounding.
    pub total: Amount,
    /// What is due before anything is paid.
    pub due: DueView,
}

/// One payment as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(rename = "PaymentTyped")]
pub struct PaymentText {
    /// The method.
    #[ts(as = "String")]
    pub method: Method,
    /// For cash what was handed over, otherwise what is paid; empty: all that is due.
    pub amount: String,
}

/// What is still due while payments are put together.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DueView {
    /// The payments typed so far, each as an amount; what was left empty is all that was due.
    pub payments: Vec<Amount>,
    /// What a payment without cash would have to settle.
    pub due: Amount,
    /// What cash would have to settle.
    pub due_in_cash: Amount,
    /// What cash rounding takes off, zero or below.
    pub rounding: Amount,
    /// What a buyer may well hand over for what is due in cash, the exact amount first.
    pub quick: Vec<Amount>,
    /// What would be handed back.
    pub change: Amount,
    /// True when these payments settle the sale.
    pub settled: bool,
    /// True when the cash is above twenty times the total.
    pub unusual: bool,
}

/// A sale that is durably in the ledger.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaleDone {
    /// Always true: there is no other answer than a refusal.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// Its entry.
    pub id: String,
    /// Its number.
    pub receipt: String,
    /// Its day, ISO.
    pub day: String,
    /// What was paid for it.
    pub total: Amount,
    /// The cash rounding, zero or below.
    pub rounding: Amount,
    /// Cash handed back.
    pub change: Amount,
    /// What was paid by what, cash last.
    pub payments: Vec<PaidBy>,
    /// What was just done, for the status region.
    pub said: String,
}

/// One payment of a sale.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaidBy {
    /// How.
    #[ts(as = "String")]
    pub method: Method,
    /// How much of the total.
    pub amount: Amount,
    /// Cash handed over.
    pub tendered: Option<Amount>,
    /// True when nobody has seen it arrive yet.
    pub claimed: bool,
}

/// A receipt as it is shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReceiptView {
    /// Its number.
    pub receipt: String,
    /// The paper's text at the chosen width.
    pub text: String,
}

/// Where something was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    /// The file.
    pub file: String,
}

/// A product with everything that the catalogue says of it.
#[derive(Debug, Clone, Serialize)]
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
