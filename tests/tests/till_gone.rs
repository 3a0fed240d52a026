//! A till that dies at noon: what is known of it, what nobody can know, and what is done about it in order.

use lapak_tests::fair::Fair;
use lapak_tests::lapak::Lapak;
use serde_json::{Value, json};

#[test]
fn a_till_that_died_is_told_with_what_is_unknown_and_each_step_follows_the_ledger() {
    let mut fair = Fair::in_a_file(2);
    let (founder, dead) = (fair.till(0), fair.till(1));
    let letters = letters(&dead);
    let sold = dead.json(&["sell", "KRP-01"]);
    dead.done(&["sync"]);
    // What it sells from here on stays on it.
    dead.done(&["sell", "KRP-01"]);
    founder.done(&["sync"]);
    let gone = gone(&founder, &letters);
    let heard = gone["heard"].as_str().expect("text");
    let receipt = sold["receipt"].as_str().expect("a number").to_owned();
    // The stand that a coordinator said is not the one on its receipts.
    let number = receipt.rsplit_once('-').expect("a number").1.to_owned();
    assert!(heard.contains(&format!("{letters}-{number}")), "{heard}");
    assert_eq!(gone["till"]["receipts"], 1);
    let unknown = gone["unknown"].to_string();
    // A float of 100.000 and one sale.
    assert!(unknown.contains("Rp112.500") && unknown.contains("laci A"), "{unknown}");
    assert_eq!(states(&gone), ["open", "open", "open", "open", "spare"]);

    // Another laptop takes its place: it asks, it is admitted.
    let stand = gone["till"]["stand"].as_str().expect("a stand").to_owned();
    let new = fair.join(&stand);
    founder.done(&["sync"]);
    let asked = said(&self::gone(&founder, &letters), 0);
    assert!(asked.ends_with("Menunggu diterima: 1."), "{asked}");
    founder.done(&["till", "admit", &new, "--stand", &stand]);
    let gone = self::gone(&founder, &letters);
    assert_eq!(states(&gone)[0], "done", "{gone}");

    // Nobody waits for the old one any more.
    let last = gone["till"]["last_seq"].to_string();
    founder.done(&["till", "close", &letters]);
    let gone = self::gone(&founder, &letters);
    assert_eq!(states(&gone), ["done", "done", "open", "open", "spare"]);
    assert!(said(&gone, 1).contains(&last), "{gone}");
    assert_eq!(gone["take_in_up_to"], Value::Null);
    let before = paid(&founder);

    // It comes back: what it sold is apart, and can be taken in.
    founder.done(&["sync"]);
    dead.done(&["sync"]);
    founder.done(&["sync"]);
    let gone = self::gone(&founder, &letters);
    assert_eq!(states(&gone)[4], "open");
    assert_eq!(paid(&founder), before, "it counts for nothing by itself");
    let up_to = gone["take_in_up_to"].as_u64().expect("a number").to_string();
    founder.done(&["till", "close", &letters, "--last", &up_to]);
    assert_eq!(paid(&founder), before + 12_500);
    let gone = self::gone(&founder, &letters);
    assert_eq!((states(&gone)[4].as_str(), &gone["take_in_up_to"]), ("spare", &Value::Null));
}

#[test]
fn a_till_that_sold_nothing_is_told_so_and_an_unknown_one_refused() {
    let fair = Fair::in_a_file(2);
    let other = letters(&fair.till(1));
    // A seller's till sees the same, and is offered nothing that it may not do.
    let here = gone(&fair.till(1), &letters(&fair.till(0)));
    assert_eq!(here["take_in_up_to"], Value::Null);
    assert_eq!(fair.till(0).run(&["till", "gone", "ZZZZ"]).refusal().code, "till_unknown");
    let known = gone(&fair.till(0), &other);
    assert_eq!(known["till"]["letters"], json!(other));
    assert!(known["heard"].as_str().expect("text").contains("Belum ada struk"), "{known}");
}

fn gone(lapak: &Lapak, letters: &str) -> Value {
    lapak.json(&["till", "gone", letters])
}

fn states(gone: &Value) -> Vec<String> {
    let steps = gone["steps"].as_array().expect("steps").iter();
    steps.map(|step| step["state"].as_str().expect("a state").to_owned()).collect()
}

fn said(gone: &Value, step: usize) -> String {
    gone["steps"][step]["said"].as_str().expect("text").to_owned()
}

fn letters(lapak: &Lapak) -> String {
    lapak.json(&["fair", "show"])["letters"].as_str().expect("letters").to_owned()
}

fn paid(lapak: &Lapak) -> i64 {
    lapak.json(&["totals", "--by", "day"])["sum"]["paid"].as_i64().expect("a sum")
}
