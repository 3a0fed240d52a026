//! Selling, pure: a cart becomes a sale. Prices, discounts, shares, cash rounding, change; no clock, no store.

mod article;
mod cart;
mod cart_line;
mod catalogue;
mod discount;
mod discount_reason;
mod line_typed;
mod notes;
mod payment;
mod ready;
mod receipt_lines;
mod refund;
mod rules;
mod scale;
mod unseen;

pub use article::{Article, MadeBy, Maker, Part};
pub use cart::{Cart, LineSums, WorkedOut};
pub use cart_line::{CartLine, FreeReason};
pub(crate) use catalogue::by_id;
pub use catalogue::{BY_ID, CataloguedProduct, Found, ProductCatalogue, SEARCH_MAX};
pub use discount::Discount;
pub use discount_reason::DiscountReason;
pub use line_typed::{LineTyped, PaymentTyped};
pub(crate) use line_typed::{amount_typed, price_typed, quantity_of_any, quantity_typed, shown};
pub use notes::{denominations, quick_amounts};
pub use payment::{Due, Settlement, due, settle};
pub use ready::{Exchanged, ReadySale, SoldIn};
pub use refund::{BackBefore, PaidBack, TakenBack};
pub use rules::Rules;
pub use scale::{Measure, ScalePattern};
pub use unseen::TakenUnseen;
