//! Why cash goes into a drawer or out of it: stable codes, since no free text is ever in an entry.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::Words;

/// Which way cash goes without a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CashWay {
    /// Into the drawer.
    In,
    /// Out of it.
    Out,
}

/// It came out of another drawer, which may have said so.
pub(in crate::till) const FROM_DRAWER: &str = "from_drawer";
/// What was to be paid by other means never came, and is paid in cash now.
pub(in crate::till) const PAID_NOW: &str = "paid_now";

/// Into the drawer.
const INTO: [&str; 4] = ["change_fetched", FROM_DRAWER, PAID_NOW, "other"];
/// Out of the drawer; the first two are [sent](crate::books::SENT).
const OUT: [&str; 4] = ["change_given", "to_coordinator", "stand_costs", "other"];
/// Why a movement is taken back.
pub(in crate::till) const BACK: [&str; 4] = ["wrong_amount", "wrong_reason", "twice", "not_moved"];

impl CashWay {
    /// The reasons that are offered, by their codes.
    pub(in crate::till) fn reasons(self) -> [&'static str; 4] {
        match self {
            Self::In => INTO,
            Self::Out => OUT,
        }
    }
}

/// A reason in words; one of a later list shows as its code.
pub(in crate::till) fn reason_text(reason: &str, words: &Words) -> String {
    words.say("cash-reason", &[("reason", reason)])
}

/// The same as a name of its own, with a capital.
pub(in crate::till) fn reason_name(reason: &str, words: &Words) -> String {
    let text = reason_text(reason, words);
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
