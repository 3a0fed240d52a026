//! Whoever finds the stick with the shared file may write what they like: what no admitted till signed changes no
//! figure, no price and no QRIS code, and is named (L11).

use std::fs;
use std::io::Write;

use lapak_core::entry::{Role, SignedEntry};
use lapak_core::value::EntryId;
use lapak_tests::founded::{Founded, lines};
use lapak_tests::lapak::Lapak;
use lapak_tests::pen::Pen;
use lapak_tests::vectors::{join_line, split_line};
use serde_json::{Value, json};

#[test]
fn a_sale_that_was_changed_and_hashed_anew_is_damage() {
    let (fair, honest) = at_a_fair();
    let entries = honest.done(&["entries"]);
    let sale = entries.lines().find(|line| line.contains(r#""type":"sale""#)).expect("a sale");
    let (_, signature, bytes) = split_line(sale.as_bytes()).expect("a line");
    let dearer = String::from_utf8_lossy(bytes).replace("12500", "92500");
    let id = EntryId::of(dearer.as_bytes()).to_string();
    let forged = join_line(&id, &signature.to_string(), dearer.as_bytes());
    let before = figures(&honest);
    let file = tempfile::NamedTempFile::new().expect("a file");
    fs::write(file.path(), forged).expect("written");
    let taken = honest.json(&["take", file.path().to_str().expect("a plain name")]);
    assert_eq!((&taken["taken"], &taken["damaged"]), (&json!(0), &json!(1)));
    assert_eq!(figures(&honest), before);
    assert_eq!(fair.founder.json(&["attention"]), json!([]));
}

#[test]
fn what_a_stranger_signed_changes_nothing_and_is_named() {
    type Forgery = fn(&mut Pen, &Founded) -> Vec<SignedEntry>;
    let forgeries: [(&str, &str, Forgery); 6] = [
        ("till_unknown", "", |pen, fair| {
            vec![pen.introduce(), pen.open_shift(), fair.sold(pen), fair.sold(pen)]
        }),
        ("not_allowed", "product", |pen, fair| {
            vec![pen.product(1, &fair.member, Some(&fair.product))]
        }),
        ("not_allowed", "member", |pen, fair| vec![pen.member(0, Some(&fair.member))]),
        ("not_allowed", "fair", |pen, fair| {
            vec![pen.introduce(), pen.set_qris(&fair.founding, "00020101")]
        }),
        ("not_allowed", "till_admitted", |pen, _| {
            let key = pen.key();
            vec![pen.introduce(), pen.admit(key, Role::Coordinator)]
        }),
        ("not_allowed", "till_closed", |pen, fair| {
            vec![pen.close(fair.founding.entry().till, None)]
        }),
    ];
    let (fair, honest) = at_a_fair();
    let before = figures(&honest);
    for (number, (code, kind, forge)) in forgeries.into_iter().enumerate() {
        let mut stranger = Pen::new(&format!("stranger {number}"), "66", Some(fair.id));
        fair.take(&forge(&mut stranger, &fair));
        assert_eq!(figures(&honest), before, "{code} {kind}");
        let found = attention(&honest);
        let named = found.iter().find(|found| {
            let details = &found["details"];
            found["code"] == code
                && details["letters"] == stranger.letters()
                && (kind.is_empty() || details["kind"] == kind)
        });
        assert!(named.is_some(), "{code} {kind} is not in {found:?}");
    }
    let sold = attention(&honest).into_iter().find(|found| found["details"]["receipts"] == "2");
    assert_eq!(sold.expect("two receipts apart")["details"]["sum"], "25000");
}

#[test]
fn what_only_a_coordinator_may_sign_changes_nothing_when_a_seller_signs_it() {
    let (fair, honest) = at_a_fair();
    let mut seller = Pen::new("second seller", "09", Some(fair.id));
    fair.take(&[seller.introduce()]);
    fair.founder.done(&["till", "admit", &seller.letters()]);
    let catalogue = |till: &Lapak| till.json(&["catalogue", "list"]);
    let before = catalogue(&honest);
    fair.take(&[seller.product(1, &fair.member, Some(&fair.product))]);
    assert_eq!(catalogue(&honest), before);
    let found = attention(&honest);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (&found[0]["code"], &found[0]["details"]["kind"]),
        (&json!("not_allowed"), &json!("product"))
    );
}

#[test]
fn an_entry_of_another_fair_changes_nothing_and_is_named() {
    let (fair, honest) = at_a_fair();
    let before = figures(&honest);
    let mut other = Pen::new("other founder", "07", None);
    let recovery = Pen::new("other recovery", "00", None);
    let founding = other.found("Pameran Lain", recovery.key());
    let member = other.member(0, None);
    let product = other.product(1, &member, None);
    let key = other.key();
    let sold = [other.open_shift(), other.sell(&product, &member), other.admit(key, Role::Seller)];
    let foreign = [&[founding, member, product][..], &sold[..]].concat();
    fair.take(&foreign);
    assert_eq!(figures(&honest), before);
    assert_eq!(honest.json(&["attention"]), json!([]), "it was not even kept");

    let place = tempfile::tempdir().expect("a folder").keep().join("fair.jsonl");
    honest.done(&["place", "create", place.to_str().expect("a plain name")]);
    honest.done(&["sync"]);
    let mut file = fs::File::options().append(true).open(&place).expect("a place");
    file.write_all(&lines(&foreign)).expect("written");
    honest.done(&["sync"]);
    assert_eq!(figures(&honest), before);
    let found = attention(&honest);
    let named = found.iter().find(|found| found["code"] == "foreign_entries");
    assert_eq!(named.expect("the other fair is named")["details"]["entries"], "6");
    honest.done(&["sync"]);
    assert_eq!(attention(&honest), found, "and stays named");
    fs::remove_dir_all(place.parent().expect("a folder")).expect("removed");
}

/// The sample fair with two receipts of an admitted seller's till.
fn at_a_fair() -> (Founded, Lapak) {
    let fair = Founded::sample();
    let mut seller = Pen::new("seller", "08", Some(fair.id));
    fair.take(&[seller.introduce(), seller.open_shift(), fair.sold(&mut seller)]);
    fair.founder.done(&["till", "admit", &seller.letters()]);
    assert_eq!(fair.counted(), 12_500);
    assert_eq!(fair.founder.json(&["attention"]), json!([]));
    let honest = fair.founder.clone();
    (fair, honest)
}

/// Everything that a stranger would like to change: receipts that count, prices, cuts, the fair, who counts.
fn figures(till: &Lapak) -> Value {
    let sales = till.json(&["sale", "list", "--day", "2024-05-10"]);
    let counted = |rows: &Value, counts: &str| -> Vec<Value> {
        let rows = rows.as_array().expect("rows").iter();
        rows.filter(|row| row[counts] == true).cloned().collect()
    };
    json!({
        "receipts": counted(&sales, "counts"),
        "catalogue": till.json(&["catalogue", "list"]),
        "fair": till.json(&["fair", "show"]),
        "tills": counted(&till.json(&["till", "list"]), "admitted"),
    })
}

fn attention(till: &Lapak) -> Vec<Value> {
    till.json(&["attention"]).as_array().expect("a list").clone()
}
