use crate::goods::{Goods, hundreds};
use crate::seed::Dice;
use lapak_core::Refusal;
use lapak_core::entry::Method;
use lapak_core::selling::{
    Cart, CartLine, Discount, FreeReason, PaymentTyped, Rules, due, quick_amounts,
};
use lapak_core::value::{BasisPoints, DraftId, Money, Quantity};

const REASONS: [FreeReason; 4] =
    [FreeReason::Gift, FreeReason::Sample, FreeReason::Replacement, FreeReason::Damaged];
/// In basis points: some that come out even, some that do not.
const PERCENTAGES: [u16; 5] = [250, 333, 500, 1000, 1250];

/// What one buyer takes: one to six lines, and once in a while a discount on the whole.
pub(super) fn take(
    goods: &Goods,
    rules: &Rules,
    draft: DraftId,
    dice: &mut Dice,
) -> Result<Cart, Refusal> {
    let mut cart = Cart { draft, ..Cart::new() };
    for _ in 0..dice.within(1..=6) {
        cart.put(line(goods, dice))?;
    }
    if dice.once_in(12) {
        let net = cart.work_out(rules)?.net;
        cart.discount = Some(discount(net, dice));
    }
    Ok(cart)
}

/// How the buyer pays: mostly in cash, exact or with the next notes; otherwise by QRIS, by transfer, or by two methods.
pub(super) fn pay(
    cart: &Cart,
    rules: &Rules,
    dice: &mut Dice,
) -> Result<Vec<PaymentTyped>, Refusal> {
    let net = cart.work_out(rules)?.net;
    if net == Money::ZERO {
        return Ok(Vec::new());
    }
    let all = |method| PaymentTyped { method, amount: None };
    let way = dice.below(20);
    let mut payments = match way {
        0..12 => Vec::new(),
        12..16 => return Ok(vec![all(Method::QRIS)]),
        16..18 => return Ok(vec![all(Method::TRANSFER)]),
        _ => {
            let method = *dice.choose(&[Method::QRIS, Method::TRANSFER]);
            let part = (net.amount() * dice.within(1..=9) / 10).max(1);
            vec![PaymentTyped { method, amount: Money::new(part).ok() }]
        }
    };
    let left = due(net, rules.cash_step, &payments)?.exact;
    if way == 19 && left > Money::ZERO {
        let other =
            if payments[0].method == Method::QRIS { Method::TRANSFER } else { Method::QRIS };
        payments.push(all(other));
    } else if left > Money::ZERO {
        let handed = *dice.choose(&quick_amounts(left.floor_to(rules.cash_step)));
        payments.push(PaymentTyped { method: Method::CASH, amount: Some(handed) });
    }
    Ok(payments)
}

fn line(goods: &Goods, dice: &mut Dice) -> CartLine {
    let article = if dice.once_in(40) { goods.uncatalogued(dice) } else { goods.article(dice) };
    let whole = article.unit.is_whole();
    let milli = if whole { 1000 * dice.within(1..=3) } else { dice.within(50..=2500) };
    let quantity = Quantity::new(milli).expect("above zero");
    let (mut price, mut reason) = (article.listed(), None);
    if dice.once_in(80) {
        (price, reason) = (Money::ZERO, Some(*dice.choose(&REASONS)));
    } else if dice.once_in(12) {
        price = hundreds(price.amount() * dice.within(75..=98) / 100);
    }
    let mut line = CartLine { article, quantity, price, discount: None, reason };
    if reason.is_none() && dice.once_in(15) {
        let amount = price.times(quantity).expect("prices of the sample fair");
        line.discount = Some(discount(amount, dice));
    }
    line
}

/// A percentage, or an amount that is not above what it comes off.
fn discount(of: Money, dice: &mut Dice) -> Discount {
    if dice.once_in(2) {
        let percentage = *dice.choose(&PERCENTAGES);
        Discount::Percent(BasisPoints::new(percentage).expect("a percentage"))
    } else {
        Discount::Amount(hundreds(dice.within(500..=5_000)).min(of))
    }
}
