//! A till to type at, and what it sold.

use lapak_core::entry::Product;
use lapak_core::till::{Clock, Entered, Till};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::{Lapak, NOON};
use serde_json::json;

/// The totals by stand.
pub(crate) fn stands(lapak: &Lapak) -> Vec<(String, i64)> {
    let totals = lapak.json(&["totals", "--by", "stand"]);
    let rows = totals["rows"].as_array().expect("rows").iter();
    rows.map(|row| {
        (row["key"].as_str().expect("a key").to_owned(), row["paid"].as_i64().expect("an amount"))
    })
    .collect()
}

/// What a sale of these lines comes to.
pub(crate) fn total(lapak: &Lapak, lines: &[&str]) -> i64 {
    lapak.json(&[&["sell"], lines].concat())["total"].as_i64().expect("a total")
}

/// What the cart comes to.
pub(crate) fn total_of(entered: Entered) -> i64 {
    let Entered::Added { cart } = entered else { panic!("not added: {entered:?}") };
    cart.total.value
}

pub(crate) fn till_at(data: &tempfile::TempDir) -> Till {
    Till::open(data.path(), Clock::Stopped(NOON.parse().expect("a moment"))).expect("a till")
}

/// A product that another coordinator made.
pub(crate) fn product(
    pen: &mut lapak_tests::pen::Pen,
    fair: &Founded,
    sku: &str,
    name: &str,
    quick: &str,
) -> lapak_core::entry::SignedEntry {
    pen.write::<Product>(json!({
        "of": null, "replaces": [], "sku": sku, "quick": quick, "barcodes": [], "name": name,
        "category": "Aneka", "unit": "pcs", "price": 5000, "member": fair.member.id(),
        "cut_bp": null, "picture": null, "active": true,
    }))
}
