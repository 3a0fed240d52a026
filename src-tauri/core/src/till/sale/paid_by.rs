use serde::Serialize;
use ts_rs::TS;

use crate::entry::Method;
use crate::words::Amount;

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
