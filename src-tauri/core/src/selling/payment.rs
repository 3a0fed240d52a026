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

/// What is still due after some payments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What each payment comes to; the first that was left empty has taken all that was due.
    pub amounts: Vec<Money>,
    /// What a payment that passes no drawer would have to settle, to the smallest unit.
    pub exact: Money,
    /// What cash would have to settle, rounded.
    pub in_cash: Money,
    /// What all cash together settles, before rounding: the total less what passes no drawer.
    pub by_cash: Money,
    /// The cash handed over; none where no payment is cash.
    pub handed: Option<Money>,
}

/// What is due after these payments of a total, in whatever order they were typed: what was left empty is all that the
/// others leave, be they typed before or behind it.
///
/// # Errors
/// [`Code::PaymentAboveDue`] when one that passes no drawer is more than was due, [`Code::PaymentInvalid`] when it is
/// nothing; [`Code::AmountOutOfRange`] for more cash than there is.
pub fn due(net: Money, step: Money, payments: &[PaymentTyped]) -> Result<Due, Refusal> {
    let is_cash = |typed: &&PaymentTyped| typed.method == Method::CASH;
    let mut by_cash = net;
    for typed in payments.iter().filter(|typed| !is_cash(typed)) {
        let Some(amount) = typed.amount else { continue };
        if amount <= Money::ZERO {
            return Err(Code::PaymentInvalid.into());
        }
        let above =
            || Refusal::new(Code::PaymentAboveDue).with("due", by_cash).with("amount", amount);
        by_cash =
            by_cash.minus(amount).ok().filter(|&rest| rest >= Money::ZERO).ok_or_else(above)?;
    }
    let out_of_range = |cause| Refusal::new(Code::AmountOutOfRange).because(cause);
    let typed_cash = payments.iter().filter(is_cash).filter_map(|typed| typed.amount);
    let mut handed = Money::sum(typed_cash).map_err(out_of_range)?;
    let mut amounts = Vec::with_capacity(payments.len());
    for typed in payments {
        let amount = match typed.amount {
            Some(amount) => amount,
            None if typed.method == Method::CASH => {
                let rest = rest_in_cash(by_cash, step, handed);
                handed = handed.plus(rest).map_err(out_of_range)?;
                rest
            }
            None => {
                let rest = rest_exact(by_cash, step, handed);
                if rest == Money::ZERO {
                    return Err(Code::PaymentInvalid.into());
                }
                by_cash = by_cash.minus(rest).map_err(out_of_range)?;
                rest
            }
        };
        amounts.push(amount);
    }
    Ok(Due {
        amounts,
        exact: rest_exact(by_cash, step, handed),
        in_cash: rest_in_cash(by_cash, step, handed),
        by_cash,
        handed: payments.iter().any(|typed| is_cash(&typed)).then_some(handed),
    })
}

fn rest_in_cash(by_cash: Money, step: Money, handed: Money) -> Money {
    by_cash.floor_to(step).minus(handed).map_or(Money::ZERO, |rest| rest.max(Money::ZERO))
}

/// Cash that was handed over settles whole steps; what is left of a step stays due, unless cash has settled all of it.
fn rest_exact(by_cash: Money, step: Money, handed: Money) -> Money {
    if handed > Money::ZERO && rest_in_cash(by_cash, step, handed) == Money::ZERO {
        return Money::ZERO;
    }
    by_cash.minus(handed.floor_to(step)).map_or(Money::ZERO, |rest| rest.max(Money::ZERO))
}

/// Settles a total. Cash settles last, whatever the order typed, and only cash is rounded and gives change. No
/// payment at all is exact cash; no amount is all that is due.
///
/// # Errors
/// As [`due`], and [`Code::PaymentShort`] when something stays due.
pub fn settle(net: Money, step: Money, payments: &[PaymentTyped]) -> Result<Settlement, Refusal> {
    let has_offset = payments.iter().any(|typed| typed.method == Method::OFFSET);
    if payments.len() > PAYMENTS_MAX || has_offset {
        return Err(Code::PaymentInvalid.into());
    }
    let Due { amounts, by_cash, handed, .. } = due(net, step, payments)?;
    let mut recorded: Vec<Payment> = payments
        .iter()
        .zip(amounts)
        .filter(|(typed, _)| typed.method != Method::CASH)
        .map(|(typed, amount)| claimed(typed.method, amount))
        .collect();
    let exact_cash = payments.is_empty() && net > Money::ZERO;
    if by_cash == Money::ZERO && !recorded.is_empty() {
        return match handed.filter(|&handed| handed > Money::ZERO) {
            Some(handed) => {
                Err(Refusal::new(Code::PaymentAboveDue).with("due", by_cash).with("amount", handed))
            }
            None => Ok(Settlement { rounding: Money::ZERO, payments: recorded }),
        };
    }
    if handed.is_none() && !exact_cash {
        return if by_cash == Money::ZERO {
            Ok(Settlement { rounding: Money::ZERO, payments: recorded })
        } else {
            Err(Refusal::new(Code::PaymentShort).with("due", by_cash))
        };
    }
    let amount = by_cash.floor_to(step);
    let tendered = handed.unwrap_or(amount);
    if tendered < amount {
        return Err(Refusal::new(Code::PaymentShort).with("due", amount).with("amount", tendered));
    }
    let out_of_range = |cause| Refusal::new(Code::AmountOutOfRange).because(cause);
    recorded.push(Payment {
        method: Method::CASH,
        amount,
        tendered: Some(tendered),
        change: Some(tendered.minus(amount).map_err(out_of_range)?),
        status: None,
        more: None,
    });
    Ok(Settlement { rounding: amount.minus(by_cash).map_err(out_of_range)?, payments: recorded })
}

fn claimed(method: Method, amount: Money) -> Payment {
    Payment::bare(method, amount, Some(PaymentStatus::Claimed))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
    fn what_is_left_empty_is_the_rest_in_whatever_order_it_is_typed() {
        let qris_left = PaymentTyped { method: Method::QRIS, amount: None };
        let cash_left = PaymentTyped { method: Method::CASH, amount: None };
        let amounts = |payments: &[PaymentTyped]| -> Vec<i64> {
            let settled = settle(rupiah(31_397), rupiah(100), payments).expect("settled");
            settled.payments.iter().map(|payment| payment.amount.amount()).collect()
        };
        assert_eq!(amounts(&[cash(15_000), qris_left]), [16_397, 15_000]);
        assert_eq!(amounts(&[qris_left, cash(15_000)]), [16_397, 15_000]);
        assert_eq!(amounts(&[cash_left, qris(20_000)]), [20_000, 11_300]);
        assert_eq!(amounts(&[qris(20_000), cash_left]), [20_000, 11_300]);
        assert_eq!(amounts(&[cash(10_000), cash(5_000), qris_left]), [16_397, 15_000]);
        // Of a step that cash does not fill, the buyer gets the change.
        assert_eq!(amounts(&[cash(15_050), qris_left]), [16_397, 15_000]);
        let fills_no_step = settle(rupiah(31_397), rupiah(100), &[cash(99), qris_left]);
        assert_eq!(fills_no_step.map_err(|refusal| refusal.code()), Err(Code::PaymentAboveDue));
        let nothing_left = settle(rupiah(31_397), rupiah(100), &[cash(31_300), qris_left]);
        assert_eq!(nothing_left.map_err(|refusal| refusal.code()), Err(Code::PaymentInvalid));
    }

    #[test]
    fn after_a_part_payment_each_way_to_pay_the_rest_is_told() {
        let after = |payments: &[PaymentTyped]| {
            let due = due(rupiah(31_397), rupiah(100), payments).expect("due");
            (due.exact.amount(), due.in_cash.amount())
        };
        assert_eq!(after(&[]), (31_397, 31_300));
        assert_eq!(after(&[cash(15_000)]), (16_397, 16_300));
        assert_eq!(after(&[qris(20_000)]), (11_397, 11_300));
        assert_eq!(after(&[cash(31_300)]), (0, 0));
        assert_eq!(after(&[qris(31_397)]), (0, 0));
        // What is below a step is due without cash, and nothing in cash.
        assert_eq!(after(&[qris(31_300)]), (97, 0));
    }

    proptest! {
        #[test]
        fn whoever_pays_what_is_due_by_the_method_chosen_has_paid(
            net in 1_i64..500_000,
            step in prop::sample::select(vec![1, 100, 500]),
            parts in prop::collection::vec((any::<bool>(), 1_i64..200_000), 0..3),
            last_in_cash in any::<bool>(),
        ) {
            let mut payments: Vec<PaymentTyped> = parts
                .into_iter()
                .map(|(in_cash, amount)| if in_cash { cash(amount) } else { qris(amount) })
                .collect();
            let Ok(before) = due(rupiah(net), rupiah(step), &payments) else { return Ok(()) };
            let rest = if last_in_cash { before.in_cash } else { before.exact };
            prop_assume!(rest > Money::ZERO);
            // Cash that fills no step settles nothing, so beside a method that takes all it is refused.
            let fills_none = |cash: Money| cash > Money::ZERO && cash.floor_to(rupiah(step)) == Money::ZERO;
            prop_assume!(last_in_cash || !before.handed.is_some_and(fills_none));
            let method = if last_in_cash { Method::CASH } else { Method::QRIS };
            let typed = |amount| PaymentTyped { method, amount };
            let place = payments.len() / 2;
            payments.insert(place, typed(None));
            let left_empty = settle(rupiah(net), rupiah(step), &payments).expect("settled");
            payments[place] = typed(Some(rest));
            let typed_out = settle(rupiah(net), rupiah(step), &payments).expect("settled");
            prop_assert_eq!(&typed_out, &left_empty);
            let paid: i64 = left_empty.payments.iter().map(|payment| payment.amount.amount()).sum();
            prop_assert_eq!(paid, net + left_empty.rounding.amount());
            prop_assert!(left_empty.rounding <= Money::ZERO && left_empty.rounding.amount() > -step);
        }
    }

    fn rupiah(amount: i64) -> Money {
        Money::new(amount).expect("inside the limit")
    }

    fn cash(amount: i64) -> PaymentTyped {
        PaymentTyped { method: Method::CASH, amount: Some(rupiah(amount)) }
    }

    fn qris(amount: i64) -> PaymentTyped {
        PaymentTyped { method: Method::QRIS, amount: Some(rupiah(amount)) }
    }
}
