use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::Method;
use crate::refusal::RefusalView;
use crate::till::refund::reason::RefundReason;
use crate::till::sale::paid_by::PaidBy;
use crate::words::Amount;

/// A sale of which something may come back: what is left of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RefundView {
    /// The sale's number.
    pub receipt: String,
    /// Its entry.
    pub id: String,
    /// The attempt that a refund made of this view is; sent twice, it is recorded once.
    pub draft: String,
    /// The day that it belongs to.
    pub day_text: String,
    /// What was paid for it.
    pub paid: Amount,
    /// By what, as far as it is known by now.
    pub payments: Vec<PaidBy>,
    /// Its lines.
    pub lines: Vec<RefundLineView>,
    /// What came back before, each refund in words.
    pub before: Vec<String>,
    /// True when the whole sale may be voided: it is of this till's open shift, and nothing of it came back.
    pub voidable: bool,
    /// What the buyer says was paid and nobody has seen arrive; null where nothing waits.
    pub waiting: Option<Amount>,
    /// Why nothing can come back of it now.
    pub refused: Option<RefusalView>,
}

/// One line of a sale, and how much of it is left to come back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RefundLineView {
    /// Its number, from 1.
    pub line: u16,
    /// What it is; of a part, with its bundle.
    pub name: String,
    /// "2 × 12.500"
    pub sold_text: String,
    /// What was paid for all of it, before cash rounding.
    pub net: Amount,
    /// How much is left, in thousandths; zero where all of it came back.
    pub left_milli: i64,
    /// The same as it is typed: "2", "0,35".
    pub left: String,
    /// True where it is counted in pieces.
    pub pieces: bool,
}

/// So much of a line comes back, as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RefundLineTyped {
    /// The line, from 1.
    pub line: u16,
    /// How much; empty: all that is left.
    pub quantity: String,
}

/// A refund as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RefundTyped {
    /// The sale's number.
    pub receipt: String,
    /// What comes back; none: all that is left.
    pub lines: Vec<RefundLineTyped>,
    /// Why.
    pub reason: RefundReason,
    /// How money goes back that came: through the drawer, or sent later.
    #[ts(as = "String")]
    pub method: Method,
    /// Whether the payment that waits has arrived; null where that was not asked.
    pub arrived: Option<bool>,
    /// True once it was said that the drawer may not have so much.
    pub anyway: bool,
    /// The attempt's id, 32 hexadecimal digits; null: a new one.
    pub draft: Option<String>,
}

/// What a refund comes to; nothing is recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RefundDue {
    /// What is handed back or sent, above zero.
    pub back: Amount,
    /// Of that in cash, out of this till's drawer.
    pub cash: Amount,
    /// What never came and so is not paid back.
    pub never_came: Amount,
    /// Why it cannot be recorded yet.
    pub refused: Option<RefusalView>,
}

/// What comes back in exchange for what is in the cart.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExchangeView {
    /// The number of the sale that it comes back of.
    pub receipt: String,
    /// What comes back: "Keripik pisang × 1"
    pub what: String,
    /// What it is worth, above zero: so much of the cart it pays for.
    pub worth: Amount,
    /// What the buyer pays on top, before cash rounding; below zero what is handed back.
    pub difference: Amount,
    /// Why it cannot come back as it was typed any more.
    pub refused: Option<RefusalView>,
}

/// A refund that is durably in the ledger.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RefundDone {
    /// Always true: there is no other answer than a refusal.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// Its entry.
    pub id: String,
    /// Its own number.
    pub receipt: String,
    /// The sale's number.
    pub of: String,
    /// Its day, ISO.
    pub day: String,
    /// What was paid back, zero or below.
    pub total: Amount,
    /// What of it was handed back or sent, zero or above: all but what never came and, of an exchange, what paid for other
    /// goods.
    pub handed: Amount,
    /// That and what paid for other goods together: what the goods that came back were worth.
    pub worth: Amount,
    /// What keeps lines and payments equal.
    pub rounding: Amount,
    /// By what it was paid back.
    pub payments: Vec<PaidBy>,
    /// What was just done, for the status region.
    pub said: String,
}
