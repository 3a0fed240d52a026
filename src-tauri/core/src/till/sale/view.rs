use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::Method;
use crate::refusal::RefusalView;
use crate::till::refund::view::RefundDone;
use crate::till::sale::paid_by::PaidBy;
use crate::words::Amount;

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
    /// In an exchange, what is handed back or sent to the buyer; zero else.
    pub back: Amount,
    /// What has to be said first where something is handed back: that the drawer may not have so much.
    pub warning: Option<RefusalView>,
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
    /// In an exchange, its other half: what came back.
    pub refund: Option<RefundDone>,
    /// What was just done, for the status region.
    pub said: String,
}

/// A receipt as it is shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReceiptView {
    /// Its number.
    pub receipt: String,
    /// The paper's text at the chosen width.
    pub text: String,
}
