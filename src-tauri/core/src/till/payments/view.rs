use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::Method;
use crate::words::Amount;

/// The payments that wait to be seen arrive, or to be sent back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaymentsView {
    /// The day asked for, ISO; null for the whole fair.
    pub day: Option<String>,
    /// The days on which any waits, ISO, as people read them, and how many, of those asked for.
    #[ts(type = "Array<[string, string, number]>")]
    pub days: Vec<(String, String, u64)>,
    /// How many wait.
    #[ts(type = "number")]
    pub count: u64,
    /// What they come to.
    pub sum: Amount,
    /// The oldest first; at most a thousand.
    pub rows: Vec<PaymentRow>,
}

/// One payment that waits.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaymentRow {
    /// The receipt's entry.
    pub id: String,
    /// The receipt's number.
    pub receipt: String,
    /// Which of its payments, from 1.
    pub payment: u16,
    /// By what.
    #[ts(as = "String")]
    pub method: Method,
    /// The same in words.
    pub method_text: String,
    /// How much; below zero where it is still to be sent back.
    pub amount: Amount,
    /// The day that it belongs to, ISO.
    pub day: String,
    /// The same as people read it.
    pub day_text: String,
    /// When the receipt was made.
    pub time_text: String,
    /// Who made it.
    pub by: String,
    /// Whether this till may say what became of it.
    pub mine: bool,
}

/// What became of a payment.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaymentSettled {
    /// The receipt's entry.
    pub id: String,
    /// The receipt's number.
    pub receipt: String,
    /// Which of its payments, from 1.
    pub payment: u16,
    /// True where it was seen arrive, or was sent back; false where it never came.
    pub arrived: bool,
}

/// A payment of a receipt.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaymentPlace {
    /// The receipt's number.
    pub receipt: String,
    /// Its entry; null where the number is enough.
    pub id: Option<String>,
    /// Which of its payments, from 1; null where it has one.
    pub payment: Option<u16>,
}

/// That of a payment another amount arrived.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ArrivedTyped {
    /// The payment.
    pub place: PaymentPlace,
    /// How much, as typed.
    pub amount: String,
    /// Cash that was sent too much is handed back although the drawer may not have so much.
    pub anyway: bool,
}

/// That a payment was truly made another way.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MethodTyped {
    /// The payment.
    pub place: PaymentPlace,
    /// The way that it was.
    #[ts(as = "String")]
    pub to: Method,
}

/// What was just done with payments.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaymentDone {
    /// In words, for the status region.
    pub said: String,
}
