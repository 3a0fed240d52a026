//! Money adds up (L10): whatever is rung up and however it is paid, held against arithmetic that is done here again,
//! in fractions and without core's functions.

use lapak_core::entry::{DiscountBy, Entry, Fact, Method, Sale, SignedEntry};
use lapak_core::selling::{
    Article, Cart, CartLine, Discount, FreeReason, MadeBy, PaymentTyped, ReadySale, Rules, SoldIn,
};
use lapak_core::value::{BasisPoints, DraftId, EntryId, Money, Quantity, ReceiptNumber, Unit};
use lapak_tests::vectors::Till;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn often() -> ProptestConfig {
    ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_sale_adds_up(rung in rung()) {
        let sale = rung.sale()?;
        let net: i128 = sale.lines.iter().map(|line| wide(line.net)).sum();
        let paid: i128 = sale.payments.iter().map(|payment| wide(payment.amount)).sum();
        prop_assert_eq!(net + wide(sale.rounding), paid);
        prop_assert!(-wide(sale.cash_step) < wide(sale.rounding) && sale.rounding <= Money::ZERO);
        for payment in &sale.payments {
            if let (Some(tendered), Some(change)) = (payment.tendered, payment.change) {
                prop_assert_eq!(wide(tendered) - wide(change), wide(payment.amount));
                prop_assert_eq!(wide(payment.amount) % wide(sale.cash_step), 0);
            }
            prop_assert_eq!(payment.method == Method::CASH, payment.change.is_some());
        }
        let cash = sale.payments.iter().any(|payment| payment.method == Method::CASH);
        prop_assert!(cash || sale.rounding == Money::ZERO);
    }

    #[test]
    fn each_line_is_what_fractions_say(rung in rung()) {
        let sale = rung.sale()?;
        for (line, from) in sale.lines.iter().zip(&rung.cart.lines) {
            let amount = half_up(wide(from.price) * i128::from(from.quantity.milli()), 1000);
            prop_assert_eq!(wide(line.amount), amount);
            prop_assert!(Money::ZERO <= line.discount && line.discount <= line.amount);
            prop_assert_eq!(wide(line.net), amount - wide(line.discount));
            let share = share(line, sale.discount_by);
            prop_assert_eq!(wide(line.member_share), share);
            prop_assert_eq!(wide(line.cooperative_share), wide(line.net) - share);
        }
    }

    #[test]
    fn a_discount_on_the_whole_is_spread_to_the_last_rupiah(rung in rung()) {
        let sale = rung.sale()?;
        let left: Vec<i128> = rung.cart.lines.iter().zip(&sale.lines)
            .map(|(from, line)| wide(line.amount) - off(from.discount, wide(line.amount)))
            .collect();
        let whole: i128 = left.iter().sum();
        let off = off(rung.cart.discount, whole);
        let parts: Vec<i128> = left.iter().zip(&sale.lines).map(|(left, line)| left - wide(line.net)).collect();
        prop_assert_eq!(parts.iter().sum::<i128>(), off);
        for (part, left) in parts.iter().zip(&left) {
            prop_assert!((0..=*left).contains(part));
            // The fair part is off × left ÷ whole; none is a whole rupiah away from it.
            prop_assert!((part * whole - off * left).abs() < whole.max(1));
        }
    }

    #[test]
    fn a_sale_passes_the_gate_as_it_is(rung in rung()) {
        let sale = rung.sale()?;
        let signed = entry(sale.clone()).sign(&TILL.to_core());
        prop_assert!(signed.is_ok(), "{:?}", signed);
        let signed = signed.expect("checked");
        let read = SignedEntry::read(signed.bytes(), signed.signature());
        prop_assert!(read.is_ok(), "{:?}", read);
        let read = read.expect("checked");
        prop_assert_eq!(read.soundness(), Ok(()));
        prop_assert_eq!(&read.entry().fact, &Fact::Sale(sale));
        prop_assert_eq!(read, signed);
    }

    #[test]
    fn one_rupiah_more_or_less_anywhere_is_unsound(rung in rung(), which in any::<Index>(), up in any::<bool>()) {
        let mut sale = rung.sale()?;
        let amounts = amounts(&mut sale);
        let which = which.index(amounts.len());
        let (what, amount) = amounts.into_iter().nth(which).expect("one of them");
        let was = wide(*amount);
        let Ok(changed) = Money::new(amount.amount() + if up { 1 } else { -1 }) else { return Ok(()) };
        *amount = changed;
        prop_assert!(!sound(&sale), "{} {} to {}: {:?}", what, was, changed, sale);
        let refused = entry(sale).sign(&TILL.to_core());
        prop_assert!(refused.is_err(), "it was signed");
    }

    #[test]
    fn a_rounding_that_the_step_does_not_ask_for_is_unsound(rung in rung(), up in any::<bool>(), whole in any::<bool>()) {
        let mut sale = rung.sale()?;
        let by = if whole { sale.cash_step.amount() } else { 1 } * if up { 1 } else { -1 };
        let Some(cash) = sale.payments.last_mut().filter(|last| last.method == Method::CASH) else { return Ok(()) };
        // Everything still sums up; only the step says otherwise.
        for amount in [Some(&mut sale.rounding), Some(&mut cash.amount), cash.tendered.as_mut()].into_iter().flatten() {
            *amount = rupiah(amount.amount() + by);
        }
        prop_assert!(!sound(&sale), "{:?}", sale);
    }

    #[test]
    fn a_share_that_the_rule_does_not_give_is_unsound(rung in rung(), which in any::<Index>(), up in any::<bool>()) {
        let mut sale = rung.sale()?;
        let which = which.index(sale.lines.len());
        let line = &mut sale.lines[which];
        let by = if up { 1 } else { -1 };
        line.member_share = rupiah(line.member_share.amount() + by);
        line.cooperative_share = rupiah(line.cooperative_share.amount() - by);
        prop_assert!(!sound(&sale), "{:?}", sale);
    }
}

const TILL: Till = Till(2);

/// A cart with its rules and payments.
#[derive(Debug, Clone)]
struct Rung {
    cart: Cart,
    rules: Rules,
    payments: Vec<PaymentTyped>,
}

impl Rung {
    fn sale(&self) -> Result<Sale, TestCaseError> {
        let shift = EntryId::of(b"a shift");
        let day = "2024-05-10".parse().expect("a day");
        let stand = "07".parse().expect("a stand");
        let sold_in = SoldIn { shift, stand, day, paper_at: None };
        let ready = ReadySale::new(&self.cart, &self.payments, self.rules, sold_in);
        let ready = ready.map_err(|refusal| TestCaseError::fail(format!("{refusal:?}")))?;
        let number = ReceiptNumber::new("07".parse().expect("a stand"), TILL.key(), 1);
        Ok(ready.numbered(number.expect("a number")))
    }
}

fn rung() -> impl Strategy<Value = Rung> {
    let step = select(vec![1_i64, 100, 500]);
    let by = select(vec![DiscountBy::Both, DiscountBy::Cooperative, DiscountBy::Member]);
    (vec(line(), 1..9), whole_discount(), step, by, vec(0_u64..1000, 3), 0_usize..8).prop_map(
        |(lines, discount, step, discount_by, parts, paid)| {
            let mut cart = Cart { draft: DraftId::random(), lines, ..Cart::new() };
            let rules = Rules { discount_by, cash_step: rupiah(step) };
            let net = |cart: &Cart| cart.work_out(&rules).expect("inside the limits").net.amount();
            // An amount of discount is a part of what there is to take it off.
            cart.discount = discount.map(|(percent, part)| {
                if percent {
                    Discount::Percent(bp(part))
                } else {
                    Discount::Amount(part_of(net(&cart), part.into()))
                }
            });
            let net = net(&cart);
            Rung { cart, rules, payments: payments(net, &parts, paid) }
        },
    )
}

fn line() -> impl Strategy<Value = CartLine> {
    let price = prop_oneof![Just(0_i64), 1_i64..200, 1_i64..3_000_000, Just(12_500)];
    let bargain = prop_oneof![3 => Just(None), 1 => (0_u16..20_000).prop_map(Some)];
    let discount = proptest::option::of((any::<bool>(), 0_u16..=10_000));
    let cut = prop_oneof![Just(2000_u16), 0_u16..=10_000];
    (price, bargain, any::<bool>(), 1_i64..40_000, discount, cut, any::<bool>()).prop_map(
        |(list_price, bargain, weighed, milli, discount, cut, catalogued)| {
            let milli = if weighed { milli } else { (milli / 1000 + 1) * 1000 };
            let quantity = Quantity::new(milli).expect("a quantity");
            let price = bargain.map_or(list_price, |part| list_price * i64::from(part) / 10_000);
            let unit = if weighed { Unit::KILOGRAM } else { Unit::PIECE };
            let amount = rupiah(price).times(quantity).expect("inside the limit").amount();
            let discount = discount.map(|(percent, part)| {
                if percent {
                    Discount::Percent(bp(part))
                } else {
                    Discount::Amount(part_of(amount, part.into()))
                }
            });
            let article = Article {
                product: catalogued.then(|| EntryId::of(b"a product")),
                sku: catalogued.then(|| "KRP-01".parse().expect("a code")),
                name: catalogued.then(|| "Keripik contoh".parse().expect("a name")),
                unit,
                list_price: Some(rupiah(list_price)),
                made_by: MadeBy::member(
                    EntryId::of(b"a member"),
                    "M7QD".parse().expect("a code"),
                    bp(cut),
                ),
                picture: None,
            };
            CartLine {
                article,
                quantity,
                price: rupiah(price),
                discount,
                reason: (price == 0).then_some(FreeReason::Gift),
            }
        },
    )
}

fn whole_discount() -> impl Strategy<Value = Option<(bool, u16)>> {
    proptest::option::of((any::<bool>(), 0_u16..=10_000))
}

/// Exact cash, too much cash, one other method, two, and each with cash for the rest.
fn payments(net: i64, parts: &[u64], paid: usize) -> Vec<PaymentTyped> {
    let paid_by = |method, amount: Option<i64>| PaymentTyped { method, amount: amount.map(rupiah) };
    let part = |index: usize| part_of(net, parts[index] * 10).amount();
    let more = net + i64::try_from(parts[2]).expect("small") * 100;
    let other = |amount: i64, method| (amount > 0).then(|| paid_by(method, Some(amount)));
    let cash = |amount| Some(paid_by(Method::CASH, amount));
    let all = |method| if net > 0 { Some(paid_by(method, None)) } else { None };
    let first = part(0).min(net);
    let second = part(1).min(net - first);
    match paid {
        0 => vec![],
        1 => vec![cash(None)],
        2 => vec![cash(Some(more))],
        3 => vec![all(Method::QRIS)],
        4 => vec![cash(None), other(first, Method::QRIS)],
        5 => vec![other(first, Method::TRANSFER), other(second, Method::QRIS), cash(None)],
        6 => vec![other(first, Method::QRIS), other(net - first, Method::TRANSFER)],
        _ => {
            vec![other(first / 2, Method::QRIS), cash(Some((net - first / 2) / 2)), cash(Some(net))]
                .into_iter()
                .filter(|_| net > 0)
                .collect()
        }
    }
    .into_iter()
    .flatten()
    .collect()
}

/// Every amount that the sale's arithmetic ties to the others. A list price is tied only where it sets the share.
fn amounts(sale: &mut Sale) -> Vec<(&'static str, &mut Money)> {
    let mut amounts = vec![("rounding", &mut sale.rounding)];
    for line in &mut sale.lines {
        amounts.extend([
            ("amount", &mut line.amount),
            ("discount", &mut line.discount),
            ("net", &mut line.net),
            ("member_share", &mut line.member_share),
            ("cooperative_share", &mut line.cooperative_share),
        ]);
    }
    for payment in &mut sale.payments {
        amounts.push(("payment", &mut payment.amount));
        amounts.extend(payment.tendered.as_mut().map(|tendered| ("tendered", tendered)));
        amounts.extend(payment.change.as_mut().map(|change| ("change", change)));
    }
    amounts
}

fn sound(sale: &Sale) -> bool {
    Fact::Sale(sale.clone()).check().is_ok()
}

fn entry(sale: Sale) -> Entry {
    Entry {
        fair: Some(EntryId::of(b"a fair")),
        till: TILL.key(),
        seq: 2,
        prev: Some(EntryId::of(b"the one before")),
        at: lapak_tests::lapak::NOON.parse().expect("a moment"),
        by: None,
        fact: sale.into(),
    }
}

/// The member's share, as `ledger.md` has it.
fn share(line: &lapak_core::entry::Line, by: DiscountBy) -> i128 {
    let kept = 10_000 - i128::from(line.cut_bp.basis_points());
    let highest = wide(line.price).max(wide(line.list_price));
    let gross = half_up(highest * i128::from(line.quantity_milli.milli()), 1000);
    let up = |amount: i128| (amount * kept + 9_999) / 10_000;
    match by {
        DiscountBy::Both => up(wide(line.net)),
        DiscountBy::Cooperative => up(gross),
        DiscountBy::Member => (up(gross) - (gross - wide(line.net))).max(0),
    }
}

fn off(discount: Option<Discount>, amount: i128) -> i128 {
    match discount {
        None => 0,
        Some(Discount::Amount(off)) => wide(off),
        Some(Discount::Percent(part)) => half_up(amount * i128::from(part.basis_points()), 10_000),
    }
}

fn half_up(above: i128, below: i128) -> i128 {
    (2 * above + below) / (2 * below)
}

fn wide(money: Money) -> i128 {
    money.amount().into()
}

fn part_of(whole: i64, ten_thousandths: u64) -> Money {
    let part = i128::from(whole) * i128::from(ten_thousandths) / 10_000;
    rupiah(i64::try_from(part).expect("a part"))
}

fn rupiah(amount: i64) -> Money {
    Money::new(amount).expect("inside the limit")
}

fn bp(part: u16) -> BasisPoints {
    BasisPoints::new(part).expect("a part")
}
