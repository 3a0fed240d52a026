//! Two coordinators change the same catalogue while neither hears of the other: both values are shown, one is chosen, what
//! was sold meanwhile stays as it was paid, and a price that was no longer the right one is named.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use lapak_tests::lapak::{Answered, Lapak, program};
use lapak_tests::meeting::Meeting;
use serde_json::Value;

/// A till at a time of the fair's first day.
fn at(folder: &Path, time: &str, words: &[&str]) -> Value {
    let mut command = Command::new(program());
    command.arg("--data").arg(folder).args(["--json", "--at"]);
    command.arg(format!("2024-05-10T{time}:00.000+07:00")).args(words);
    let answered: Answered =
        command.env_remove("LAPAK_DATA").stdin(Stdio::null()).output().expect("started").into();
    assert_eq!(answered.exit, Some(0), "{words:?}: {}", answered.err);
    serde_json::from_str(&answered.out).unwrap_or_default()
}

/// Two coordinators' tills that have met.
fn coordinators(root: &Path) -> Vec<PathBuf> {
    let place = root.join("pameran.lapak");
    let folders = Meeting::at(root, &[&place, &place], || {}).folders;
    let tills = at(&folders[0], "10:10", &["till", "list"]);
    let other = tills.as_array().expect("rows").iter().find(|row| row["role"] == "seller");
    let other = other.expect("the second till")["till"].as_str().expect("a key").to_owned();
    at(&folders[0], "10:11", &["till", "admit", &other, "--role", "coordinator"]);
    meet(&folders, "10:12");
    folders
}

fn meet(folders: &[PathBuf], time: &str) {
    for _ in 0..2 {
        folders.iter().for_each(|folder| drop(at(folder, time, &["sync"])));
    }
    let states: Vec<Value> = folders.iter().map(|folder| at(folder, time, &["state"])).collect();
    assert_eq!(states[0]["state"], states[1]["state"], "they hold the same");
}

fn price(folder: &Path, sku: &str) -> Value {
    let listed = at(folder, "12:00", &["catalogue", "list"]);
    let products = listed["products"].as_array().expect("products");
    products.iter().find(|product| product["sku"] == sku).expect("a product")["price"].clone()
}

fn found(folder: &Path, matter: &str) -> Vec<Value> {
    let all = at(folder, "12:00", &["attention"]);
    let all = all.as_array().expect("findings").iter();
    all.filter(|finding| finding["code"] == matter).cloned().collect()
}

#[test]
fn both_values_are_shown_one_is_chosen_and_what_was_sold_stays() {
    let root = tempfile::tempdir().expect("a folder");
    let folders = coordinators(root.path());
    let [one, other] = [&folders[0], &folders[1]];
    at(one, "10:20", &["product", "set", "KRP-01", "--price", "13000"]);
    at(other, "10:30", &["product", "set", "KRP-01", "--price", "14000"]);
    let sold = at(other, "10:35", &["sell", "KRP-01*2"]);
    meet(&folders, "10:40");
    for folder in [one, other] {
        let past = at(folder, "10:41", &["product", "past", "KRP-01"]);
        let standing: Vec<&Value> = past
            .as_array()
            .expect("values")
            .iter()
            .filter(|value| value["stands"] == true)
            .collect();
        assert_eq!(standing.len(), 2, "both stand: {past}");
        assert_eq!(found(folder, "two_values").len(), 1);
    }
    assert_eq!(price(one, "KRP-01"), price(other, "KRP-01"), "the same one is sold at");
    let past = at(one, "10:42", &["product", "past", "KRP-01"]);
    let dear = past
        .as_array()
        .expect("values")
        .iter()
        .find(|value| value["price_text"].as_str().is_some_and(|text| text.contains("13.000")));
    let id = dear.expect("the first price")["id"].as_str().expect("an id").to_owned();
    let totals =
        |folder: &Path| at(folder, "12:00", &["totals", "--by", "product"])["rows"].clone();
    let before = totals(one);
    at(one, "10:43", &["product", "choose", "KRP-01", &id]);
    meet(&folders, "10:44");
    for folder in [one, other] {
        assert_eq!(price(folder, "KRP-01"), 13_000);
        assert!(found(folder, "two_values").is_empty());
        assert_eq!(totals(folder), before, "no figure moved");
        Lapak::at(folder).verify();
    }
    let number = sold["receipt"].as_str().expect("a number");
    let shown = at(one, "12:00", &["receipt", number]);
    assert!(shown["text"].as_str().expect("text").contains("28.000"), "{shown}");
}

#[test]
fn a_price_that_had_been_changed_before_the_sale_is_named_and_no_other() {
    let root = tempfile::tempdir().expect("a folder");
    let folders = coordinators(root.path());
    let [one, other] = [&folders[0], &folders[1]];
    // Before the change, and at the new price: nothing is odd about them.
    at(other, "10:15", &["sell", "KRP-01"]);
    at(one, "10:20", &["product", "set", "KRP-01", "--price", "13000"]);
    at(one, "10:25", &["sell", "KRP-01"]);
    // A name that is mended is no price that is changed.
    at(one, "10:26", &["product", "set", "KRP-02", "--name", "Nama baru"]);
    at(other, "10:30", &["sell", "KRP-02"]);
    meet(&folders, "10:31");
    assert!(found(one, "old_price").is_empty(), "{:?}", found(one, "old_price"));
    at(one, "10:35", &["product", "set", "KRP-01", "--price", "15000"]);
    at(other, "10:40", &["sell", "KRP-01"]);
    at(other, "10:41", &["sell", "KRP-01*3"]);
    meet(&folders, "10:50");
    for folder in [one, other] {
        let named = found(folder, "old_price");
        assert_eq!(named.len(), 1, "{named:?}");
        assert_eq!(named[0]["details"]["receipts"], "2");
        let message = named[0]["message"].as_str().expect("a sentence");
        assert!(message.contains("Rp13.000") && message.contains("Keripik pisang"), "{message}");
        assert_eq!(named[0]["severity"], "note");
    }
    // The same figures folded into the kept sums say the same.
    at(one, "10:51", &["rebuild"]);
    assert_eq!(found(one, "old_price").len(), 1);
}
