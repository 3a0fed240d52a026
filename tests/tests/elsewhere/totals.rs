//! Figures that must be the same by whatever they are asked.

use lapak_core::entry::Method;
use lapak_core::till::{PaymentText, SaleTyped};
use lapak_tests::folder::{opened, ready};
use lapak_tests::lapak::Lapak;
use serde_json::Value;

/// Under cash rounding what was sold and what was paid were not the same.
#[test]
fn what_was_sold_and_what_was_paid_agree_whatever_cash_was_rounded_by() {
    let data = ready();
    let mut till = opened(data.path());
    let (mut rounded, mut paid) = (0, 0);
    for grams in (50..950).step_by(37) {
        let lines = vec![format!("BRS-01*0.{grams:03}")];
        // Cash alone, part of it by QRIS, and all of it.
        let payments = match grams % 3 {
            0 => vec![],
            1 => vec![of(Method::QRIS, "1.000"), of(Method::CASH, "")],
            _ => vec![of(Method::QRIS, "")],
        };
        let sold = till.sell(&SaleTyped { lines, payments, ..SaleTyped::default() });
        paid += sold.expect("sold").total.value;
    }
    drop(till);
    let lapak = Lapak::at(data.path());
    let by = |what: &str| lapak.json(&["totals", "--by", what]);
    for question in ["method", "product", "member", "hour", "till", "day"] {
        let totals = by(question);
        let sum = &totals["sum"];
        let figure = |of: &str| sum[of].as_i64().expect("a figure");
        assert_eq!(figure("paid"), paid, "by {question}");
        assert_eq!(figure("net") + figure("rounding"), figure("paid"), "by {question}");
        rounded = figure("rounding");
    }
    let rows = |of: &str| -> i64 {
        let methods = by("method");
        let rows = methods["rows"].as_array().expect("rows").clone();
        rows.iter().map(|row: &Value| row[of].as_i64().expect("a figure")).sum()
    };
    assert_eq!((rows("paid"), rows("rounding")), (paid, rounded));
    assert!(rounded < 0, "nothing was rounded");
}

fn of(method: Method, amount: &str) -> PaymentText {
    PaymentText { method, amount: amount.into() }
}
