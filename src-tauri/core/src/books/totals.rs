use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What totals are taken apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The day of the shift.
    Day,
    /// The stand.
    Stand,
    /// The till.
    Till,
    /// Who sold.
    Seller,
    /// The product, and uncatalogued articles together.
    Product,
    /// The member whose goods they are.
    Member,
    /// How it was paid.
    Method,
    /// The hour on the clock of the till that sold.
    Hour,
}

/// Sums over receipts or lines, in the currency's smallest unit. A refund counts below zero.
///
/// gross − discount = net; net + rounding = paid; member_share + cooperative_share = net.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Sales.
    pub sales: u64,
    /// Refunds.
    pub refunds: u64,
    /// What the lines would have come to at the higher of list price and price.
    pub gross: i64,
    /// What bargains and discounts took off.
    pub discount: i64,
    /// What the lines came to.
    pub net: i64,
    /// What cash was rounded by.
    pub rounding: i64,
    /// What was paid, change taken off.
    pub paid: i64,
    /// The members' part of the net.
    pub member_share: i64,
    /// The cooperative's part of the net.
    pub cooperative_share: i64,
}
