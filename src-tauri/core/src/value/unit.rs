use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ValueError;

/// What a product is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub enum Unit {
    /// By the piece; quantities are whole.
    #[serde(rename = "pcs")]
    Piece,
    /// By weight, to the gram.
    #[serde(rename = "kg")]
    Kilogram,
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Piece => "pcs",
            Self::Kilogram => "kg",
        })
    }
}

impl FromStr for Unit {
    type Err = ValueError;

    fn from_str(word: &str) -> Result<Self, ValueError> {
        let unit = [Self::Piece, Self::Kilogram].into_iter().find(|unit| unit.to_string() == word);
        unit.ok_or(ValueError::Form("a unit"))
    }
}
