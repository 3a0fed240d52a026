use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::ReasonCode;

/// Why something comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RefundReason {
    /// It is broken or spoilt.
    Damaged,
    /// Another article was meant.
    WrongItem,
    /// The buyer does not want it any more.
    ChangedMind,
    /// It was sold for another price than it has.
    WrongPrice,
    /// Something was typed wrongly.
    Mistake,
    /// The same sale was rung up twice.
    Twice,
    /// The buyer went away without paying.
    NotPaid,
}

impl RefundReason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: &[Self] = &[
        Self::Mistake,
        Self::Damaged,
        Self::WrongItem,
        Self::ChangedMind,
        Self::WrongPrice,
        Self::Twice,
        Self::NotPaid,
    ];

    /// The reason as it is written and typed.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::WrongItem => "wrong_item",
            Self::ChangedMind => "changed_mind",
            Self::WrongPrice => "wrong_price",
            Self::Mistake => "mistake",
            Self::Twice => "twice",
            Self::NotPaid => "not_paid",
        }
    }
}

impl From<RefundReason> for ReasonCode {
    fn from(reason: RefundReason) -> Self {
        reason.as_str().parse().expect("a reason's word")
    }
}

impl std::str::FromStr for RefundReason {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let of = |reason: &&Self| reason.as_str() == text.trim();
        Self::ALL.iter().find(of).copied().ok_or_else(|| {
            let words: Vec<&str> = Self::ALL.iter().map(|reason| reason.as_str()).collect();
            words.join(", ")
        })
    }
}
