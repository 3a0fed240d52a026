//! What a coordinator does to the catalogue: a product is added, changed and switched off as one whole value, and
//! nothing of a refused one is kept.

use lapak_core::Code;
use lapak_core::till::{ProductTyped, ProductView, Till};
use lapak_tests::fair::Fair;
use lapak_tests::folder::{opened, ready};
use lapak_tests::lapak::Lapak;

fn tea(member: &str) -> ProductTyped {
    ProductTyped {
        sku: Some("TEH-09".into()),
        name: Some("Teh contoh".into()),
        price: Some("Rp 8.000".into()),
        member: Some(member.into()),
        category: Some("Minuman".into()),
        quick: Some("909".into()),
        barcode: Some("036000291452".into()),
        cut: Some("7,5".into()),
        ..ProductTyped::default()
    }
}

fn product(till: &Till, sku: &str) -> Option<ProductView> {
    let (products, _) = till.catalogue_list().expect("a list");
    products.into_iter().find(|product| product.sku == sku)
}

/// The code of some member of the sample fair.
fn member(till: &Till) -> String {
    let (_, members) = till.catalogue_list().expect("a list");
    members.first().expect("a member").code.clone()
}

#[test]
fn a_product_is_added_as_it_was_typed_and_sold_by_each_of_its_codes() {
    let data = ready();
    let mut till = opened(data.path());
    let member = member(&till);
    till.add_product(&tea(&member)).expect("added");
    let added = product(&till, "TEH-09").expect("it is there");
    assert_eq!((added.price, added.cut_bp, added.active), (Some(8000), Some(750), true));
    assert_eq!((added.member, added.quick.as_deref()), (member, Some("909")));
    for (sold, code) in ["TEH-09", "909", "0036000291452"].into_iter().enumerate() {
        till.enter(code).expect("added to the cart");
        let cart = till.cart().expect("a cart");
        assert_eq!(cart.total.value, 8000 * (i64::try_from(sold).expect("few") + 1), "{code}");
    }
}

#[test]
fn a_change_leaves_what_it_does_not_name_and_empties_what_is_empty() {
    let data = ready();
    let mut till = opened(data.path());
    let member = member(&till);
    till.add_product(&tea(&member)).expect("added");
    let before = product(&till, "TEH-09").expect("it is there");
    let change = ProductTyped {
        price: Some("9.000".into()),
        quick: Some(String::new()),
        ..ProductTyped::default()
    };
    till.set_product("TEH-09", &change).expect("changed");
    let after = product(&till, "TEH-09").expect("it is there");
    assert_eq!((after.price, after.quick), (Some(9000), None));
    assert_eq!(after.product, before.product, "it is the same product");
    assert_eq!((after.name, after.barcodes), (before.name, before.barcodes));
    assert_eq!((after.category, after.cut_bp), (before.category, before.cut_bp));
}

#[test]
fn what_is_switched_off_is_not_sold_and_comes_back() {
    let data = ready();
    let mut till = opened(data.path());
    let switched = |active| ProductTyped { active: Some(active), ..ProductTyped::default() };
    till.set_product("KRP-01", &switched(false)).expect("off");
    assert!(!product(&till, "KRP-01").expect("it is listed").active);
    till.enter("41").expect_err("it is not sold");
    till.set_product("KRP-01", &switched(true)).expect("on");
    till.enter("41").expect("it is sold again");
}

#[test]
fn a_product_that_is_refused_leaves_nothing() {
    let data = ready();
    let mut till = opened(data.path());
    let member = member(&till);
    let before = till.catalogue_list().expect("a list").0.len();
    let wrong = |change: fn(&mut ProductTyped)| {
        let mut new = tea(&member);
        change(&mut new);
        new
    };
    for (new, code) in [
        (wrong(|new| new.sku = Some("KRP-01".into())), Code::CodeTaken),
        (wrong(|new| new.quick = Some("41".into())), Code::CodeTaken),
        (wrong(|new| new.member = Some("Z9ZZ".into())), Code::MemberUnknown),
        (wrong(|new| new.price = Some("banyak".into())), Code::AmountNotANumber),
        (wrong(|new| new.cut = Some("101".into())), Code::PercentInvalid),
    ] {
        assert_eq!(till.add_product(&new).expect_err("it is wrong").code(), code);
    }
    assert_eq!(till.catalogue_list().expect("a list").0.len(), before);
    till.set_product("TEH-09", &ProductTyped::default()).expect_err("it is not there");
}

#[test]
fn what_two_coordinators_change_apart_shows_both_values_until_one_is_chosen() {
    let fair = Fair::in_a_file(2);
    let (one, other) = (fair.till(0), fair.till(1));
    let letters = other.json(&["fair", "show"])["letters"].as_str().expect("letters").to_owned();
    one.done(&["till", "admit", &letters, "--role", "coordinator"]);
    let meet = || [&one, &other, &one].map(|till| till.done(&["sync"]));
    meet();
    one.done(&["product", "set", "KRP-01", "--price", "13000"]);
    other.done(&["product", "set", "KRP-01", "--price", "14000"]);
    let sold: Vec<serde_json::Value> =
        [&one, &other].map(|till| till.json(&["sell", "KRP-01"])).into();
    assert_eq!((&sold[0]["total"], &sold[1]["total"]), (&13_000.into(), &14_000.into()));
    meet();
    let standing = |till: &Lapak| -> Vec<serde_json::Value> {
        let past = till.json(&["product", "past", "KRP-01"]);
        let past = past.as_array().expect("a list").iter();
        past.filter(|value| value["stands"] == true).cloned().collect()
    };
    let doubted = |till: &Lapak| till.done(&["attention"]).contains("two_values");
    for till in [&one, &other] {
        assert_eq!(standing(till).len(), 2, "both are shown, whoever looks");
        assert!(doubted(till));
    }
    let chosen = standing(&one).into_iter().find(|value| value["price_text"] == "Rp13.000");
    let chosen = chosen.expect("it stands")["id"].as_str().expect("an id").to_owned();
    one.done(&["product", "choose", "KRP-01", &chosen]);
    meet();
    let state = |till: &Lapak| till.json(&["state"])["state"].clone();
    assert_eq!(state(&one), state(&other));
    for till in [&one, &other] {
        assert_eq!(standing(till).len(), 1);
        assert_eq!(standing(till)[0]["price_text"], "Rp13.000");
        assert!(!doubted(till));
        for sale in &sold {
            let receipt = sale["receipt"].as_str().expect("a number");
            assert_eq!(
                till.json(&["sale", "show", receipt])["total"],
                sale["total"],
                "as it was sold"
            );
        }
        till.verify();
    }
}

#[test]
fn a_stand_that_a_till_has_named_is_not_added_again_and_gets_its_name() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    assert_eq!(lapak.run(&["stand", "add", "07"]).refusal().code, "code_taken");
    let named = lapak.json(&["stand", "set", "07", "--name", "Pojok"]);
    assert_eq!((&named["code"], &named["name"]), (&"07".into(), &"Pojok".into()));
    assert_eq!(lapak.run(&["stand", "add", "07"]).refusal().code, "code_taken");
    assert_eq!(lapak.json(&["stand", "list"]).as_array().map(Vec::len), Some(1));
}
