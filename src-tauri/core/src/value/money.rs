use std::fmt;
use std::iter::Sum;

use serde::{Deserialize, Serialize};

use super::{BasisPoints, Quantity, ValueError};

/// An amount in the smallest unit of the fair's currency (rupiah has no smaller one), at most 10^12 either way.
///
/// The limit keeps every sum that the store can form inside 64 bits: SQLite's `SUM` fails on overflow, so one
/// absurd amount would otherwise make every total an error.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(try_from = "i64", into = "i64")]
pub struct Money(i64);

/// Which way a fraction of the smallest unit goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, a half away from zero.
    HalfUp,
    /// Towards plus infinity.
    Up,
}

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The largest amount.
    pub const MAX: Self = Self(1_000_000_000_000);

    /// An amount in the smallest unit.
    ///
    /// # Errors
    /// [`ValueError::Range`] beyond 10^12 either way.
    pub fn new(amount: i64) -> Result<Self, ValueError> {
        if amount.unsigned_abs() <= Self::MAX.0.unsigned_abs() {
            Ok(Self(amount))
        } else {
            Err(ValueError::Range("an amount"))
        }
    }

    /// The integer, in the smallest unit.
    #[must_use]
    pub fn amount(self) -> i64 {
        self.0
    }

    /// The sum, or an error past the limit.
    ///
    /// # Errors
    /// [`ValueError::Range`].
    pub fn plus(self, other: Self) -> Result<Self, ValueError> {
        Self::new(self.0 + other.0)
    }

    /// The difference, or an error past the limit.
    ///
    /// # Errors
    /// [`ValueError::Range`].
    pub fn minus(self, other: Self) -> Result<Self, ValueError> {
        Self::new(self.0 - other.0)
    }

    /// The same amount on the other side of zero.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(-self.0)
    }

    /// The sum of many, or an error past the limit.
    ///
    /// # Errors
    /// [`ValueError::Range`].
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, ValueError> {
        let wide: i128 = amounts.into_iter().map(|money| i128::from(money.0)).sum();
        Self::narrow(wide)
    }

    /// This price for a quantity, a fraction rounded half up.
    ///
    /// # Errors
    /// [`ValueError::Range`].
    pub fn times(self, quantity: Quantity) -> Result<Self, ValueError> {
        let thousandths = i128::from(self.0) * i128::from(quantity.milli());
        Self::narrow(divide(thousandths, 1000, Rounding::HalfUp))
    }

    /// A part of this amount in basis points, a fraction rounded as asked.
    #[must_use]
    pub fn part(self, part: BasisPoints, rounding: Rounding) -> Self {
        let wide = i128::from(self.0) * i128::from(part.basis_points());
        Self::narrow(divide(wide, 10_000, rounding)).expect("a part is no larger than the whole")
    }

    /// The part of this amount that `part` thousandths out of `whole` come to, rounded half up; neither this amount nor
    /// `part` is below zero, and `whole` is above it.
    ///
    /// # Errors
    /// [`ValueError::Range`].
    pub fn portion(self, part: i64, whole: i64) -> Result<Self, ValueError> {
        let wide = i128::from(self.0) * i128::from(part);
        Self::narrow(divide(wide, i128::from(whole), Rounding::HalfUp))
    }

    /// Spreads this amount, which is not below zero, over parts in proportion to their weights, by largest remainder: the
    /// sum is exact, and of equal remainders the earlier part is first. Where nothing weighs anything, every part is
    /// nothing. No part gets more than its weight while the whole is no more than all.
    #[must_use]
    pub fn spread(self, weights: &[i128]) -> Vec<Self> {
        let all: i128 = weights.iter().sum();
        if all == 0 {
            return vec![Self::ZERO; weights.len()];
        }
        let exact = |weight: i128| i128::from(self.0) * weight;
        let mut parts: Vec<i128> = weights.iter().map(|&weight| exact(weight) / all).collect();
        let left = i128::from(self.0) - parts.iter().sum::<i128>();
        let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
        by_remainder.sort_by_key(|&index| std::cmp::Reverse(exact(weights[index]) % all));
        let left = usize::try_from(left).expect("fewer than the parts");
        for &index in by_remainder.iter().take(left) {
            parts[index] += 1;
        }
        parts
            .into_iter()
            .map(|part| Self::narrow(part).expect("no part is above the whole"))
            .collect()
    }

    /// The largest multiple of `step` that is not above this amount; `step` below 2 changes nothing.
    #[must_use]
    pub fn floor_to(self, step: Self) -> Self {
        if step.0 < 2 { self } else { Self(self.0 - self.0.rem_euclid(step.0)) }
    }

    fn narrow(wide: i128) -> Result<Self, ValueError> {
        i64::try_from(wide).map_err(|_| ValueError::Range("an amount")).and_then(Self::new)
    }
}

/// An exact division with the rounding named; `by` is above zero.
fn divide(value: i128, by: i128, rounding: Rounding) -> i128 {
    match rounding {
        Rounding::HalfUp => {
            let magnitude = (value.abs() * 2 + by) / (by * 2);
            if value < 0 { -magnitude } else { magnitude }
        }
        Rounding::Up => value.div_euclid(by) + i128::from(value.rem_euclid(by) > 0),
    }
}

impl TryFrom<i64> for Money {
    type Error = ValueError;

    fn try_from(amount: i64) -> Result<Self, ValueError> {
        Self::new(amount)
    }
}

impl From<Money> for i64 {
    fn from(money: Money) -> Self {
        money.0
    }
}

/// The bare integer, for logs and the command line; people read what `words` makes of it.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// For sums that are known to stay inside the limit times a count; the result is a plain integer.
impl Sum<Money> for i64 {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Self {
        amounts.map(Money::amount).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rupiah(amount: i64) -> Money {
        Money::new(amount).expect("inside the limit")
    }

    #[test]
    fn an_amount_past_the_limit_is_refused() {
        assert!(Money::new(1_000_000_000_000).is_ok());
        assert!(Money::new(1_000_000_000_001).is_err());
        assert!(Money::new(-1_000_000_000_001).is_err());
        assert!(Money::new(i64::MIN).is_err());
        assert!(serde_json::from_str::<Money>("1.0").is_err());
        assert!(serde_json::from_str::<Money>("9223372036854775808").is_err());
    }

    #[test]
    fn a_price_times_a_quantity_rounds_half_up() {
        let milli = |n| Quantity::new(n).expect("a quantity");
        assert_eq!(rupiah(23_000).times(milli(350)), Ok(rupiah(8050)));
        assert_eq!(rupiah(1).times(milli(500)), Ok(rupiah(1)));
        assert_eq!(rupiah(1).times(milli(499)), Ok(rupiah(0)));
        assert_eq!(rupiah(1).times(milli(-500)), Ok(rupiah(-1)));
        assert!(Money::MAX.times(milli(1001)).is_err());
    }

    #[test]
    fn a_whole_is_spread_by_largest_remainder() {
        assert_eq!(rupiah(1653).spread(&[25_000, 8050]), [rupiah(1250), rupiah(403)]);
        assert_eq!(rupiah(1).spread(&[5, 5]), [rupiah(1), rupiah(0)]);
        assert_eq!(rupiah(10_000).spread(&[1, 1, 1]), [rupiah(3334), rupiah(3333), rupiah(3333)]);
        assert_eq!(rupiah(7).spread(&[0]), [rupiah(0)]);
    }

    #[test]
    fn the_portions_of_an_amount_reach_from_nothing_to_all_of_it() {
        let of_three = [0, 1, 2, 3].map(|part| rupiah(100).portion(part, 3));
        assert_eq!(of_three, [Ok(rupiah(0)), Ok(rupiah(33)), Ok(rupiah(67)), Ok(rupiah(100))]);
    }

    #[test]
    fn a_share_rounds_up_and_cash_rounds_down() {
        let part = |bp| BasisPoints::new(bp).expect("a part");
        assert_eq!(rupiah(7647).part(part(8500), Rounding::Up), rupiah(6500));
        assert_eq!(rupiah(-7647).part(part(8500), Rounding::Up), rupiah(-6499));
        assert_eq!(rupiah(11_397).floor_to(rupiah(100)), rupiah(11_300));
        assert_eq!(rupiah(-1).floor_to(rupiah(100)), rupiah(-100));
        assert_eq!(rupiah(7).floor_to(rupiah(1)), rupiah(7));
    }
}
