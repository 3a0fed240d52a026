use crate::entry::DiscountBy;
use crate::value::Money;

/// The fair's rules for a sale's arithmetic, copied into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Who bears a discount.
    pub discount_by: DiscountBy,
    /// What cash is rounded down to; 1 where it is not rounded.
    pub cash_step: Money,
}
