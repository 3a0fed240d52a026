use serde::{Deserialize, Serialize};

use super::ValueError;

/// A part of a whole in hundredths of a percent, from 0 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct BasisPoints(u16);

impl BasisPoints {
    /// The whole.
    pub const WHOLE: Self = Self(10_000);

    /// A part in basis points.
    ///
    /// # Errors
    /// [`ValueError::Range`] above the whole.
    pub fn new(basis_points: u16) -> Result<Self, ValueError> {
        if basis_points <= Self::WHOLE.0 {
            Ok(Self(basis_points))
        } else {
            Err(ValueError::Range("a percentage"))
        }
    }

    /// The integer, in hundredths of a percent.
    #[must_use]
    pub fn basis_points(self) -> u16 {
        self.0
    }

    /// What is left of the whole.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(Self::WHOLE.0 - self.0)
    }

    /// Reads a percentage as a person types it, with or without the sign: `5`, `5%`, `12,5 %`.
    ///
    /// # Errors
    /// [`ValueError::Form`] when it is no number or has more than two decimals, [`ValueError::Range`] above 100.
    pub fn typed_percent(text: &str) -> Result<Self, ValueError> {
        const FORM: ValueError = ValueError::Form("a percentage with at most two decimals");
        let text = text.trim().trim_end_matches('%').trim_end();
        let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || decimals.len() > 2 {
            return Err(FORM);
        }
        let hundredths = format!("{whole}{decimals:0<2}");
        Self::new(hundredths.parse().map_err(|_| ValueError::Range("a percentage"))?)
    }
}

impl TryFrom<u16> for BasisPoints {
    type Error = ValueError;

    fn try_from(basis_points: u16) -> Result<Self, ValueError> {
        Self::new(basis_points)
    }
}

impl From<BasisPoints> for u16 {
    fn from(part: BasisPoints) -> Self {
        part.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_percentage_has_at_most_two_decimals() {
        let read = |text| BasisPoints::typed_percent(text).map(BasisPoints::basis_points);
        assert_eq!(read("5%"), Ok(500));
        assert_eq!(read("12,5 %"), Ok(1250));
        assert_eq!(read("100"), Ok(10_000));
        for refused in ["", "%", "-5", "100,01", "1,234", "lima", "99999999"] {
            assert!(read(refused).is_err(), "{refused}");
        }
    }
}
