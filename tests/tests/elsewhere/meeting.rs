//! Where tills meet.

use std::fs;

use ed25519_dalek::{Signer, SigningKey};
use lapak_core::entry::SignedEntry;
use lapak_core::value::{EntryId, Signature};
use lapak_tests::fair::{Fair, lines_of};
use lapak_tests::founded::Founded;
use lapak_tests::pen::Pen;
use lapak_tests::vectors::join_line;
use serde_json::Value;

/// An order that was paid while a till was away was unpaid again once it was back.
#[test]
fn a_sale_paid_while_the_till_was_away_stays_paid_once_it_is_back() {
    let fair = Fair::in_a_file(2);
    let (first, away) = (fair.till(0), fair.till(1));
    let elsewhere = fair.place().with_extension("away");
    fs::rename(fair.place(), &elsewhere).expect("the place is gone");
    let sold = away.json(&["sell", "KRP-01*2", "--cash", "50000"]);
    let number = sold["receipt"].as_str().expect("a number").to_owned();
    let paper = away.done(&["receipt", &number]);
    assert_ne!(away.run(&["sync"]).exit, Some(0), "there is nowhere to give it");
    first.done(&["sell", "KRP-02"]);
    fs::rename(&elsewhere, fair.place()).expect("the place is back");
    for till in [&away, &first, &away] {
        till.done(&["sync"]);
    }
    for till in [&away, &first] {
        assert_eq!(till.done(&["receipt", &number]), paper);
    }
    let paid = first.json(&["totals", "--by", "day"])["sum"]["paid"].clone();
    assert_eq!(away.json(&["totals", "--by", "day"])["sum"]["paid"], paid);
}

/// One invoice that was refused kept the whole queue behind it from going on.
#[test]
fn one_bad_sale_holds_up_none_of_those_behind_it() {
    let fair = Founded::sample();
    let mut pen = fair.admitted("seller", "08");
    let mut entries = vec![pen.open_shift(), fair.sold(&mut pen)];
    let bad = altered(&entries[1], "\"net\":12500", "\"net\":12501");
    entries.push(pen.scrawl("sale", &bad));
    entries.extend((0..3).map(|_| fair.sold(&mut pen)));
    fair.take(&entries);
    assert_eq!(fair.counted(), 4 * 12_500);
    let named = fair.founder.json(&["attention"]);
    let named: Vec<&Value> = named.as_array().expect("a list").iter().collect();
    let unsound = named.iter().filter(|found| found["code"] == "not_counted_unsound").count();
    assert_eq!(unsound, 1, "{named:?}");
}

/// One row with an absurd amount made every sum an error.
#[test]
fn one_absurd_amount_makes_no_sum_an_error() {
    let fair = Founded::sample();
    let mut pen = fair.admitted("seller", "08");
    fair.take(&[pen.open_shift()]);
    let sold = fair.sold(&mut pen);
    fair.take(std::slice::from_ref(&sold));
    // The gate lets no such number in, or it is kept and does not add up.
    for (absurd, kept) in
        [("9223372036854775807", 0), ("9007199254740991", 1), ("-9007199254740991", 1)]
    {
        let data = altered(&sold, "12500", absurd);
        let file = tempfile::NamedTempFile::new().expect("a file");
        fs::write(file.path(), signed_past_the_gate(&pen, &data)).expect("written");
        let taken = fair.founder.json(&["take", file.path().to_str().expect("a plain name")]);
        assert_eq!(
            (&taken["taken"], &taken["damaged"]),
            (&kept.into(), &(1 - kept).into()),
            "{absurd}"
        );
        for by in ["product", "method", "member", "hour", "till", "day"] {
            let totals = fair.founder.json(&["totals", "--by", by]);
            assert_eq!(totals["sum"]["paid"], 12_500, "by {by} with {absurd}");
        }
    }
    let named = fair.founder.json(&["attention"]).to_string();
    assert!(named.contains("not_counted_unsound"), "{named}");
}

/// A live database on a network drive was corrupted: what tills share is lines, which are only ever added to.
#[test]
fn what_tills_share_is_lines_and_no_database() {
    for fair in [Fair::in_a_file(2), Fair::in_a_folder(2)] {
        fair.till(0).done(&["sell", "KRP-01"]);
        fair.till(0).done(&["sync"]);
        fair.till(1).done(&["sync"]);
        let files = fair.files();
        assert!(!files.is_empty());
        for (name, bytes) in files {
            assert!(name.ends_with(".jsonl"), "{name} lies in the place");
            assert!(!bytes.starts_with(b"SQLite"), "{name}");
            for (_, line) in lines_of(&bytes) {
                let text = std::str::from_utf8(line).expect("text").trim_end();
                assert!(text.is_empty() || text.starts_with('{'), "{name}: {text}");
            }
        }
    }
}

/// A volunteer sold in a throw-away window, closed it and pocketed the cash: the program spoke of a complete day.
#[test]
fn a_day_is_not_complete_while_a_till_was_thrown_away_with_what_it_sold() {
    let fair = Fair::in_a_file(2);
    let (first, thrown) = (fair.till(0), fair.till(1));
    thrown.done(&["sell", "KRP-01"]);
    thrown.done(&["sync"]);
    thrown.done(&["sell", "KRP-01*4"]);
    fs::remove_dir_all(fair.data(1)).expect("thrown away");
    first.done(&["sync"]);
    first.done(&["shift", "close", "--counted", "100000"]);
    first.done(&["sync"]);
    let day = || first.json(&["totals", "--by", "day", "--day", "2024-05-10"]);
    let totals = day();
    assert_eq!(totals["complete"], false, "{totals}");
    let missing: Vec<&str> = missing(&totals);
    assert!(missing.contains(&"shift_open"), "{missing:?}");
    assert_eq!(totals["sum"]["paid"], 12_500, "what nobody holds is in no figure");
}

fn missing(totals: &Value) -> Vec<&str> {
    let missing = totals["missing"].as_array().expect("a list").iter();
    missing.map(|missing| missing["code"].as_str().expect("a code")).collect()
}

/// The data of a signed sale, with something in it written otherwise.
fn altered(sale: &SignedEntry, from: &str, to: &str) -> String {
    let text = String::from_utf8(sale.bytes().to_vec()).expect("text");
    let (_, data) = text.split_once(r#""data":"#).expect("data");
    let data = data.strip_suffix('}').expect("the entry's end");
    assert!(data.contains(from), "{data}");
    data.replace(from, to)
}

/// The line of a sale with such data, as whoever owns the key of a till that counts can sign it.
fn signed_past_the_gate(pen: &Pen, data: &str) -> Vec<u8> {
    let entry = pen.clone().introduce();
    let text = String::from_utf8(entry.bytes().to_vec()).expect("text");
    let (head, _) = text.split_once(r#""type":"#).expect("a type");
    let bytes = format!(r#"{head}"type":"sale","data":{data}}}"#).into_bytes();
    let signature = SigningKey::from_bytes(&pen.secret()).sign(&bytes).to_bytes();
    let id = EntryId::of(&bytes).to_string();
    join_line(&id, &Signature::from_bytes(signature).to_string(), &bytes)
}
