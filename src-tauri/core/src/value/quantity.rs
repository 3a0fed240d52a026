use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Unit, ValueError};

/// How much of something, in thousandths of its unit; at most a million units either way, never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Quantity(i64);

impl Quantity {
    /// One piece, or one kilogram.
    pub const ONE: Self = Self(1000);
    const MAX_MILLI: u64 = 1_000_000_000;

    /// A quantity in thousandths.
    ///
    /// # Errors
    /// [`ValueError::Range`] for zero and beyond a million units.
    pub fn new(milli: i64) -> Result<Self, ValueError> {
        if milli != 0 && milli.unsigned_abs() <= Self::MAX_MILLI {
            Ok(Self(milli))
        } else {
            Err(ValueError::Range("a quantity"))
        }
    }

    /// The integer, in thousandths.
    #[must_use]
    pub fn milli(self) -> i64 {
        self.0
    }

    /// Whether a thing of this unit can be sold in this quantity: pieces are whole.
    #[must_use]
    pub fn fits(self, unit: Unit) -> bool {
        unit == Unit::Kilogram || self.0 % 1000 == 0
    }

    /// Reads a quantity as a person types it: digits, and at most one separator, `,` or `.`, which is the decimal
    /// one; at most three decimals.
    ///
    /// # Errors
    /// [`ValueError::Form`] when it is no number or has more decimals, [`ValueError::Range`] for zero, below zero
    /// and beyond the limit.
    pub fn typed(text: &str) -> Result<Self, ValueError> {
        const FORM: ValueError = ValueError::Form("a quantity with at most three decimals");
        let text = text.trim();
        if text.starts_with('-') {
            return Err(ValueError::Range("a quantity"));
        }
        let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || decimals.len() > 3 {
            return Err(FORM);
        }
        let milli = format!("{whole}{decimals:0<3}");
        Self::new(milli.parse().map_err(|_| ValueError::Range("a quantity"))?)
    }
}

impl TryFrom<i64> for Quantity {
    type Error = ValueError;

    fn try_from(milli: i64) -> Result<Self, ValueError> {
        Self::new(milli)
    }
}

impl From<Quantity> for i64 {
    fn from(quantity: Quantity) -> Self {
        quantity.0
    }
}

/// Units with a point: `2`, `0.350`.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (units, milli) = (self.0.abs() / 1000, self.0.abs() % 1000);
        match milli {
            0 => write!(f, "{sign}{units}"),
            _ => write!(f, "{sign}{units}.{milli:03}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_quantity_has_one_separator_and_it_is_the_decimal_one() {
        let milli = |text| Quantity::typed(text).map(Quantity::milli);
        assert_eq!(milli("2"), Ok(2000));
        assert_eq!(milli("0,35"), Ok(350));
        assert_eq!(milli("0.350"), Ok(350));
        assert_eq!(milli(" 1.5 "), Ok(1500));
        for refused in [
            "",
            "0",
            "0,000",
            "-1",
            "1,2345",
            "1.000,5",
            "dua",
            ",5",
            "5,",
            "1e3",
            "99999999999999999999",
        ] {
            assert!(milli(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn pieces_are_whole() {
        let half = Quantity::typed("0,5").expect("a quantity");
        assert!(half.fits(Unit::Kilogram));
        assert!(!half.fits(Unit::Piece));
    }
}
