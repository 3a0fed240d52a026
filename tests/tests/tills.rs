//! Who counts, from the command line: tills are listed, admitted and closed, by a coordinator or with the recovery key.

use std::fs;

use lapak_tests::fair::Fair;
use lapak_tests::founded::{Founded, lines};
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

#[test]
fn a_till_is_admitted_by_its_letters_once_and_then_counts() {
    let fair = Founded::sample();
    let mut pen = Pen::new("seller", "08", Some(fair.id));
    let entries = [pen.introduce(), pen.open_shift(), fair.sold(&mut pen), fair.sold(&mut pen)];
    fair.take(&entries);
    let row = fair.row(&pen);
    assert_eq!((&row["role"], &row["admitted"]), (&Value::Null, &json!(false)));
    assert_eq!((&row["receipts"], &row["paid"]), (&json!(2), &json!(25_000)));
    assert_eq!((&row["stand"], &row["last_seq"]), (&json!("08"), &json!(4)));
    assert_eq!(row["last_at"], "2024-05-10T10:15:03.123+07:00");
    assert_eq!(fair.counted(), 0);
    let letters = pen.letters().to_lowercase();
    let admitted = fair.founder.json(&["till", "admit", &letters]);
    assert_eq!((&admitted["changed"], &admitted["role"]), (&json!(true), &json!("seller")));
    assert_eq!(admitted["fingerprint"].as_str().map(str::len), Some(19));
    assert_eq!(fair.counted(), 25_000);
    let key = pen.key().to_string();
    let again = fair.founder.json(&["till", "admit", &key[..12], "--role", "seller"]);
    assert_eq!(again["changed"], false);
    let more = fair.founder.json(&["till", "admit", &key, "--role", "coordinator"]);
    assert_eq!((&more["changed"], &more["role"]), (&json!(true), &json!("coordinator")));
    let kept = fair.founder.json(&["till", "admit", &key]);
    assert_eq!((&kept["changed"], &kept["role"]), (&json!(false), &json!("coordinator")));
    let less = fair.founder.json(&["till", "admit", &key, "--role", "seller"]);
    assert_eq!((&less["changed"], &less["role"]), (&json!(true), &json!("seller")));
    fair.founder.verify();
}

#[test]
fn a_closed_till_is_closed_once_and_never_admitted_again() {
    let fair = Founded::sample();
    let mut pen = Pen::new("seller", "08", Some(fair.id));
    let mut entries = vec![pen.introduce(), pen.open_shift()];
    entries.extend((0..4).map(|_| fair.sold(&mut pen)));
    // A thief's entry far ahead, on no branch that is here, is not where the till is closed.
    pen.go_back(&entries[5]);
    let ahead = [fair.sold(&mut pen), fair.sold(&mut pen)];
    entries.push(ahead[1].clone());
    fair.take(&entries);
    let letters = pen.letters();
    fair.founder.done(&["till", "admit", &letters]);
    let closed = fair.founder.json(&["till", "close", &letters, "--last", "4"]);
    assert_eq!((&closed["changed"], &closed["closed"]), (&json!(true), &json!(true)));
    assert_eq!((&closed["receipts"], fair.counted()), (&json!(2), 25_000));
    let again = fair.founder.json(&["till", "close", &letters]);
    assert_eq!((&again["changed"], fair.counted()), (&json!(false), 25_000));
    let longer = fair.founder.json(&["till", "close", &letters, "--last", "6"]);
    assert_eq!((&longer["changed"], fair.counted()), (&json!(true), 50_000));
    assert_eq!(fair.refused(&["till", "close", &letters, "--last", "7"]), "till_entry_unknown");
    assert_eq!(fair.refused(&["till", "admit", &letters]), "till_closed");
    let nothing = fair.founder.json(&["till", "close", &letters, "--last", "0"]);
    assert_eq!((&nothing["receipts"], fair.counted()), (&json!(0), 0));
}

#[test]
fn a_till_that_was_closed_signs_nothing_more_and_goes_on_as_a_new_one() {
    let mut fair = Fair::in_a_file(1);
    let letters = fair.join("08");
    fair.admit(&letters);
    let closed = fair.till(1);
    closed.done(&["sync"]);
    closed.done(&["shift", "open", "--float", "0", "--by", "R2"]);
    closed.done(&["sell", "KRP-01"]);
    closed.done(&["sync"]);
    fair.till(0).done(&["sync"]);
    fair.till(0).done(&["till", "close", &letters]);
    fair.till(0).done(&["sync"]);
    closed.done(&["sell", "KRP-01"]);
    closed.done(&["sync"]);
    assert_eq!(closed.run(&["sell", "KRP-01"]).refusal().code, "no_shift");
    closed.done(&["shift", "open", "--float", "0", "--by", "R2"]);
    closed.done(&["sell", "KRP-01"]);
    let sold = closed.json(&["sale", "list"]);
    let letters_now = sold[0]["receipt"].as_str().expect("a number").to_owned();
    assert!(!letters_now.contains(&letters), "{letters_now}");
}

#[test]
fn a_till_is_closed_at_the_end_of_its_longest_branch() {
    let fair = Founded::sample();
    let mut pen = Pen::new("seller", "08", Some(fair.id));
    let mut entries = vec![pen.introduce(), pen.open_shift()];
    entries.extend((0..3).map(|_| fair.sold(&mut pen)));
    let mut thief = pen.clone();
    thief.go_back(&entries[2]);
    entries.push(fair.sold(&mut thief));
    let missing = fair.sold(&mut pen);
    let ahead: Vec<_> = (0..2).map(|_| fair.sold(&mut pen)).collect();
    entries.extend(ahead);
    fair.take(&entries);
    fair.founder.done(&["till", "admit", &pen.letters()]);
    fair.founder.done(&["till", "close", &pen.letters()]);
    assert_eq!(fair.counted(), 37_500);
    fair.take(&[missing]);
    assert_eq!(fair.counted(), 37_500);
}

#[test]
fn a_till_that_cannot_be_told_is_refused() {
    let fair = Founded::sample();
    let mut pen = Pen::new("seller", "08", Some(fair.id));
    fair.take(&[pen.introduce()]);
    for typed in ["ZZZZZ", "", "stand 08", "é"] {
        assert_eq!(fair.refused(&["till", "admit", typed]), "till_unknown", "{typed}");
        assert_eq!(fair.refused(&["till", "close", typed]), "till_unknown", "{typed}");
    }
    let mut others: Vec<Pen> =
        (0..20).map(|n| Pen::new(&format!("other {n}"), "09", Some(fair.id))).collect();
    fair.take(&others.iter_mut().map(Pen::introduce).collect::<Vec<_>>());
    let first = |pen: &Pen| pen.key().to_string()[..1].to_owned();
    let shared = others
        .iter()
        .map(first)
        .find(|of| others.iter().filter(|other| first(other) == *of).count() > 1);
    let shared = shared.expect("of twenty keys two begin with the same digit");
    assert_eq!(fair.refused(&["till", "admit", &shared]), "till_ambiguous");
    let unseen = Pen::new("unseen", "10", Some(fair.id)).key().to_string();
    assert_eq!(fair.refused(&["till", "admit", &unseen]), "code_invalid");
    fair.founder.done(&["till", "admit", &unseen, "--stand", "10"]);
}

#[test]
fn only_a_coordinator_or_the_recovery_key_admits_and_closes() {
    let fair = Founded::sample();
    let mut pen = Pen::new("seller", "08", Some(fair.id));
    let (seller, folder) = fair.joined();
    fs::write(folder.path().join("new.jsonl"), lines(&[pen.introduce()])).expect("written");
    let file = folder.path().join("new.jsonl");
    seller.done(&["take", file.to_str().expect("a plain name")]);
    let refused = |arguments: &[&str]| {
        let answered = seller.run(arguments);
        assert_eq!(answered.exit, Some(1), "{answered:?}");
        answered.refusal().code
    };
    let letters = pen.letters();
    assert_eq!(refused(&["till", "admit", &letters]), "not_coordinator");
    assert_eq!(refused(&["till", "close", &letters]), "not_coordinator");
    let wrong = format!("0{}", &fair.recovery[1..]).replace("00", "01");
    assert_eq!(
        refused(&["till", "admit", &letters, "--recovery", &wrong[..20]]),
        "recovery_key_wrong"
    );
    let typed = fair.recovery.to_lowercase().replace('0', "o").replace('1', "l").replace(' ', "");
    seller.done(&["till", "admit", &letters, "--recovery", &typed]);
    let closed = seller.json(&["till", "close", &letters, "--recovery", &fair.recovery]);
    assert_eq!((&closed["admitted"], &closed["closed"]), (&json!(true), &json!(true)));
    // The founder's till is closed like any other, and the recovery key goes on with its own chain.
    let founder = fair.founder.json(&["fair", "show"])["letters"].as_str().map(str::to_owned);
    let founder = founder.expect("letters");
    seller.done(&["till", "close", &founder, "--recovery", &fair.recovery]);
    let tills = seller.json(&["till", "list"]);
    let row = tills.as_array().and_then(|rows| rows.iter().find(|row| row["letters"] == founder));
    assert_eq!(row.map(|row| &row["closed"]), Some(&json!(true)));
    seller.verify();
}
