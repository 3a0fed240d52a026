//! Selling, pure: a cart becomes a sale. Prices, discounts, shares, cash rounding, change; no clock, no store.

mod cart;
mod catalogue;
mod discount;
mod line_typed;
mod payment;
mod ready;
mod rules;

pub use cart::{Article, Cart, CartLine, FreeReason, WorkedOut};
pub use catalogue::{CataloguedProduct, Found, ProductCatalogue, SEARCH_MAX};
pub use discount::Discount;
pub use line_typed::{LineTyped, PaymentTyped};
pub(crate) use line_typed::{amount_typed, price_typed, quantity_typed, shown};
pub use payment::{Settlement, due, quick_amounts, settle};
pub use ready::{ReadySale, SoldIn};
pub use rules::Rules;
