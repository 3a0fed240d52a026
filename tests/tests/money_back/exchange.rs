//! Goods exchanged for others in one step: of both halves only the difference is paid.

use lapak_core::Code;
use lapak_core::books::Question;
use lapak_core::entry::{Fact, Method, Refund, Sale};
use lapak_core::till::{
    Paper, PaymentText, RefundLineTyped, RefundTyped, SaleDone, SaleTyped, Till,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::{Stand, all_of, of, pay};

#[test]
fn for_dearer_goods_the_buyer_pays_the_difference_alone() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = pay(&mut till, "KRP-01*2", &[]);
    let before = cash(&till);
    let done = till.exchange(&one_of(&sold, "1"), &of("KRP-03")).expect("14,000 for 12,500");
    assert_eq!(cash(&till) - before, 1_500);
    let (refund, sale) = halves(&till, &done);
    assert_eq!(refund.group, sale.group);
    assert!(refund.group.is_some());
    assert_eq!(paid(&refund.payments), [(Method::OFFSET, -12_500)]);
    assert_eq!(paid(&sale.payments), [(Method::OFFSET, 12_500), (Method::CASH, 1_500)]);
    let text = till.receipt(&done.receipt, Paper::Mm58).expect("a receipt").text;
    assert!(text.contains("Tukar barang"), "{text}");
    settled(&till, 12_500 + 14_000);
}

#[test]
fn for_cheaper_goods_the_buyer_gets_the_difference_back() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = pay(&mut till, "KRP-03", &[]);
    let before = cash(&till);
    let done = till.exchange(&all_of(&sold.receipt), &of("KRP-02")).expect("11,000 for 14,000");
    assert_eq!(before - cash(&till), 3_000);
    let handed = done.refund.as_ref().map(|refund| refund.handed.value);
    assert_eq!(handed, Some(3_000));
    let (refund, sale) = halves(&till, &done);
    assert_eq!(paid(&refund.payments), [(Method::OFFSET, -11_000), (Method::CASH, -3_000)]);
    assert_eq!(paid(&sale.payments), [(Method::OFFSET, 11_000)]);
    settled(&till, 11_000);
    // The difference may also be sent later.
    let sold = pay(&mut till, "KRP-03", &[]);
    let sent = RefundTyped { method: Method::TRANSFER, ..all_of(&sold.receipt) };
    till.exchange(&sent, &of("KRP-02")).expect("exchanged");
    assert_eq!(till.payments_view(None).expect("a view").sum.value, -3_000);
}

#[test]
fn for_goods_of_the_same_worth_no_money_moves() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = pay(&mut till, "KRP-01", &[(Method::QRIS, "")]);
    let before = cash(&till);
    let refused = till.exchange(&all_of(&sold.receipt), &of("KRP-01")).expect_err("it waits");
    assert_eq!(refused.code(), Code::PaymentWaits);
    let came = RefundTyped { arrived: Some(true), ..all_of(&sold.receipt) };
    let done = till.exchange(&came, &of("KRP-01")).expect("exchanged");
    assert_eq!(cash(&till), before);
    assert_eq!(done.refund.map(|refund| refund.handed.value), Some(0));
    settled(&till, 12_500);
}

#[test]
fn what_never_came_pays_for_nothing() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = pay(&mut till, "KRP-01*2", &[(Method::QRIS, "20000"), (Method::CASH, "")]);
    let before = cash(&till);
    let never = RefundTyped { arrived: Some(false), ..all_of(&sold.receipt) };
    let done = till.exchange(&never, &of("KRP-03")).expect("5,000 of cash came, 14,000 are taken");
    assert_eq!(cash(&till) - before, 9_000);
    let (_, sale) = halves(&till, &done);
    assert_eq!(paid(&sale.payments), [(Method::OFFSET, 5_000), (Method::CASH, 9_000)]);
    settled(&till, 14_000);
}

#[test]
fn both_halves_are_recorded_once_or_neither_is() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = pay(&mut till, "KRP-03", &[]);
    let entries = |till: &Till| till.snapshot().ids().expect("the ids").len();
    let before = entries(&till);
    let short = SaleTyped {
        payments: vec![PaymentText { method: Method::CASH, amount: "100".into() }],
        ..of("MDU-02")
    };
    let refused = till.exchange(&all_of(&sold.receipt), &short).expect_err("too little");
    assert_eq!(refused.code(), Code::PaymentShort);
    assert_eq!(entries(&till), before, "nothing came back either");
    let typed = SaleTyped { draft: Some("5".repeat(32)), ..of("KRP-02") };
    let first = till.exchange(&all_of(&sold.receipt), &typed).expect("exchanged");
    assert_eq!(entries(&till), before + 2);
    let again = till.exchange(&all_of(&sold.receipt), &typed).expect("the same one");
    assert_eq!((&first.id, &first.receipt), (&again.id, &again.receipt));
    let refund = |done: SaleDone| done.refund.map(|refund| refund.id);
    assert_eq!(refund(first), refund(again));
    assert_eq!(entries(&till), before + 2);
    let other = SaleTyped { lines: vec!["KRP-01".into()], ..typed };
    let refused = till.exchange(&all_of(&sold.receipt), &other).expect_err("other goods");
    assert_eq!(refused.code(), Code::DraftChanged);
}

#[test]
fn in_the_window_the_cart_is_exchanged_and_survives_a_restart() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = pay(&mut till, "KRP-03", &[]);
    till.enter("KRP-01").expect("another buyer waits");
    let cart = till.cart_exchange(&all_of(&sold.receipt)).expect("begun");
    assert_eq!((cart.lines.len(), cart.held.len()), (0, 1), "the other buyer's cart is put aside");
    till.enter("KRP-02").expect("in the cart");
    drop(till);
    let mut till = stand.till();
    let exchange = till.cart().expect("a cart").exchange.expect("it is still an exchange");
    assert_eq!((exchange.worth.value, exchange.difference.value), (14_000, -3_000));
    assert_eq!(exchange.what, "1 × Keripik tempe");
    let pay = till.open_pay().expect("open");
    assert!(pay.due.settled);
    assert_eq!((pay.due.back.value, pay.due.due.value), (3_000, 0));
    let done = till.pay(&[]).expect("exchanged");
    assert_eq!(done.refund.map(|refund| refund.of), Some(sold.receipt.clone()));
    assert!(till.cart().expect("a cart").exchange.is_none());
    // What came back meanwhile cannot come back again: it is said, and the cart stays.
    let other = crate::pay(&mut till, "KRP-03", &[]);
    till.cart_exchange(&all_of(&other.receipt)).expect("begun");
    till.enter("KRP-02").expect("in the cart");
    till.refund(&all_of(&other.receipt)).expect("at another window");
    let exchange = till.cart().expect("a cart").exchange.expect("an exchange");
    assert_eq!(exchange.refused.map(|refused| refused.code).as_deref(), Some("nothing_left"));
    assert_eq!(till.pay(&[]).expect_err("refused").code(), Code::NothingLeft);
    let left = till.cart_exchange_leave().expect("left");
    assert_eq!((left.lines.len(), left.exchange.is_none()), (1, true));
}

#[test]
fn whatever_is_exchanged_the_sums_hold() {
    let stand = Stand::new();
    let codes = ["KRP-01", "KRP-02", "KRP-03", "BRS-01*0.350", "JHE-01*0.333", "MDU-02"];
    let goods = prop::collection::vec(prop::sample::select(codes.to_vec()), 1..4);
    let tried = (goods.clone(), goods, 0_i64..30, any::<bool>());
    let mut runner = TestRunner::new(Config { cases: 60, ..Config::default() });
    let outcome = runner.run(&tried, |(sold, taken, percent, by_qris)| {
        let mut till = stand.till();
        let typed = SaleTyped { discount: Some(format!("{percent}%")), ..of(&sold.join(",")) };
        let sold = till.sell(&typed).expect("a sale");
        let before = cash(&till);
        let payments = if by_qris {
            vec![PaymentText { method: Method::QRIS, amount: String::new() }]
        } else {
            Vec::new()
        };
        let back = RefundTyped { anyway: true, ..all_of(&sold.receipt) };
        let taken = of(&taken.join(","));
        let with = SaleTyped { payments, ..taken.clone() };
        // Where nothing is due, nothing can be paid by QRIS.
        let done = match till.exchange(&back, &with) {
            Err(refused) if refused.code() == Code::PaymentInvalid => till.exchange(&back, &taken),
            done => done,
        };
        let done = done.expect("exchanged");
        let (refund, sale) = halves(&till, &done);
        let moved = |payments: &[(Method, i64)], of: Method| -> i64 {
            payments.iter().filter(|(method, _)| *method == of).map(|(_, amount)| amount).sum()
        };
        let (back, taken) = (paid(&refund.payments), paid(&sale.payments));
        prop_assert_eq!(moved(&back, Method::OFFSET) + moved(&taken, Method::OFFSET), 0);
        let drawer = moved(&back, Method::CASH) + moved(&taken, Method::CASH);
        prop_assert_eq!(cash(&till) - before, drawer);
        // Nobody pays more than the difference, and nobody who gets money back pays any.
        let (due, worth) = (sale.net(), sold.total.value);
        let money = drawer + moved(&taken, Method::QRIS);
        prop_assert!(((due - worth) - money).abs() < 100, "{} {} {}", due, worth, money);
        prop_assert!(moved(&back, Method::CASH) == 0 || moved(&taken, Method::CASH) == 0);
        Ok(())
    });
    outcome.expect("every exchange holds");
    let totals = stand.till().totals(Question::Day, None).expect("totals");
    assert!(totals.borne.is_empty(), "{:?}", totals.borne);
}

/// One line, so much of it, of a sale.
fn one_of(sold: &SaleDone, quantity: &str) -> RefundTyped {
    let lines = vec![RefundLineTyped { line: 1, quantity: quantity.to_owned() }];
    RefundTyped { lines, ..all_of(&sold.receipt) }
}

fn cash(till: &Till) -> i64 {
    till.drawer().expect("a drawer").expected.expect("it is told").value
}

fn paid(payments: &[lapak_core::entry::Payment]) -> Vec<(Method, i64)> {
    payments.iter().map(|payment| (payment.method, payment.amount.amount())).collect()
}

fn halves(till: &Till, done: &SaleDone) -> (Refund, Sale) {
    let fact = |number: &str| {
        let mut found = till.sales_numbered(number).expect("it is here");
        found.pop().expect("one").entry().fact.clone()
    };
    let of = done.refund.as_ref().expect("an exchange");
    match (fact(&of.receipt), fact(&done.receipt)) {
        (Fact::Refund(refund), Fact::Sale(sale)) => (refund, sale),
        other => panic!("{other:?}"),
    }
}

/// The fair comes to so much, the cooperative bears nothing, and no method is owed by another.
fn settled(till: &Till, paid: i64) {
    let totals = till.totals(Question::Method, None).expect("totals");
    assert_eq!(totals.sum.paid.value, paid);
    assert!(totals.borne.is_empty(), "{:?}", totals.borne);
    let offset = totals.rows.iter().find(|row| row.label == "Tukar barang");
    assert_eq!(offset.map(|row| row.figures.paid.value), Some(0));
}
