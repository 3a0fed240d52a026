//! A receipt is found without its number: by a product, by what was paid, by about when.

use lapak_core::Code;
use lapak_core::entry::Method;
use lapak_core::till::{
    Clock, NewShift, PaperTyped, PaymentText, RefundReason, RefundTyped, SaleTyped, SalesAsked,
    SoughtTyped, Till,
};
use lapak_tests::folder::{in_memory, noon, opened, shift};
use lapak_tests::lapak::Lapak;
use tempfile::TempDir;

/// Sales of two days: 9.30 from paper, noon, and 14.50 of the next day.
fn stand() -> (TempDir, Till) {
    let folder = in_memory();
    let mut till = opened(folder.path());
    till.found_sample("07").expect("founded");
    till.open_shift(&shift()).expect("a shift");
    let sheet = PaperTyped {
        day: "2024-05-10".into(),
        time: "9.30".into(),
        number: "1".into(),
        by: String::new(),
        goods: "KRP-01".into(),
        discount: String::new(),
        discount_reason: None,
        amount: String::new(),
        method: Method::CASH,
        draft: None,
    };
    till.sell_paper(&sheet).expect("entered");
    sell(&mut till, "KRP-01*2", Method::CASH);
    sell(&mut till, "KRP-02,MDU-02", Method::QRIS);
    drop(till);
    let next = "2024-05-11T14:50:00.000+07:00".parse().expect("a moment");
    let mut till = Till::open(folder.path(), Clock::Stopped(next)).expect("a till");
    let expected = till.drawer().expect("a drawer").expected.expect("told").value.to_string();
    let close =
        lapak_core::till::CloseShift { counted: expected, count: Vec::new(), shared: false };
    till.close_shift(&close).expect("closed");
    till.open_shift(&NewShift { day: "2024-05-11".into(), ..shift() }).expect("a shift");
    sell(&mut till, "KRP-01", Method::CASH);
    (folder, till)
}

fn sell(till: &mut Till, lines: &str, method: Method) {
    let lines = lines.split(',').map(str::to_owned).collect();
    let payments = vec![PaymentText { method, amount: String::new() }];
    till.sell(&SaleTyped { lines, payments, ..SaleTyped::default() }).expect("a sale");
}

fn found(till: &mut Till, day: Option<&str>, product: &str, amount: &str, time: &str) -> Vec<i64> {
    let sought = SoughtTyped { product: product.into(), amount: amount.into(), time: time.into() };
    let day = day.map(str::to_owned);
    let sales = till.sales_asked(&SalesAsked { day, behind: None, sought: Some(sought) });
    let sales = sales.expect("sales");
    assert_eq!(sales.rows.len() as u64, sales.count);
    sales.rows.iter().map(|row| row.total.value).collect()
}

#[test]
fn a_receipt_is_found_by_what_somebody_remembers_of_it() {
    let (_folder, mut till) = stand();
    assert_eq!(found(&mut till, None, "krp-01", "", ""), [12_500, 25_000, 12_500]);
    assert_eq!(found(&mut till, None, "keripik", "", "").len(), 4, "by some of the name");
    assert_eq!(found(&mut till, None, "41", "", "").len(), 3, "by the short code");
    assert_eq!(found(&mut till, None, "", "25.000", ""), [25_000]);
    assert_eq!(found(&mut till, None, "KRP-01", "12.500", ""), [12_500, 12_500]);
    assert_eq!(found(&mut till, Some("2024-05-11"), "KRP-01", "12.500", ""), [12_500]);
    // From paper by the time on the paper; near an hour's end the next one may be meant.
    assert_eq!(found(&mut till, Some("2024-05-10"), "", "", "9.40"), [12_500]);
    assert_eq!(found(&mut till, None, "", "", "15.05"), [12_500]);
    assert!(found(&mut till, None, "", "", "17.30").is_empty());
    let sought = SoughtTyped { product: "batu akik".into(), ..SoughtTyped::default() };
    let asked = SalesAsked { sought: Some(sought), ..SalesAsked::default() };
    assert_eq!(till.sales_asked(&asked).expect_err("nothing").code(), Code::ProductUnknown);
}

#[test]
fn what_came_back_and_what_waits_stands_in_the_list() {
    let (_folder, mut till) = stand();
    let sales = till.sales(Some("2024-05-11".parse().expect("a day"))).expect("sales");
    let receipt = sales.rows[0].receipt.clone();
    assert_eq!((&sales.rows[0].refunded.is_none(), sales.rows[0].status), (&true, None));
    let back = RefundTyped {
        receipt: receipt.clone(),
        lines: Vec::new(),
        reason: RefundReason::Damaged,
        method: Method::CASH,
        arrived: None,
        anyway: false,
        draft: None,
    };
    till.refund(&back).expect("money back");
    let sales = till.sales(Some("2024-05-11".parse().expect("a day"))).expect("sales");
    let row = sales.rows.iter().find(|row| row.receipt == receipt).expect("it is there");
    assert_eq!(row.refunded.as_ref().map(|back| back.value), Some(12_500));
    let sales = till.sales(Some("2024-05-10".parse().expect("a day"))).expect("sales");
    let waiting = sales
        .rows
        .iter()
        .filter(|row| row.status == Some(lapak_core::entry::PaymentStatus::Claimed));
    assert_eq!(waiting.count(), 1);
    // A refund is found by what was paid back.
    assert_eq!(found(&mut till, Some("2024-05-11"), "", "12.500", ""), [-12_500, 12_500]);
}

#[test]
fn the_command_line_finds_receipts_and_says_what_became_of_them() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let sold = lapak.json(&["sell", "KRP-01*2"]);
    lapak.done(&["sell", "KRP-02", "--qris", "11000"]);
    let receipt = sold["receipt"].as_str().expect("a number");
    lapak.done(&["sale", "refund", receipt, "--line", "1*1", "--reason", "damaged"]);
    let found = lapak.json(&["sale", "find", "--product", "KRP-01", "--amount", "25000"]);
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    assert_eq!((found[0]["refunded"].as_i64(), found[0]["status"].as_str()), (Some(12_500), None));
    let listed = lapak.json(&["sale", "list"]);
    let of = |total: i64| {
        let rows = listed.as_array().expect("rows").iter();
        rows.clone().find(|row| row["total"] == total).expect("it is there").clone()
    };
    assert_eq!(of(11_000)["status"], "claimed");
    assert_eq!(
        (of(-12_500)["refund"].as_bool(), of(-12_500)["refunded"].as_i64()),
        (Some(true), Some(0))
    );
    let at = noon().to_string();
    let count = |arguments: &[&str]| {
        let all = [&["sale", "find"], arguments].concat();
        lapak.json(&all).as_array().map(Vec::len)
    };
    assert_eq!(count(&["--from", &at]), Some(3));
    assert_eq!(count(&["--to", "2024-05-10T00:00:00+07:00"]), Some(0));
    assert_eq!(count(&["--from", &at, "--limit", "2"]), Some(2));
    assert_eq!(
        lapak.run(&["sale", "find", "--product", "ABC-9"]).refusal().code,
        "product_unknown"
    );
}
