//! Every kind of thing that Attention names: made on purpose, and mended or accepted from the command line.

mod goods;
mod kinds;
mod made;
mod money;

use std::collections::BTreeSet;

use lapak_core::books::Matter;
use serde_json::Value;

use kinds::KINDS;
use made::Made;

#[test]
fn every_kind_is_made_on_purpose_and_mended_or_accepted() {
    let named: BTreeSet<Matter> = KINDS.iter().map(|(matter, _)| *matter).collect();
    let all: BTreeSet<Matter> = Matter::ALL.iter().copied().collect();
    assert_eq!(named, all, "each kind has a row that makes it and mends it");
    for (matter, made_and_mended) in KINDS {
        println!("{}", matter.as_str());
        made_and_mended();
    }
}

#[test]
fn what_is_accepted_says_by_whom_and_why_and_is_taken_back() {
    let made = Made::short(2000);
    let found = made.named(Matter::CashDifference);
    let key = found["key"].as_str().expect("a key").to_owned();
    let accepted = made.json(&["attention", "accept", &key, "--reason", "explained"]);
    assert_eq!(accepted["changed"], true);
    let said = accepted["said"].as_str().expect("a sentence");
    assert!(said.contains("Rp2.000"), "{said}");
    let found = made.only(Matter::CashDifference);
    let by = found["accepted"].as_str().expect("accepted");
    let letters = made.json(&["fair", "show"])["letters"].as_str().expect("text").to_owned();
    assert!(by.contains(&letters) && by.contains("Sudah jelas"), "{by}");
    assert_eq!(found["key"], key, "it is the same thing");
    let again = made.json(&["attention", "accept", &key, "--reason", "small"]);
    assert_eq!(again["changed"], false, "the first reason stands");
    let undone = made.json(&["attention", "accept", &key, "--undo"]);
    assert_eq!(undone["changed"], true);
    assert_eq!(made.only(Matter::CashDifference)["accepted"], Value::Null);
    assert_eq!(made.json(&["attention", "accept", &key, "--undo"])["changed"], false);
    // Accepted anew, it is one value that was changed, and no second one.
    made.json(&["shift", "open", "--float", "0", "--by", "R1", "--drawer", "B"]);
    made.json(&["attention", "accept", &key, "--reason", "agreed"]);
    let by = made.only(Matter::CashDifference)["accepted"].clone();
    assert!(by.as_str().expect("accepted").contains("oleh R1"), "{by}");
    assert!(made.all().iter().all(|found| found["code"] != "two_values"));
}

#[test]
fn what_was_accepted_is_named_again_once_its_amount_is_another() {
    let made = Made::new();
    made.json(&["shift", "open", "--float", "100000", "--by", "R1"]);
    let sold = made.json(&["sell", "KRP-01"])["receipt"].clone();
    made.json(&["shift", "close", "--counted", "110500"]);
    let key = made.named(Matter::CashDifference)["key"].as_str().expect("a key").to_owned();
    made.json(&["attention", "accept", &key, "--reason", "looked_for"]);
    // It turns out that the sale was not paid in cash at all.
    made.json(&["sale", "method", sold.as_str().expect("a number"), "--to", "qris"]);
    let found = made.only(Matter::CashDifference);
    assert_eq!(found["accepted"], Value::Null);
    assert_eq!(found["details"]["difference"], "10500");
    assert_ne!(found["key"], key, "it is another thing under another name");
    assert_eq!(
        made.refused(&["attention", "accept", &key, "--reason", "small"]),
        "finding_unknown"
    );
}

#[test]
fn only_a_coordinator_accepts_and_only_what_may_be_and_for_a_reason_of_the_list() {
    let mut made = Made::new();
    let sold = made.sold();
    let later = made.sold();
    made.take(&[later]);
    let gap = made.named(Matter::Gap)["key"].as_str().expect("a key").to_owned();
    assert_eq!(made.named(Matter::Gap)["acceptable"], false);
    let accept = ["attention", "accept", &gap, "--reason", "small"];
    assert_eq!(made.refused(&accept), "finding_not_acceptable");
    assert_eq!(
        made.refused(&["attention", "accept", "gap-0", "--reason", "small"]),
        "finding_unknown"
    );
    assert_eq!(made.refused(&["attention", "accept", &gap, "--reason", "Siti"]), "reason_unknown");
    made.take(&[sold]);
    made.gone(Matter::Gap);
    let (other, _folder) = made.fair.joined();
    let refused = other.run(&["attention", "accept", &gap, "--reason", "small"]);
    assert_eq!(refused.refusal().code, "not_coordinator");
}

#[test]
fn a_name_is_the_same_on_every_till_and_after_a_rebuild() {
    let made = Made::short(2000);
    let key = made.named(Matter::CashDifference)["key"].clone();
    made.fair.founder.done(&["rebuild"]);
    assert_eq!(made.named(Matter::CashDifference)["key"], key);
    let (other, _folder) = made.fair.joined();
    let there = other.json(&["attention"]);
    let there =
        there.as_array().expect("a list").iter().find(|found| found["code"] == "cash_difference");
    assert_eq!(there.expect("it is named there")["key"], key);
}
