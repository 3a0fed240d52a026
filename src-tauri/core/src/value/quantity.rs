use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Unit, ValueError};

/// How much of something, in thousandths of its unit; at most a million units either way, never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Quantity(i64);

impl Quantity {
    /// One of its unit.
    pub const ONE: Self = Self(1000);
    const MAX_MILLI: u64 = 1_000_000_000;
    /// A weight from here on that is typed without decimals may as well be grams.
    const UNIT_FROM: Self = Self(20_000);

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

    /// As much on the other side of zero.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(-self.0)
    }

    /// Whether a thing of this unit can be sold in this quantity: pieces are whole.
    #[must_use]
    pub fn fits(self, unit: Unit) -> bool {
        !unit.is_whole() || self.0 % 1000 == 0
    }

    /// Reads how much of something a person types. Pieces take no separator, since `1.000` means a thousand to one and
    /// one to another; a weight takes one, `,` or `.`, which is the decimal one, with at most three decimals, and may
    /// have its unit behind it: `0,35`, `0.350 kg`, `350 g`, as has what is counted in another unit. A whole number of kilograms from twenty on has to have it, since whoever
    /// types `350` off a scale that shows grams means no third of a ton.
    ///
    /// # Errors
    /// What [`QuantityError`] says.
    pub fn typed(text: &str, unit: Unit) -> Result<Self, QuantityError> {
        let text = text.trim();
        if text.starts_with(['-', '−']) {
            return Err(QuantityError::Range);
        }
        if unit.is_whole() {
            return pieces(text);
        }
        if unit != Unit::KILOGRAM {
            let number = text.strip_suffix(unit.as_str()).unwrap_or(text);
            return decimals(number.trim_end());
        }
        let small = text.to_lowercase();
        let gram = ["gram", "gr", "g"].iter().find_map(|unit| small.strip_suffix(unit));
        match small.strip_suffix("kg").or(gram) {
            Some(number) if small.ends_with("kg") => decimals(number.trim_end()),
            Some(number) => {
                let grams = number.trim_end();
                if !is_digits(grams) {
                    return Err(QuantityError::Form);
                }
                thousandths(grams, "")
            }
            None if is_digits(text) && text.trim_start_matches('0').len() > 1 => {
                let weight = decimals(text)?;
                if weight >= Self::UNIT_FROM {
                    Err(QuantityError::GramsOrKilograms)
                } else {
                    Ok(weight)
                }
            }
            None => decimals(text),
        }
    }

    /// Reads how much of an article that no catalogue knows, which a separator says to be a weight.
    ///
    /// # Errors
    /// As [`Quantity::typed`]; [`QuantityError::Thousands`] for what may as well be a thousand pieces.
    pub fn typed_of_any(text: &str) -> Result<(Self, Unit), QuantityError> {
        let weighed = text.contains(['.', ',']) || text.to_lowercase().trim_end().ends_with('g');
        let unit = if weighed { Unit::KILOGRAM } else { Unit::PIECE };
        match pieces(text.trim()) {
            Err(thousands @ QuantityError::Thousands(_)) => Err(thousands),
            _ => Self::typed(text, unit).map(|quantity| (quantity, unit)),
        }
    }
}

/// Why what was typed is no quantity.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// No number, or one with more than three decimals.
    #[error("not a quantity with at most three decimals")]
    Form,
    /// Zero, below zero, or beyond a million units.
    #[error("outside the limits of a quantity")]
    Range,
    /// Part of a piece.
    #[error("part of a piece")]
    NotWhole,
    /// A large whole number that does not say whether it is grams.
    #[error("grams or kilograms")]
    GramsOrKilograms,
    /// Pieces in groups of three digits; here they are without the separators.
    #[error("pieces with a separator")]
    Thousands(String),
}

fn pieces(text: &str) -> Result<Quantity, QuantityError> {
    if is_digits(text) {
        return thousandths(text, "000");
    }
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let (first, rest) = groups.split_first().expect("a text has a first part");
    let whole = groups.iter().all(|group| is_digits(group));
    if !whole {
        Err(QuantityError::Form)
    } else if first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|g| g.len() == 3) {
        Err(QuantityError::Thousands(groups.concat()))
    } else {
        Err(QuantityError::NotWhole)
    }
}

fn decimals(text: &str) -> Result<Quantity, QuantityError> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
    if !is_digits(whole) || !is_digits(part) || part.len() > 3 {
        return Err(QuantityError::Form);
    }
    thousandths(whole, &format!("{part:0<3}"))
}

fn thousandths(whole: &str, decimals: &str) -> Result<Quantity, QuantityError> {
    let milli = format!("{whole}{decimals}").parse().map_err(|_| QuantityError::Range)?;
    Quantity::new(milli).map_err(|_| QuantityError::Range)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
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
    fn what_is_counted_in_another_unit_has_decimals_too() {
        let metre = "m".parse().expect("a unit");
        let milli = |text| Quantity::typed(text, metre).map(Quantity::milli);
        for (typed, thousandths) in [("2", 2000), ("1,5 m", 1500), ("0.25m", 250), ("350", 350_000)]
        {
            assert_eq!(milli(typed), Ok(thousandths), "{typed}");
        }
        for refused in ["", "0", "1,2345", "1 kg", "m"] {
            assert!(milli(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn a_weight_has_one_separator_and_it_is_the_decimal_one() {
        let milli = |text| Quantity::typed(text, Unit::KILOGRAM).map(Quantity::milli);
        for (typed, grams) in [
            ("2", 2000),
            ("0,35", 350),
            ("0.350", 350),
            (" 1.5 ", 1500),
            ("1.500", 1500),
            ("0,350 kg", 350),
            ("2KG", 2000),
            ("350 g", 350),
            ("350gr", 350),
        ] {
            assert_eq!(milli(typed), Ok(grams), "{typed}");
        }
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
            "0,3 g",
            "kg",
            "99999999999999999999",
        ] {
            assert!(milli(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn pieces_take_no_separator() {
        let typed = |text: &str| Quantity::typed(text, Unit::PIECE);
        for pieces in [1, 2, 12, 999, 1000, 4321, 1_000_000] {
            assert_eq!(typed(&pieces.to_string()).map(Quantity::milli), Ok(pieces * 1000));
            for separator in [".", ","] {
                let decimal = format!("{pieces}{separator}5");
                assert_eq!(typed(&decimal), Err(QuantityError::NotWhole), "{decimal}");
                let grouped = format!("{}{separator}000", pieces.min(999));
                let meant = format!("{}000", pieces.min(999));
                assert_eq!(typed(&grouped), Err(QuantityError::Thousands(meant)), "{grouped}");
            }
        }
        for part in ["0.350", "0,5", "1.0", "12.50", "1234.000"] {
            assert_eq!(typed(part), Err(QuantityError::NotWhole), "{part}");
        }
        for refused in ["", "dua", ",5", "5,", "1kg", "1 000", "0", "-1", "1000001"] {
            assert!(typed(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn an_article_is_weighed_where_a_separator_can_mean_nothing_else() {
        let typed = |text: &str| Quantity::typed_of_any(text).map(|(of, unit)| (of.milli(), unit));
        assert_eq!(typed("3"), Ok((3000, Unit::PIECE)));
        assert_eq!(typed("0,350"), Ok((350, Unit::KILOGRAM)));
        assert_eq!(typed("1,25"), Ok((1250, Unit::KILOGRAM)));
        assert_eq!(typed("1,250 kg"), Ok((1250, Unit::KILOGRAM)));
        assert_eq!(typed("1.250"), Err(QuantityError::Thousands("1250".into())));
        assert_eq!(typed("2,000"), Err(QuantityError::Thousands("2000".into())));
    }

    #[test]
    fn pieces_are_whole() {
        let half = Quantity::typed("0,5", Unit::KILOGRAM).expect("a quantity");
        assert!(half.fits(Unit::KILOGRAM));
        assert!(!half.fits(Unit::PIECE));
    }
}
