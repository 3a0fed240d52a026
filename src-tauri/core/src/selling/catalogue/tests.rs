use super::*;
use crate::selling::article::MadeBy;
use crate::value::{BasisPoints, Money, Unit};

#[test]
fn a_search_finds_what_has_every_word_and_first_what_begins_with_the_first() {
    let words = ["keripik", "tas", "Kopi", "anyaman", "pas", "asli", "tempe", "kerang"];
    let name = |n: usize| [n % 8, n / 8 % 8, n / 64 % 8].map(|word| words[word]).join(" ");
    let names: Vec<String> = (0..700).map(name).collect();
    let catalogue = ProductCatalogue::new(names.iter().map(|name| product(name)).collect(), None);
    let typed = [
        "k",
        "ker",
        "ker as",
        "as",
        "asl",
        "pas tas",
        "ang kop tem",
        "pik s s",
        "as asli asl",
        "x k",
        "",
        "TEM ",
    ];
    for typed in typed {
        let found: Vec<&str> = catalogue.search(typed).into_iter().map(name_of).collect();
        assert_eq!(found, defined(&names, typed), "{typed:?}");
    }
    assert!(ProductCatalogue::default().search("ker").is_empty());
}

#[test]
fn a_short_code_is_found_while_it_is_typed() {
    let coded =
        |name, quick: &str| CataloguedProduct { quick: quick.parse().ok(), ..product(name) };
    let products = vec![coded("Keripik pisang", "41"), coded("Teh", "12")];
    let catalogue = ProductCatalogue::new(products, None);
    for typed in ["4", "41"] {
        let found: Vec<&str> = catalogue.search(typed).into_iter().map(name_of).collect();
        assert_eq!(found, ["Keripik pisang"], "{typed}");
    }
    assert!(catalogue.search("1").iter().all(|found| name_of(found) == "Teh"));
}

#[test]
fn a_code_is_found_however_a_scanner_sends_it() {
    let products = vec![
        coded("Keripik", "KRP-01", Some("41"), &["036000291452"]),
        coded("Teh", "TEH", Some("12"), &["0012345678905", "T-99X"]),
    ];
    let catalogue = ProductCatalogue::new(products, None);
    let found = |of: Found| match of {
        Found::One(product) => name_of(product).to_owned(),
        other => format!("{other:?}"),
    };
    for (code, name) in [
        ("036000291452", "Keripik"),
        ("0036000291452", "Keripik"),
        ("00036000291452", "Keripik"),
        ("krp-01", "Keripik"),
        ("KRP01", "Keripik"),
        ("012345678905", "Teh"),
        ("t-99x", "Teh"),
        ("teh", "Teh"),
    ] {
        assert_eq!(found(catalogue.find(code)), name, "{code}");
        assert_eq!(found(catalogue.find_scanned(code)), name, "{code}");
    }
    assert_eq!(found(catalogue.find("41")), "Keripik");
    for unknown in ["41", "36000291452", "036000291453", "KRP", ""] {
        assert_eq!(catalogue.find_scanned(unknown), Found::None, "{unknown}");
    }
}

#[test]
fn a_code_of_two_products_is_never_one_of_them_and_each_can_still_be_named() {
    let products = vec![
        coded("Sirup", "SB", Some("42"), &["4006381333931"]),
        coded("Bubur", "42", None, &["04006381333931"]),
        coded("Madu", "SB", Some("7"), &[]),
    ];
    let catalogue = ProductCatalogue::new(products, None);
    for code in ["42", "SB", "sb", "4006381333931"] {
        assert!(matches!(catalogue.find(code), Found::Many(of) if of.len() == 2), "{code}");
    }
    for product in catalogue.products() {
        let way = catalogue.way_to(product);
        assert_eq!(catalogue.find(&way), Found::One(product), "{way}");
    }
    assert_eq!(catalogue.find("id:"), Found::None);
}

#[test]
fn a_scales_label_is_read_where_the_fair_has_such_scales_and_no_barcode_is_the_same() {
    let products = || {
        vec![
            coded("Kunyit", "KNY", Some("41"), &[]),
            coded("Jahe", "0042", None, &["200043003505"]),
        ]
    };
    let pattern: ScalePattern = "2CCCCCWWWWWK".parse().expect("a pattern");
    let label = |code: &str| {
        let digits = format!("2{code}00350");
        let sound = |check: &u32| !crate::value::check_digit_fails(&format!("{digits}{check}"));
        format!("{digits}{}", (0..10).find(sound).expect("one of ten"))
    };
    let with = ProductCatalogue::new(products(), Some(pattern));
    let weighed = Measure::Weight(crate::value::Quantity::new(350).expect("a weight"));
    for (code, at) in [("00041", 0), ("00042", 1)] {
        let product = &with.products()[at];
        assert_eq!(with.find_scanned(&label(code)), Found::Label(product, weighed), "{code}");
    }
    assert_eq!(with.find_scanned(&label("00044")), Found::None);
    assert_eq!(with.find_scanned(&label("00043")), Found::One(&with.products()[1]));
    let without = ProductCatalogue::new(products(), None);
    assert_eq!(without.find_scanned(&label("00041")), Found::None);
}

fn coded(name: &str, sku: &str, quick: Option<&str>, barcodes: &[&str]) -> CataloguedProduct {
    let mut product = product(name);
    product.article.sku = sku.parse().ok();
    product.article.product = Some(EntryId::of(name.as_bytes()));
    let quick = quick.map(|quick| quick.parse().expect("a code"));
    let barcodes = barcodes.iter().map(|code| code.parse().expect("a barcode")).collect();
    CataloguedProduct { quick, barcodes, ..product }
}

/// What a search means, without any haste.
fn defined<'a>(names: &'a [String], typed: &str) -> Vec<&'a str> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let Some(first) = words.first() else { return Vec::new() };
    let begins =
        |name: &&String| format!(" {}", name.to_lowercase()).contains(&format!(" {first}"));
    let has_all = |name: &&String| words.iter().all(|word| name.to_lowercase().contains(word));
    let (at_start, inside): (Vec<_>, Vec<_>) = names.iter().filter(has_all).partition(begins);
    let inside = inside.into_iter().filter(|_| first.len() > 2);
    at_start.into_iter().chain(inside).map(String::as_str).take(SEARCH_MAX).collect()
}

fn name_of(product: &CataloguedProduct) -> &str {
    product.article.name.as_ref().map_or("", |name| name.as_str())
}

fn product(name: &str) -> CataloguedProduct {
    let article = Article {
        product: None,
        sku: None,
        name: name.parse().ok(),
        unit: Unit::PIECE,
        list_price: Some(Money::ZERO),
        made_by: MadeBy::member(
            EntryId::of(b"a member"),
            "M1".parse().expect("a code"),
            BasisPoints::new(0).expect("a percentage"),
        ),
        picture: None,
    };
    let category = "Aneka".parse().expect("a name");
    CataloguedProduct { article, category, quick: None, barcodes: Vec::new() }
}
