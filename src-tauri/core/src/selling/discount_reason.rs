use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::ReasonCode;

/// Why less is asked for than a thing costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiscountReason {
    /// Whoever buys comes often.
    Regular,
    /// Many of one thing.
    Quantity,
    /// It has a flaw.
    Flawed,
    /// The fair is about to end.
    Closing,
    /// Whoever buys works here.
    Staff,
    /// What the member agreed to.
    Agreed,
}

impl DiscountReason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: &[Self] =
        &[Self::Regular, Self::Quantity, Self::Flawed, Self::Closing, Self::Staff, Self::Agreed];

    /// The reason as it is written and typed.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::Quantity => "quantity",
            Self::Flawed => "flawed",
            Self::Closing => "closing",
            Self::Staff => "staff",
            Self::Agreed => "agreed",
        }
    }
}

impl From<DiscountReason> for ReasonCode {
    fn from(reason: DiscountReason) -> Self {
        reason.as_str().parse().expect("a reason's word")
    }
}

impl std::str::FromStr for DiscountReason {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let of = |reason: &&Self| reason.as_str() == text.trim();
        Self::ALL.iter().find(of).copied().ok_or_else(|| {
            Self::ALL.iter().map(|reason| reason.as_str()).collect::<Vec<_>>().join(", ")
        })
    }
}
