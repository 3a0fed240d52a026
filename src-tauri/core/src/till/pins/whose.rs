use std::fmt;
use std::str::FromStr;

use crate::refusal::Refusal;
use crate::till::typed::code;
use crate::value::SellerCode;

/// What the coordinator is called among those who have a PIN. No seller is: a code has capital letters alone.
const COORDINATOR: &str = "coordinator";

/// Whose PIN it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::till) enum Whose {
    /// Of the coordinator of the stand.
    Coordinator,
    /// Of a seller.
    Seller(SellerCode),
}

impl Whose {
    /// As the store keeps it.
    pub(in crate::till) fn kept(&self) -> &str {
        match self {
            Self::Coordinator => "",
            Self::Seller(code) => code.as_str(),
        }
    }
}

impl fmt::Display for Whose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Coordinator => f.write_str(COORDINATOR),
            Self::Seller(code) => code.fmt(f),
        }
    }
}

impl FromStr for Whose {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        if text.trim() == COORDINATOR {
            Ok(Self::Coordinator)
        } else {
            code("by", text).map(Self::Seller)
        }
    }
}
