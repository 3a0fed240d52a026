//! What people type and scan: read as it is meant, asked about where it can mean two things, and never guessed.

mod till;

use lapak_core::till::Entered;
use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use serde_json::{Value, json};

use till::{product, stands, till_at, total, total_of};

#[test]
fn a_thousand_pieces_are_never_one_and_a_weight_is_never_a_price() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let entries = lapak.done(&["entries"]);
    for (line, code, said) in [
        ("41*1.000", "quantity_not_whole", "1000"),
        ("41*2,000", "quantity_not_whole", "2000"),
        ("KRP-01*12.500", "quantity_not_whole", "12500"),
        ("41*1,5", "quantity_not_whole", "buah"),
        ("4RYJ*1.000@5000", "quantity_not_whole", "1000"),
        ("33@0.350", "amount_like_weight", "33*0,350"),
        ("33@0,5", "amount_like_weight", "0,5"),
        ("41@12.50", "amount_ambiguous", "12.50"),
        ("41@12.500,50", "amount_has_cents", "12.500,50"),
        ("33*350", "weight_ambiguous", "350 g"),
        ("33*20", "weight_ambiguous", "20 kg"),
        ("33", "weight_missing", "33*0,350"),
        ("KNY-01@24.000", "weight_missing", "Kunyit"),
    ] {
        let answered = lapak.run(&["sell", line]);
        assert_eq!(answered.exit, Some(1), "{line}: {answered:?}");
        let refusal = answered.refusal();
        assert_eq!(refusal.code, code, "{line}");
        assert!(refusal.message.contains(said), "{line}: {}", refusal.message);
    }
    assert_eq!(lapak.done(&["entries"]), entries, "nothing was recorded");
    assert_eq!(total(&lapak, &["41*1000"]), 12_500_000);
    assert_eq!(total(&lapak, &["33*1.000"]), 24_000);
    assert_eq!(total(&lapak, &["33*350 g"]), 8400);
    assert_eq!(total(&lapak, &["33*20 kg"]), 480_000);
    assert_eq!(total(&lapak, &["33*20,0"]), 480_000);
    assert_eq!(total(&lapak, &["33*19"]), 456_000);
    assert_eq!(total(&lapak, &["4RYJ*1,5@40rb"]), 60_000);
}

#[test]
fn an_amount_is_read_as_people_write_it_wherever_one_is_typed() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    for price in ["12.000", "Rp. 12.000", "RP 12.000,-", "12.000,00", "12rb", "12 ribu", "0,012jt"]
    {
        let line = format!("41@{price}");
        if price.starts_with('0') {
            assert_eq!(lapak.run(&["sell", &line]).refusal().code, "amount_like_weight");
        } else {
            assert_eq!(total(&lapak, &[&line]), 12_000, "{price}");
        }
    }
    let sold = lapak.json(&["sell", "41", "--discount", "Rp2.500,-", "--cash", "20rb"]);
    assert_eq!((&sold["total"], &sold["change"]), (&json!(10_000), &json!(10_000)));
    lapak.done(&["product", "set", "KRP-01", "--price", "Rp 13.000,-"]);
    assert_eq!(total(&lapak, &["41"]), 13_000);
    let mut till = till_at(&data);
    assert_eq!(till.enter("41@1,5jt").map(total_of).expect("added"), 1_500_000);
    let Ok(Entered::Weigh { price, .. }) = till.enter("33@20.000") else { panic!("no question") };
    assert_eq!(price.as_deref(), Some("20000"), "the price is asked for no second time");
    assert_eq!(till.cart_price(1, "40 ribu").expect("a cart").total.value, 40_000);
    assert_eq!(
        till.cart_quantity(1, "1.000").expect_err("refused").code().as_str(),
        "quantity_not_whole"
    );
    let found = till.search("kunyit").expect("found");
    let tile = found.iter().find(|tile| tile.sku == "KNY-01").expect("one by weight");
    assert_eq!(
        till.cart_add(&tile.product, None).expect_err("refused").code().as_str(),
        "weight_missing"
    );
}

#[test]
fn a_receipt_shows_the_same_figures_in_both_languages() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let receipt = lapak.json(&["sell", "33*1,5"])["receipt"].as_str().expect("a number").to_owned();
    for language in ["id", "en"] {
        let text = lapak.json(&["--lang", language, "receipt", &receipt])["text"].clone();
        let text = text.as_str().expect("text");
        assert!(text.contains("1,500 kg x 24.000"), "{language}: {text}");
    }
}

#[test]
fn a_receipt_is_found_however_its_number_was_copied() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    for _ in 0..2 {
        lapak.done(&["sell", "41"]);
    }
    let sold = lapak.json(&["sell", "41"]);
    let number = sold["receipt"].as_str().expect("a number");
    let (till, short) = (&number[3..7], number.replace("-000", "-"));
    for typed in [
        number.to_owned(),
        number.to_lowercase(),
        short.clone(),
        number.replace('-', " "),
        short.replace('-', "  "),
        number.replace('0', "O").replace('1', "l"),
        number.replace('0', "o").replace('1', "I"),
        number[1..].to_owned(),
        format!("{till}-3"),
    ] {
        assert_eq!(lapak.json(&["sale", "show", &typed])["id"], sold["id"], "{typed}");
        assert_eq!(lapak.json(&["receipt", &typed])["receipt"], *number, "{typed}");
    }
    for other in [format!("08-{till}-3"), format!("07-{till}-4"), "07".into(), String::new()] {
        let refused = lapak.run(&["sale", "show", &other]).refusal();
        assert_eq!(refused.code, "receipt_unknown", "{other}");
    }
}

#[test]
fn a_barcode_is_found_however_many_digits_a_scanner_sends() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let add = |sku: &str, barcode: &str| {
        let of = ["--name", "Teh", "--price", "10000", "--member", "4RYJ", "--barcode", barcode];
        lapak.run(&[&["product", "add", sku], &of[..]].concat())
    };
    for (sku, barcode) in
        [("UPC-1", "036000291452"), ("EAN-1", "0012345678905"), ("OWN-1", "Teh-7a")]
    {
        let added = add(sku, barcode);
        assert_eq!((added.exit, added.err.as_str()), (Some(0), ""), "{barcode}");
    }
    let odd = add("ODD-1", "4006381333932");
    assert_eq!(odd.exit, Some(0));
    assert!(odd.err.contains("4006381333932"), "a warning: {odd:?}");
    for (scanned, sku) in [
        ("036000291452", "UPC-1"),
        ("0036000291452", "UPC-1"),
        ("00036000291452", "UPC-1"),
        ("012345678905", "EAN-1"),
        ("4006381333932", "ODD-1"),
        ("teh-7A", "OWN-1"),
        ("OWN1", "OWN-1"),
        ("ean-1", "EAN-1"),
    ] {
        assert_eq!(lapak.json(&["sell", scanned])["lines"][0]["sku"], sku, "{scanned}");
        let mut till = till_at(&data);
        let Ok(Entered::Added { cart }) = till.scan(scanned) else { panic!("{scanned}") };
        let line = cart.current.expect("a line");
        assert_eq!(cart.lines[line - 1].code, sku, "{scanned}");
    }
    let mut till = till_at(&data);
    for (scanned, code) in [
        ("036000291453", "scan_misread"),
        ("4006381333\u{7}931", "scan_misread"),
        ("5901234123457", "scan_unknown"),
        ("KRP", "scan_unknown"),
    ] {
        assert_eq!(till.scan(scanned).expect_err("refused").code().as_str(), code, "{scanned}");
    }
    drop(till);
    assert_eq!(lapak.run(&["sell", "036000291453"]).refusal().code, "scan_misread");
}

#[test]
fn a_code_is_given_to_one_product_alone_and_the_refusal_names_both() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let product = |sku: &str, name: &str, more: &[&str]| {
        let of = ["product", "add", sku, "--name", name, "--price", "7000", "--member", "4RYJ"];
        lapak.run(&[&of[..], more].concat())
    };
    let added =
        |answered: lapak_tests::lapak::Answered| assert_eq!(answered.exit, Some(0), "{answered:?}");
    let taken = |answered: lapak_tests::lapak::Answered, names: [&str; 2]| {
        let refusal = answered.refusal();
        assert_eq!(refusal.code, "code_taken");
        for name in names {
            assert!(refusal.message.contains(name), "{}", refusal.message);
        }
    };
    added(product("F1", "Sirup", &["--quick", "77", "--barcode", "036000291452"]));
    taken(product("F2", "Madu", &["--quick", "77"]), ["F2 Madu", "F1 Sirup"]);
    taken(product("77", "Bubur", &[]), ["77 Bubur", "F1 Sirup"]);
    taken(product("F1", "Lagi", &[]), ["F1 Lagi", "F1 Sirup"]);
    taken(product("F2", "Madu", &["--barcode", "0036000291452"]), ["F2 Madu", "F1 Sirup"]);
    added(product("T-1A", "Teh", &[]));
    taken(product("F2", "Madu", &["--barcode", "t-1a"]), ["F2 Madu", "T-1A Teh"]);
    added(lapak.run(&["product", "set", "F1", "--active", "false"]));
    added(product("H1", "Jamu", &["--quick", "77", "--barcode", "00036000291452"]));
    taken(lapak.run(&["product", "set", "F1", "--active", "true"]), ["F1 Sirup", "H1 Jamu"]);
    added(lapak.run(&["product", "set", "F1", "--quick", "", "--barcode", ""]));
    added(lapak.run(&["product", "set", "F1", "--active", "true"]));
    taken(lapak.run(&["product", "set", "F1", "--quick", "77"]), ["F1 Sirup", "H1 Jamu"]);
    assert_eq!(lapak.json(&["sell", "77"])["lines"][0]["sku"], "H1");
    assert_eq!(lapak.json(&["attention"]), json!([]));
}

#[test]
fn a_code_that_two_tills_gave_away_is_named_and_asked_about() {
    let fair = Founded::sample();
    let mut other = fair.admitted("other", "08");
    fair.founder.done(&["till", "admit", &other.letters(), "--role", "coordinator"]);
    fair.founder.done(&["shift", "open", "--float", "0"]);
    let of = ["--price", "6000", "--member", "4RYJ", "--quick", "98"];
    fair.founder.done(&[&["product", "add", "SRP-1", "--name", "Sirup"], &of[..]].concat());
    fair.take(&[
        product(&mut other, &fair, "MDU-1", "Madu", "98"),
        product(&mut other, &fair, "SRP-1", "Selai", "97"),
    ]);
    let found = fair.founder.json(&["attention"]);
    let twice: Vec<&Value> =
        found.as_array().expect("a list").iter().filter(|of| of["code"] == "code_twice").collect();
    assert_eq!(twice.len(), 2, "{found}");
    let details = format!("{}{}", twice[0]["details"], twice[1]["details"]);
    for named in ["98", "SRP-1", "Sirup", "Madu", "Selai"] {
        assert!(details.contains(named), "{details}");
    }
    let refused = fair.founder.run(&["sell", "98*3"]).refusal();
    assert_eq!(refused.code, "product_ambiguous");
    assert!(refused.message.contains("MDU-1 (Madu)"), "{}", refused.message);
    // The other's own code is two products', so its id is the way to it.
    let way = refused.message.split_once("id:").expect("a way").1;
    let way = format!("id:{}*3", way.split(' ').next().expect("an id"));
    let sold = fair.founder.json(&["sell", &way]);
    assert_eq!((&sold["lines"][0]["name"], &sold["total"]), (&json!("Sirup"), &json!(18_000)));
    assert_eq!(
        fair.founder.run(&["product", "set", "SRP-1", "--price", "1"]).refusal().code,
        "product_ambiguous"
    );
    // Whatever is not the code of two can be changed; then the code is one product's again.
    fair.founder.done(&["product", "set", "MDU-1", "--price", "6500"]);
    fair.founder.done(&["product", "set", "MDU-1", "--quick", "96"]);
    fair.founder.done(&["product", "set", way.trim_end_matches("*3"), "--active", "false"]);
    let left = fair.founder.json(&["attention"]);
    assert!(!left.to_string().contains("code_twice"), "{left}");
}

#[test]
fn the_window_asks_which_of_two_products_is_meant_and_keeps_what_was_typed() {
    let fair = Founded::sample();
    let mut other = fair.admitted("other", "08");
    fair.founder.done(&["till", "admit", &other.letters(), "--role", "coordinator"]);
    fair.take(&[product(&mut other, &fair, "KRP-09", "Keripik talas", "41")]);
    let mut till = fair.open();
    let Ok(Entered::Choose { choices }) = till.enter("41*3@9000") else { panic!("no question") };
    let names: Vec<&str> = choices.iter().map(|choice| choice.product.name.as_str()).collect();
    assert!(names.contains(&"Keripik talas") && names.contains(&"Keripik pisang"), "{names:?}");
    for choice in choices {
        let Ok(Entered::Added { cart }) = till.enter(&choice.line) else { panic!("not added") };
        let line = cart.lines.last().expect("a line");
        assert_eq!((&line.name, line.price.value), (&choice.product.name, 9000));
        assert_eq!(line.quantity_milli, 3000);
    }
}

#[test]
fn a_scales_label_is_read_as_the_fair_says_and_not_before() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let label = |digits: &str| {
        let sum: u32 = digits
            .bytes()
            .rev()
            .zip([3, 1].into_iter().cycle())
            .map(|(digit, weight)| u32::from(digit - b'0') * weight)
            .sum();
        format!("{digits}{}", (10 - sum % 10) % 10)
    };
    let weight = label("20003300350");
    assert_eq!(lapak.run(&["sell", &weight]).refusal().code, "product_unknown");
    lapak.done(&["fair", "set", "--scale-barcode", "2cccccwwwwwk"]);
    assert_eq!(lapak.json(&["fair", "show"])["scale_barcode"], "2CCCCCWWWWWK");
    let sold = lapak.json(&["sell", &weight]);
    assert_eq!((&sold["lines"][0]["quantity_milli"], &sold["total"]), (&json!(350), &json!(8400)));
    assert_eq!(total(&lapak, &[&format!("0{weight}")]), 8400);
    let mut till = till_at(&data);
    assert_eq!(till.scan(&weight).map(total_of).expect("added"), 8400);
    drop(till);
    for (code, refused) in [
        (label("20004100350"), "label_unfit"),
        (format!("{weight}*2"), "label_says_quantity"),
        (format!("{}{}", &weight[..11], (weight.as_bytes()[11] - b'0' + 1) % 10), "scan_misread"),
        (label("20009800350"), "product_unknown"),
    ] {
        assert_eq!(lapak.run(&["sell", &code]).refusal().code, refused, "{code}");
    }
    // A barcode of the catalogue's own comes first.
    assert_eq!(lapak.json(&["sell", "2000000000411"])["lines"][0]["sku"], "KRP-01");
    lapak.done(&["fair", "set", "--scale-barcode", "21CCCCCPPPPPK"]);
    for (price, grams) in [(8400, 350), (9000, 375), (9001, 376)] {
        let sold = lapak.json(&["sell", &label(&format!("2100033{price:05}"))]);
        assert_eq!(sold["lines"][0]["quantity_milli"], grams);
        assert_eq!(sold["lines"][0]["net"], price, "the label's price is what is paid");
    }
    assert_eq!(lapak.run(&["sell", &weight]).refusal().code, "product_unknown");
    for wrong in ["3CCCCCWWWWWK", "2CCCCC", "2CCCCCWWPPPK", "apa"] {
        let refused = lapak.run(&["fair", "set", "--scale-barcode", wrong]).refusal();
        assert_eq!(refused.code, "scale_pattern_invalid", "{wrong}");
    }
    lapak.done(&["fair", "set", "--name", "Pameran Lain"]);
    assert_eq!(lapak.json(&["fair", "show"])["scale_barcode"], "21CCCCCPPPPPK");
    lapak.done(&["fair", "set", "--scale-barcode", "off"]);
    assert_eq!(lapak.json(&["fair", "show"])["scale_barcode"], Value::Null);
    lapak.verify();
}

#[test]
fn a_coordinators_word_decides_for_which_stand_a_till_sells() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("p.jsonl");
    let place = place.to_str().expect("a plain name");
    let [a, b] = ["a", "b"].map(|name| Lapak::at(&folder.path().join(name)));
    a.done(&["fair", "sample", "--stand", "07"]);
    a.done(&["shift", "open", "--float", "0"]);
    a.done(&["sell", "41"]);
    a.done(&["place", "create", place]);
    a.done(&["sync"]);
    b.done(&["fair", "join", place, "--stand", "7"]);
    b.done(&["shift", "open", "--float", "0"]);
    b.done(&["sell", "41*2"]);
    b.done(&["sync"]);
    a.done(&["sync"]);
    let letters = b.json(&["fair", "show"])["letters"].as_str().expect("letters").to_owned();
    let refused = a.run(&["till", "set", &letters, "--stand", "12"]).refusal();
    assert_eq!(refused.code, "till_not_admitted");
    a.done(&["till", "admit", &letters]);
    // 7 and 07 are one stand, whoever typed what.
    assert_eq!(stands(&a), [("07".to_owned(), 37_500)]);
    let admitted = a.json(&["till", "admit", &letters, "--stand", "12"]);
    assert_eq!((&admitted["changed"], &admitted["stand"]), (&json!(true), &json!("12")));
    assert_eq!(a.json(&["till", "admit", &letters, "--stand", "12"])["changed"], false);
    assert_eq!(a.json(&["till", "admit", &letters])["changed"], false);
    assert_eq!(stands(&a), [("07".to_owned(), 12_500), ("12".to_owned(), 25_000)]);
    a.done(&["sync"]);
    let told = b.run(&["sync"]);
    assert!(told.err.contains("12"), "the till says it: {told:?}");
    assert!(!b.run(&["sync"]).err.contains("12"), "once");
    let sold = b.json(&["sell", "41"])["receipt"].as_str().expect("a number").to_owned();
    assert_eq!(sold, format!("12-{letters}-0002"));
    assert_eq!(b.json(&["fair", "show"])["stand"], "12");
    assert_eq!(b.json(&["sale", "show", &format!("7-{letters}-1")])["total"], 25_000);
    b.done(&["sync"]);
    a.done(&["sync"]);
    let set = a.json(&["till", "set", &letters, "--stand", "07"]);
    assert_eq!(
        (&set["changed"], &set["stand"], &set["role"]),
        (&json!(true), &json!("07"), &json!("seller"))
    );
    assert_eq!(a.json(&["till", "set", &letters, "--stand", "07"])["changed"], false);
    assert_eq!(stands(&a), [("07".to_owned(), 50_000)]);
    let founder = a.json(&["fair", "show"])["letters"].as_str().expect("letters").to_owned();
    let own = a.json(&["till", "set", &founder, "--stand", "01"]);
    assert_eq!((&own["stand"], &own["role"]), (&json!("01"), &json!("coordinator")));
    a.done(&["sync"]);
    b.done(&["sync"]);
    assert_eq!(stands(&a), [("01".to_owned(), 12_500), ("07".to_owned(), 37_500)]);
    assert_eq!(stands(&b), stands(&a));
    assert_eq!(
        b.run(&["till", "set", &letters, "--stand", "99"]).refusal().code,
        "not_coordinator"
    );
    a.verify();
    b.verify();
}
