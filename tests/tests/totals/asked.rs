//! Tills, their days and what the founder is asked of them.

use lapak_core::entry::{ShiftClosed, ShiftCorrected, SignedEntry};
use lapak_tests::founded::Founded;
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

pub(crate) const QUESTIONS: [&str; 8] =
    ["day", "stand", "till", "seller", "product", "member", "method", "hour"];

pub(crate) const PRICE: i64 = 12_500;

pub(crate) const NEXT: &str = "2024-05-11";

pub(crate) const DAY: &str = "2024-05-10";

/// A till that the founder admitted, with the opening of its shift, which nobody else has yet.
pub(crate) fn selling(fair: &Founded, name: &str, stand: &str) -> (Pen, Vec<SignedEntry>) {
    let mut pen = fair.admitted(name, stand);
    let opened = pen.open_shift();
    (pen, vec![opened])
}

pub(crate) fn close(pen: &mut Pen, shift: &SignedEntry) -> SignedEntry {
    pen.write::<ShiftClosed>(json!({
        "shift": shift.id(), "stand": "02", "drawer": "A", "day": DAY, "counted": 0, "expected": null, "count": [], "seen": [],
    }))
}

pub(crate) fn correct(pen: &mut Pen, shift: &SignedEntry, day: &str) -> SignedEntry {
    pen.write::<ShiftCorrected>(
        json!({ "replaces": [], "shift": shift.id(), "day": day, "stand": null }),
    )
}

pub(crate) fn totals(fair: &Founded, question: &str, day: &str) -> Value {
    fair.founder.json(&["totals", "--by", question, "--day", day])
}

pub(crate) fn paid(fair: &Founded) -> i64 {
    paid_on(fair, DAY)
}

pub(crate) fn paid_on(fair: &Founded, day: &str) -> i64 {
    totals(fair, "till", day)["sum"]["paid"].as_i64().expect("a sum")
}

pub(crate) fn column(totals: &Value, field: &str) -> i64 {
    let rows = totals["rows"].as_array().expect("rows");
    rows.iter().map(|row| row[field].as_i64().expect("a figure")).sum()
}

pub(crate) fn total(row: &Value) -> i64 {
    row["total"].as_i64().expect("a total")
}

pub(crate) fn missing(fair: &Founded, day: &str) -> Vec<Value> {
    totals(fair, "till", day)["missing"].as_array().expect("a list").clone()
}

pub(crate) fn codes(missing: &[Value]) -> Vec<&str> {
    missing.iter().map(|lack| lack["code"].as_str().expect("a code")).collect()
}
