//! Random series of part refunds through the façade, against bounds that are reckoned here from the sale alone.

use std::cell::RefCell;

use lapak_core::books::Question;
use lapak_core::entry::{Fact, Method, Sale};
use lapak_core::till::{
    PaymentPlace, PaymentText, RefundLineTyped, RefundTyped, SaleDone, SaleTyped, Till,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::{STEP, Stand, all_of};

const SERIES: u32 = 200;
const SERIES_LONG: u32 = 10_000;
/// So many in one shift, as many as a busy stand has.
const SERIES_OF_SHIFT: u32 = 100;

/// A sale, and in which parts it comes back.
#[derive(Debug, Clone)]
struct Series {
    lines: Vec<String>,
    discount: Option<String>,
    /// How much of the sale is paid by QRIS, in percent; the rest is cash.
    by_qris: i64,
    /// Of each part: how much of each line, in percent of what is left of it, and whether it is sent.
    parts: Vec<(Vec<i64>, bool)>,
}

#[test]
fn series_of_part_refunds_give_back_what_was_paid() {
    give_back_what_was_paid(SERIES);
}

#[test]
#[ignore = "takes minutes: cargo xtask test long"]
fn ten_thousand_series_of_part_refunds_give_back_what_was_paid() {
    give_back_what_was_paid(SERIES_LONG);
}

fn give_back_what_was_paid(cases: u32) {
    let shift = RefCell::new(Shift::new());
    let mut runner = TestRunner::new(Config { cases, ..Config::default() });
    let outcome = runner.run(&series(), |series| {
        let mut shift = shift.borrow_mut();
        if shift.series == SERIES_OF_SHIFT {
            *shift = Shift::new();
        }
        shift.series += 1;
        check(&mut shift.till, &series);
        if shift.series == SERIES_OF_SHIFT {
            everything_came_back(&shift.till);
        }
        Ok(())
    });
    outcome.expect("every series holds");
}

/// A stand on one day, and how many series were tried there.
struct Shift {
    series: u32,
    till: Till,
    _stand: Stand,
}

impl Shift {
    fn new() -> Self {
        let stand = Stand::new();
        Self { series: 0, till: stand.till(), _stand: stand }
    }
}

/// To the rupiah no member is owed anything.
fn everything_came_back(till: &Till) {
    let totals = till.totals(Question::Member, None).expect("totals");
    for row in totals.rows {
        assert_eq!(row.figures.member_share.map(|share| share.value), Some(0), "{}", row.label);
    }
    assert!(totals.borne.is_empty(), "{:?}", totals.borne);
}

fn check(till: &mut Till, series: &Series) {
    let payments = if series.by_qris > 0 {
        // What was tried out comes back at once, so that the sums at the end are of nothing else.
        let tried = sell(till, series, &[]);
        let part = tried.total.value * series.by_qris / 100;
        till.refund(&from_any_drawer(&tried.receipt)).expect("all of it");
        vec![(Method::QRIS, part.to_string()), (Method::CASH, String::new())]
    } else {
        Vec::new()
    };
    let payments: Vec<(Method, String)> =
        payments.into_iter().filter(|(_, amount)| amount != "0").collect();
    let done = sell(till, series, &payments);
    if payments.iter().any(|(method, _)| *method == Method::QRIS) {
        let place = PaymentPlace { receipt: done.receipt.clone(), id: None, payment: Some(1) };
        till.settle_payment(&place, true).expect("it came");
    }
    let in_cash = series.by_qris == 0;
    let sale = sale_of(till, &done.receipt);
    let mut back = 0;
    let mut all_in_cash = in_cash;
    for (number, (percents, sent)) in series.parts.iter().enumerate() {
        let last = number + 1 == series.parts.len();
        let view = till.refund_view(&done.receipt).expect("a view");
        let mut lines = Vec::new();
        for line in &view.lines {
            let percent = percents[usize::from(line.line) - 1 % percents.len()];
            let milli = line.left_milli * percent / 100;
            let milli = if line.pieces { milli / 1000 * 1000 } else { milli };
            if milli > 0 && !last {
                let quantity = if line.pieces {
                    (milli / 1000).to_string()
                } else {
                    format!("{}.{:03}", milli / 1000, milli % 1000)
                };
                lines.push(RefundLineTyped { line: line.line, quantity });
            }
        }
        if lines.is_empty() && !last || view.refused.is_some() {
            continue;
        }
        let method = if *sent { Method::TRANSFER } else { Method::CASH };
        all_in_cash &= !sent;
        let typed = RefundTyped { lines, method, ..from_any_drawer(&done.receipt) };
        let due = till.refund_due(&typed).expect("it is due");
        let refunded = till.refund(&typed).expect("a refund");
        assert_eq!(refunded.total.value, -due.back.value, "{series:?}");
        back += due.back.value;
    }
    let over = back - sale.paid();
    assert!((0..STEP).contains(&over), "{over}: {series:?}");
    if all_in_cash {
        assert_eq!(over, 0, "{series:?}");
    }
    let view = till.refund_view(&done.receipt).expect("a view");
    assert_eq!(view.refused.map(|refused| refused.code).as_deref(), Some("nothing_left"));
}

/// All that is left of a sale, in cash. What came by QRIS leaves the drawer as cash, so series after series it runs dry.
fn from_any_drawer(receipt: &str) -> RefundTyped {
    RefundTyped { anyway: true, ..all_of(receipt) }
}

fn sell(till: &mut Till, series: &Series, payments: &[(Method, String)]) -> SaleDone {
    let payments = payments.iter();
    let payments =
        payments.map(|(method, amount)| PaymentText { method: *method, amount: amount.clone() });
    let typed = SaleTyped {
        lines: series.lines.clone(),
        discount: series.discount.clone(),
        payments: payments.collect(),
        ..SaleTyped::default()
    };
    till.sell(&typed).expect("a sale")
}

fn sale_of(till: &Till, receipt: &str) -> Sale {
    let found = till.sales_numbered(receipt).expect("a sale");
    let Fact::Sale(sale) = &found[0].entry().fact else { panic!("a sale") };
    sale.clone()
}

fn series() -> impl Strategy<Value = Series> {
    let piece = (prop::sample::select(vec!["KRP-01", "PRM-01", "KUE-04", "TEH-01"]), 1..6)
        .prop_map(|(sku, many)| format!("{sku}*{many}"));
    let weighed = (prop::sample::select(vec!["BRS-01", "CBE-01", "JHE-01"]), 1..3000)
        .prop_map(|(sku, grams)| format!("{sku}*{}.{:03}", grams / 1000, grams % 1000));
    let bargained = (1..9000).prop_map(|price| format!("KUE-04*2@{price}"));
    let line = prop_oneof![piece, weighed, bargained];
    let discount = prop_oneof![
        2 => Just(None),
        2 => (1..60).prop_map(|percent| Some(format!("{percent}%"))),
    ];
    let by_qris = prop_oneof![3 => Just(0_i64), 1 => 1_i64..100];
    let parts = prop::collection::vec((prop::collection::vec(0_i64..=100, 4), any::<bool>()), 1..4);
    (prop::collection::vec(line, 1..4), discount, by_qris, parts)
        .prop_map(|(lines, discount, by_qris, parts)| Series { lines, discount, by_qris, parts })
}
