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

impl Discount {
    /// Reads a discount as a person types it: `5%`, or an amount.
    ///
    /// # Errors
    /// [`Code::DiscountInvalid`] when it is neither; as [`amount_typed`] where it is an amount that is not clear.
    pub fn typed(text: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::new(Code::DiscountInvalid).with("typed", shown(text));
        if text.trim().ends_with('%') {
            return BasisPoints::typed_percent(text).map(Self::Percent).map_err(|_| refused());
        }
        amount_typed(text).map(Self::Amount).map_err(|refusal| match refusal.code() {
            Code::AmountNotANumber | Code::AmountOutOfRange => refused(),
            _ => refusal,
        })
    }

    /// What it takes off `amount`.
    ///
    /// # Errors
    /// [`Code::DiscountInvalid`] when that is more than the amount.
    pub fn of(self, amount: Money) -> Result<Money, Refusal> {
        match self {
            Self::Percent(part) => Ok(amount.part(part, Rounding::HalfUp)),
            Self::Amount(off) if (Money::ZERO..=amount).contains(&off) => Ok(off),
            Self::Amount(off) => Err(Refusal::new(Code::DiscountInvalid).with("typed", off)),
        }
    }
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

/// Spreads a whole over parts in proportion to their weights, by largest remainder: the sum is exact, and of equal
/// remainders the earlier part is first. No part gets more than its weight while the whole is no more than all.
pub(super) fn spread(whole: Money, weights: &[Money]) -> Vec<Money> {
    let all: i128 = weights.iter().map(|weight| i128::from(weight.amount())).sum();
    if all == 0 {
        return vec![Money::ZERO; weights.len()];
    }
    let exact = |weight: &Money| i128::from(whole.amount()) * i128::from(weight.amount());
    let mut parts: Vec<i128> = weights.iter().map(|weight| exact(weight) / all).collect();
    let left = i128::from(whole.amount()) - parts.iter().sum::<i128>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|&index| std::cmp::Reverse(exact(&weights[index]) % all));
    for &index in by_remainder.iter().take(usize::try_from(left).expect("fewer than the parts")) {
        parts[index] += 1;
    }
    let narrow = |part| i64::try_from(part).ok().and_then(|part| Money::new(part).ok());
    parts.into_iter().map(|part| narrow(part).expect("no part is above the whole")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rupiah(amount: i64) -> Money {
        Money::new(amount).expect("inside the limit")
    }

    #[test]
    fn a_discount_on_the_whole_goes_by_largest_remainder() {
        let parts = spread(rupiah(1653), &[rupiah(25_000), rupiah(8050)]);
        assert_eq!(parts, [rupiah(1250), rupiah(403)]);
        assert_eq!(spread(rupiah(1), &[rupiah(5), rupiah(5)]), [rupiah(1), rupiah(0)]);
        assert_eq!(spread(rupiah(0), &[rupiah(0)]), [rupiah(0)]);
    }

    #[test]
    fn a_discount_is_shown_as_it_could_be_typed() {
        for typed in ["5%", "12,5%", "0,05%", "2000"] {
            assert_eq!(Discount::typed(typed).expect("a discount").to_string(), typed);
        }
        assert!(Discount::typed("101%").is_err());
        assert!(Discount::typed("-5").is_err());
        assert!(Discount::Amount(rupiah(6)).of(rupiah(5)).is_err());
    }
}
