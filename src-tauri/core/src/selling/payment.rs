use super::line_typed::PaymentTyped;
use crate::entry::{Method, PAYMENTS_MAX, Payment, PaymentStatus};
use crate::refusal::{Code, Refusal};
use crate::value::Money;

/// How a total is settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// The cash rounding, zero or below.
    pub rounding: Money,
    /// What is recorded, cash last.
    pub payments: Vec<Payment>,
}

/// What cash would have to settle after the payments that pass no drawer, before cash rounding.
///
/// # Errors
/// [`Code::PaymentAboveDue`] when one of them is more than was due, [`Code::PaymentInvalid`] when it is nothing.
pub fn due(net: Money, payments: &[PaymentTyped]) -> Result<Money, Refusal> {
    payments.iter().filter(|typed| typed.method != Method::Cash).try_fold(net, |due, typed| {
        let amount = typed.amount.unwrap_or(due);
        let above = || Refusal::new(Code::PaymentAboveDue).with("due", due).with("amount", amount);
        if amount <= Money::ZERO {
            return Err(Code::PaymentInvalid.into());
        }
        due.minus(amount).ok().filter(|&rest| rest >= Money::ZERO).ok_or_else(above)
    })
}

/// Settles a total. Cash settles last, whatever the order typed, and only cash is rounded and gives change. No
/// payment at all is exact cash; no amount is all that is due.
///
/// # Errors
/// As [`due`], and [`Code::PaymentShort`] when something stays due.
pub fn settle(net: Money, step: Money, payments: &[PaymentTyped]) -> Result<Settlement, Refusal> {
    if payments.len() > PAYMENTS_MAX {
        return Err(Code::PaymentInvalid.into());
    }
    let mut recorded = Vec::with_capacity(payments.len());
    for (index, typed) in payments.iter().enumerate() {
        if typed.method == Method::Offset {
            return Err(Code::PaymentInvalid.into());
        }
        if typed.method != Method::Cash {
            let amount = typed.amount.map_or_else(|| due(net, &payments[..index]), Ok)?;
            recorded.push(claimed(typed.method, amount));
        }
    }
    let due = due(net, payments)?;
    let handed: Vec<_> = payments.iter().filter(|typed| typed.method == Method::Cash).collect();
    let by_cash = !handed.is_empty() || (payments.is_empty() && net > Money::ZERO);
    if !by_cash {
        let short = || Refusal::new(Code::PaymentShort).with("due", due);
        return if due == Money::ZERO {
            Ok(Settlement { rounding: Money::ZERO, payments: recorded })
        } else {
            Err(short())
        };
    }
    let amount = due.floor_to(step);
    let out_of_range = |cause| Refusal::new(Code::AmountOutOfRange).because(cause);
    let tendered = handed.iter().map(|typed| typed.amount).collect::<Option<Vec<_>>>();
    let tendered = match tendered.filter(|amounts| !amounts.is_empty()) {
        Some(amounts) => Money::sum(amounts).map_err(out_of_range)?,
        None => amount,
    };
    if tendered < amount {
        return Err(Refusal::new(Code::PaymentShort).with("due", amount).with("amount", tendered));
    }
    if due == Money::ZERO && tendered > Money::ZERO && !recorded.is_empty() {
        return Err(Refusal::new(Code::PaymentAboveDue).with("due", due).with("amount", tendered));
    }
    recorded.push(Payment {
        method: Method::Cash,
        amount,
        tendered: Some(tendered),
        change: Some(tendered.minus(amount).map_err(out_of_range)?),
        status: None,
        more: None,
    });
    Ok(Settlement { rounding: amount.minus(due).map_err(out_of_range)?, payments: recorded })
}

/// Amounts that a buyer may hand over for `due`: itself, then the next sums that Indonesian notes make.
#[must_use]
pub fn quick_amounts(due: Money) -> Vec<Money> {
    const NOTES: [i64; 5] = [10_000, 20_000, 50_000, 100_000, 500_000];
    let next = |note: i64| (due.amount() + note - 1).div_euclid(note) * note;
    let mut amounts: Vec<Money> = std::iter::once(due.amount())
        .chain(NOTES.map(next))
        .filter_map(|amount| Money::new(amount).ok())
        .collect();
    amounts.dedup();
    amounts.truncate(4);
    amounts
}

fn claimed(method: Method, amount: Money) -> Payment {
    Payment {
        method,
        amount,
        tendered: None,
        change: None,
        status: Some(PaymentStatus::Claimed),
        more: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cash_settles_last_and_is_rounded_down() {
        let settled =
            settle(rupiah(31_397), rupiah(100), &[cash(15_000), qris(20_000)]).expect("settled");
        assert_eq!(settled.rounding, rupiah(-97));
        let amounts: Vec<i64> = settled.payments.iter().map(|p| p.amount.amount()).collect();
        assert_eq!(amounts, [20_000, 11_300]);
        assert_eq!(settled.payments[1].change, Some(rupiah(3700)));
    }

    #[test]
    fn what_passes_no_drawer_is_neither_rounded_nor_above_what_is_due() {
        let code = |payments: &[PaymentTyped]| {
            settle(rupiah(31_397), rupiah(100), payments).map_err(|r| r.code())
        };
        assert_eq!(code(&[qris(31_397)]).expect("settled").rounding, Money::ZERO);
        assert_eq!(code(&[qris(31_398)]), Err(Code::PaymentAboveDue));
        assert_eq!(code(&[qris(20_000)]), Err(Code::PaymentShort));
        assert_eq!(code(&[qris(0)]), Err(Code::PaymentInvalid));
        assert_eq!(code(&[cash(31_299)]), Err(Code::PaymentShort));
        assert_eq!(code(&[qris(31_397), cash(100)]), Err(Code::PaymentAboveDue));
    }

    #[test]
    fn no_payment_is_exact_cash_and_nothing_to_pay_needs_none() {
        let settled = settle(rupiah(31_397), rupiah(100), &[]).expect("settled");
        assert_eq!(settled.payments[0].tendered, Some(rupiah(31_300)));
        assert!(settle(Money::ZERO, rupiah(100), &[]).expect("settled").payments.is_empty());
    }

    #[test]
    fn quick_amounts_are_exact_first_and_then_the_next_notes() {
        let amounts: Vec<i64> = quick_amounts(rupiah(31_300)).iter().map(|m| m.amount()).collect();
        assert_eq!(amounts, [31_300, 40_000, 50_000, 100_000]);
    }

    fn rupiah(amount: i64) -> Money {
        Money::new(amount).expect("inside the limit")
    }

    fn cash(amount: i64) -> PaymentTyped {
        PaymentTyped { method: Method::Cash, amount: Some(rupiah(amount)) }
    }

    fn qris(amount: i64) -> PaymentTyped {
        PaymentTyped { method: Method::Qris, amount: Some(rupiah(amount)) }
    }
}
