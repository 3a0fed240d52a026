use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::Question;
use crate::till::drawer::row::DrawerRow;
use crate::till::totals::claimed::ClaimedView;
use crate::till::totals::sold::SoldView;
use crate::words::Amount;

/// Totals as programs and people see them, with what they do not contain.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TotalsView {
    /// What they are taken apart by.
    pub question: Question,
    /// The day, ISO; null for the whole fair.
    pub day: Option<String>,
    /// The same as people read it.
    pub day_text: String,
    /// The days that may be asked for, the newest first, ISO and as people read them.
    pub days: Vec<(String, String)>,
    /// The rows, in the order in which they are read.
    pub rows: Vec<TotalsRow>,
    /// All receipts, each once.
    pub sum: FiguresView,
    /// How complete that is.
    pub standing: CompletenessView,
    /// Receipts in no figure, of tills that are not admitted or what a closing cuts off.
    pub apart: ApartView,
    /// Why the receipts of the rows come to more than those of the sum, where they do.
    pub several: Option<String>,
    /// The counts of the drawers, by stand and drawer.
    pub drawers: Vec<DrawerRow>,
    /// What waits to be seen arrive.
    pub claimed: ClaimedView,
    /// What the cooperative bears, by its cause: `refund`, `failed`, `exchange`.
    pub borne: Vec<(String, Amount)>,
}

/// One row of the totals.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TotalsRow {
    /// What its receipts or lines have in common, as programs name it; null for the rounding, which belongs to no line.
    pub key: Option<String>,
    /// The same as people read it.
    pub label: String,
    /// What else tells it from others with the same key, to ask for the receipts behind it.
    pub behind: Behind,
    /// Its figures.
    pub figures: FiguresView,
}

/// Figures; null where a question cannot tell one, such as the discount by method.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FiguresView {
    /// Sales.
    #[ts(type = "number")]
    pub sales: u64,
    /// Refunds.
    #[ts(type = "number")]
    pub refunds: u64,
    /// Before bargains and discounts.
    pub gross: Option<Amount>,
    /// Bargains and discounts.
    pub discount: Option<Amount>,
    /// After them.
    pub net: Amount,
    /// Cash rounding.
    pub rounding: Amount,
    /// What was paid.
    pub paid: Amount,
    /// The members' part of the net.
    pub member_share: Option<Amount>,
    /// The cooperative's part.
    pub cooperative_share: Option<Amount>,
    /// How much was sold, less what came back; null but by product.
    pub sold: Option<SoldView>,
    /// What came in of what was paid: cash over the counter, and all else that somebody has seen arrive; null but by method,
    /// like the two below. The three are what was paid.
    pub arrived: Option<Amount>,
    /// What nobody has seen arrive yet.
    pub claimed: Option<Amount>,
    /// What never came.
    pub failed: Option<Amount>,
}

/// The row of the totals whose receipts are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", content = "of", rename_all = "snake_case")]
pub enum Behind {
    /// A day, ISO.
    Day(String),
    /// A stand's code.
    Stand(String),
    /// A till's key.
    Till(String),
    /// A seller's code.
    Seller(String),
    /// The id of a product; null for uncatalogued articles.
    Product(Option<String>),
    /// The id of a member.
    Member(String),
    /// A method: `cash`, `qris`, `transfer`, `offset` or another word.
    Method(String),
    /// An hour.
    Hour(u8),
    /// Cash that was rounded.
    Rounding,
    /// Payments that nobody has seen arrive yet.
    Claimed,
}

/// Whether figures are complete, and what they lack.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompletenessView {
    /// Whether nothing is missing.
    pub complete: bool,
    /// In a few words.
    pub headline: String,
    /// What is missing.
    pub missing: Vec<LackView>,
    /// What is to be known besides, in sentences.
    pub notes: Vec<String>,
    /// Entries that are in no figure, since this version does not know them or they do not add up.
    #[ts(type = "number")]
    pub not_counted: u64,
}

/// Something that is missing, with what to do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LackView {
    /// The stable code.
    pub code: String,
    /// What is missing, in the language shown.
    pub message: String,
    /// The till that it is about.
    pub till: Option<String>,
}

/// Receipts that stand apart.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ApartView {
    /// How many.
    #[ts(type = "number")]
    pub receipts: u64,
    /// What they come to.
    pub paid: Amount,
}
