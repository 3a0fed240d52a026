use std::fmt;

use serde::{Deserialize, Serialize};

use super::line_typed::{amount_typed, shown};
use crate::refusal::{Code, Refusal};
use crate::value::{BasisPoints, Money, Rounding};

/// A discount as it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Discount {
    /// So much off.
    Amount(Money),
    /// Such a part off, rounded half up.
    Percent(BasisPoints),
}

/// So much and less is no amount that anybody takes off, but a percentage without its sign.
const PERCENT_MEANT: std::ops::RangeInclusive<i64> = 1..=100;

impl Discount {
    /// Reads a discount as a person types it: `5%`, or an amount. A bare number up to a hundred is asked about: whoever types
    /// `30` means a part, and would give away thirty rupiah; `Rp30` is an amount.
    ///
    /// # Errors
    /// [`Code::DiscountInvalid`] when it is neither, or may be either; as [`amount_typed`] where it is an amount that is not clear.
    pub fn typed(text: &str) -> Result<Self, Refusal> {
        let refused = || invalid("any").with("typed", shown(text));
        if text.trim().ends_with('%') {
            return BasisPoints::typed_percent(text).map(Self::Percent).map_err(|_| refused());
        }
        let amount = amount_typed(text).map_err(|refusal| match refusal.code() {
            Code::AmountNotANumber | Code::AmountOutOfRange => refused(),
            _ => refusal,
        })?;
        let bare = text.trim().bytes().all(|sign| sign.is_ascii_digit());
        if bare && PERCENT_MEANT.contains(&amount.amount()) {
            return Err(invalid("percent").with("typed", shown(text.trim())));
        }
        Ok(Self::Amount(amount))
    }

    /// What it takes off `amount`.
    ///
    /// # Errors
    /// [`Code::DiscountInvalid`] when that is more than the amount.
    pub fn of(self, amount: Money) -> Result<Money, Refusal> {
        match self {
            Self::Percent(part) => Ok(amount.part(part, Rounding::HalfUp)),
            Self::Amount(off) if (Money::ZERO..=amount).contains(&off) => Ok(off),
            Self::Amount(off) => Err(invalid("any").with("typed", off)),
        }
    }
}

/// `meant`: `percent` for a number that may be a part, `any` otherwise.
fn invalid(meant: &'static str) -> Refusal {
    Refusal::new(Code::DiscountInvalid).with("meant", meant)
}

/// As it could be typed again.
impl fmt::Display for Discount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Amount(off) => off.fmt(f),
            Self::Percent(part) => {
                let (whole, hundredths) = (part.basis_points() / 100, part.basis_points() % 100);
                match hundredths {
                    0 => write!(f, "{whole}%"),
                    _ => write!(f, "{whole},{}%", format!("{hundredths:02}").trim_end_matches('0')),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rupiah(amount: i64) -> Money {
        Money::new(amount).expect("inside the limit")
    }

    #[test]
    fn a_discount_is_shown_as_it_could_be_typed() {
        for typed in ["5%", "12,5%", "0,05%", "2000"] {
            assert_eq!(Discount::typed(typed).expect("a discount").to_string(), typed);
        }
        assert!(Discount::typed("101%").is_err());
        assert!(Discount::typed("30").is_err(), "per cent or rupiah");
        assert_eq!(Discount::typed("Rp30").expect("an amount"), Discount::Amount(rupiah(30)));
        assert!(Discount::typed("-5").is_err());
        assert!(Discount::Amount(rupiah(6)).of(rupiah(5)).is_err());
    }
}
