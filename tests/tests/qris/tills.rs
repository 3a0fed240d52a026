//! One fair's code on several tills: looked at on each, and anew when it changes.

use lapak_tests::lapak::Lapak;
use serde_json::Value;
use tempfile::TempDir;

use crate::CONTOH;
use crate::random::payloads;

/// A founder and another stand's till, which meet in a file.
fn two_tills() -> (TempDir, Lapak, Lapak) {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let founder = Lapak::ready(&at("founder"));
    let file = at("fair.jsonl").to_str().expect("a plain path").to_owned();
    founder.done(&["place", "create", &file]);
    founder.done(&["sync"]);
    let other = Lapak::at(&at("other"));
    other.done(&["fair", "join", &file, "--stand", "08"]);
    meet(&[&other, &founder]);
    let letters = other.json(&["fair", "show"])["letters"].as_str().expect("letters").to_owned();
    founder.done(&["till", "admit", &letters, "--role", "coordinator"]);
    meet(&[&founder, &other]);
    (folder, founder, other)
}

fn meet(tills: &[&Lapak]) {
    for till in tills {
        till.done(&["sync"]);
    }
}

fn shown(till: &Lapak) -> (Value, Value) {
    let shown = till.json(&["qris", "show"]);
    (shown["state"].clone(), shown["payload"].clone())
}

#[test]
fn each_till_is_asked_once_and_again_when_the_code_changes() {
    let (_folder, founder, other) = two_tills();
    assert_eq!(shown(&founder), ("ready".into(), CONTOH.into()));
    assert_eq!(shown(&other), ("confirm".into(), CONTOH.into()));
    assert_eq!(other.run(&["qris", "code", "5000"]).refusal().code, "qris_unconfirmed");
    other.done(&["qris", "confirm"]);
    assert_eq!(shown(&other).0, "ready");

    let new = payloads(1).remove(0).0.text;
    founder.done(&["qris", "set", &new]);
    meet(&[&founder, &other]);
    assert_eq!(shown(&founder), ("ready".into(), new.clone().into()), "whoever set it has seen it");
    assert_eq!(shown(&other), ("changed".into(), new.clone().into()));
    let refused = other.run(&["qris", "code", "5000"]).refusal();
    assert_eq!(
        (refused.code.as_str(), &refused.details["state"]),
        ("qris_unconfirmed", &"changed".into())
    );
    founder.done(&["qris", "set", CONTOH]);
    meet(&[&founder, &other]);
    assert_eq!(
        shown(&other),
        ("ready".into(), CONTOH.into()),
        "back again, it is the one that was confirmed"
    );
}

#[test]
fn a_stands_own_code_goes_before_the_fairs_and_is_that_stands_alone() {
    let (_folder, founder, other) = two_tills();
    other.done(&["qris", "confirm"]);
    let own = payloads(1).remove(0).0.text;
    founder.done(&["qris", "set", &own, "--stand", "08"]);
    meet(&[&founder, &other]);
    assert_eq!(shown(&founder), ("ready".into(), CONTOH.into()));
    assert_eq!(shown(&other), ("changed".into(), own.into()));
    founder.done(&["qris", "off", "--stand", "08"]);
    meet(&[&founder, &other]);
    assert_eq!(shown(&other), ("ready".into(), CONTOH.into()));
    let unknown = founder.run(&["qris", "set", CONTOH, "--stand", "77"]).refusal();
    assert_eq!(unknown.code, "stand_unknown");
}

#[test]
fn of_two_codes_that_were_set_apart_each_till_keeps_the_one_that_it_confirmed() {
    let (_folder, founder, other) = two_tills();
    other.done(&["qris", "confirm"]);
    let mut two = payloads(2);
    let (first, second) = (two.remove(0).0.text, two.remove(0).0.text);
    founder.done(&["qris", "set", &first]);
    other.done(&["qris", "set", &second]);
    meet(&[&founder, &other, &founder]);
    assert_eq!(shown(&founder), ("ready".into(), first.into()));
    assert_eq!(shown(&other), ("ready".into(), second.clone().into()));
    // One of them settles it: the other is asked.
    other.done(&["qris", "set", &second]);
    meet(&[&other, &founder]);
    assert_eq!(shown(&founder), ("changed".into(), second.into()));
}
