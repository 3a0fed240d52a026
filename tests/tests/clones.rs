//! Clones, rollbacks, moves: a till signs no number twice, goes on under a new key where it might, and loses no sale.

use std::fs;
use std::path::{Path, PathBuf};

use lapak_core::Code;
use lapak_core::entry::{Fact, Seller};
use lapak_core::store::{Renewal, Store};
use lapak_core::till::Stage;
use lapak_tests::folder::{chain, copied, key, noon, opened, ready, secret, shift, typed};
use lapak_tests::lapak::{Answered, Lapak};
use serde_json::Value;

const DRAFT: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn what_a_new_till_sells_waits_for_the_place_again() {
    let data = ready();
    let place = data.path().join("fair.jsonl");
    let on = |machine: &str, arguments: &[&str]| {
        let answered = on(machine, data.path(), arguments);
        serde_json::from_str::<serde_json::Value>(&answered.out).expect("one JSON value")
    };
    on("one", &["place", "create", place.to_str().expect("a path")]);
    assert_eq!(on("one", &["sync"])["waiting"], 0);
    on("two", &["shift", "open", "--float", "0"]);
    let sold = on("two", &["sell", "KRP-01"]);
    assert_eq!(opened(data.path()).waiting().expect("counted"), 1);
    assert_eq!(on("two", &["sync"])["waiting"], 0);
    let there = fs::read_to_string(&place).expect("a place");
    assert!(there.contains(sold["receipt"].as_str().expect("a number")));
}

#[test]
fn a_crash_between_commit_and_marker_changes_nothing() {
    let data = ready();
    let till = key(data.path());
    for number in 1..=100 {
        let before = fs::read(marker(data.path())).expect("a marker");
        let sold = opened(data.path()).sell(&typed()).expect("sold");
        assert!(sold.receipt.ends_with(&format!("-{number:04}")), "{}", sold.receipt);
        assert_ne!(fs::read(marker(data.path())).expect("a marker"), before, "it goes along");
        fs::write(marker(data.path()), before).expect("as the crash leaves it");
    }
    let after = opened(data.path());
    assert!(after.notices().is_empty());
    drop(after);
    assert_eq!(key(data.path()), till);
    Lapak::at(data.path()).verify();
}

#[test]
fn a_marker_that_is_gone_or_torn_is_written_again() {
    let data = ready();
    Lapak::at(data.path()).done(&["sell", "KRP-01"]);
    let till = key(data.path());
    let whole = fs::read(marker(data.path())).expect("a marker");
    let mut torn: Vec<Option<Vec<u8>>> = vec![None, Some([&whole[..], b"more"].concat())];
    torn.extend([0, 1, 64, whole.len() - 1].map(|length| Some(whole[..length].to_vec())));
    // Half of it new: a number that this till never had.
    let mut half = whole.clone();
    half[130] = b'9';
    torn.push(Some(half));
    for torn in torn {
        match &torn {
            Some(bytes) => fs::write(marker(data.path()), bytes),
            None => fs::remove_file(marker(data.path())),
        }
        .expect("changed");
        let till = opened(data.path());
        assert_eq!(till.status().expect("a status").stage, Stage::Selling, "{torn:?}");
        drop(till);
        assert_eq!(fs::read(marker(data.path())).expect("a marker"), whole, "{torn:?}");
    }
    fs::remove_file(marker(data.path())).expect("removed");
    fs::create_dir(marker(data.path())).expect("a folder in its place");
    Lapak::at(data.path()).done(&["sell", "KRP-01"]);
    assert_eq!(key(data.path()), till);
}

#[test]
fn a_store_behind_its_marker_goes_on_as_a_new_till_from_the_next_shift_on() {
    let data = ready();
    let lapak = Lapak::at(data.path());
    let first: Value = lapak.json(&["sell", "KRP-01*2", "--draft", DRAFT]);
    let old = key(data.path());
    let secret = secret(data.path());
    rolled_back(data.path(), || drop(lapak.done(&["sell", "BRS-01*0.350"])));
    let before = lapak.entries();

    let mut till = opened(data.path());
    assert_eq!(till.status().expect("a status").stage, Stage::Shift);
    let refused = till.sell(&typed()).expect_err("no shift goes on");
    assert_eq!(refused.code(), Code::NoShift);
    let code = "R9".parse().expect("a seller's code");
    let seller = Seller { of: None, replaces: Vec::new(), code, active: true, more: None };
    let refused = till.store_mut().record(None, noon(), |recorder| recorder.record(seller));
    assert_eq!(refused.expect_err("the old key signs no more").code(), Code::NoShift);
    till.open_shift(&shift()).expect("opened");
    let told = till.status().expect("a status").notices;
    assert_eq!(told.iter().map(|told| &*told.code).collect::<Vec<_>>(), ["till_renewed"]);
    let sold = till.sell(&typed()).expect("sold");
    assert!(sold.receipt.ends_with("-0001"), "{}", sold.receipt);
    assert_ne!(sold.receipt, first["receipt"], "the letters are new");
    for file in fs::read_dir(data.path()).expect("a folder") {
        let path = file.expect("a file").path();
        let bytes = fs::read(&path).expect("read");
        assert!(!bytes.windows(32).any(|window| window == secret), "{} has it", path.display());
    }
    drop(till);

    assert_ne!(key(data.path()), old);
    let after = lapak.entries();
    assert!(before.iter().all(|entry| after.contains(entry)), "an entry is lost");
    let chain = chain(data.path(), key(data.path()));
    let Fact::Introduction(fact) = &chain[0].entry().fact else { panic!("{:?}", chain[0].entry()) };
    let continues = fact.continues.clone().expect("it continues");
    assert_eq!((continues.till, fact.stand.as_str()), (old, "07"));
    assert_eq!(continues.last_id.to_string(), first["id"]);
    assert!(opened(data.path()).notices().is_empty(), "told once");

    let again: Value = lapak.json(&["sell", "KRP-01*2", "--draft", DRAFT]);
    assert_eq!((&again["receipt"], &again["id"]), (&first["receipt"], &first["id"]));
    assert_eq!(lapak.run(&["sell", "KRP-01", "--draft", DRAFT]).refusal().code, "draft_changed");
    lapak.verify();
}

#[test]
fn whatever_is_recorded_first_renews_and_a_renewed_till_is_no_coordinator() {
    let recording: [&[&str]; 4] = [
        &["fair", "set", "--name", "Pameran Lain"],
        &["member", "add", "ZZ99"],
        &["product", "add", "ABC-01", "--name", "Sambal", "--price", "9000", "--member", "M7QD"],
        &["product", "set", "KRP-01", "--price", "9000"],
    ];
    for arguments in recording {
        let data = ready();
        let lapak = Lapak::at(data.path());
        rolled_back(data.path(), || drop(lapak.done(&["sell", "KRP-01"])));
        let (old, before) = (key(data.path()), lapak.entries().len());
        assert_eq!(lapak.run(arguments).refusal().code, "not_coordinator", "{arguments:?}");
        assert_ne!(key(data.path()), old, "{arguments:?}");
        assert_eq!(
            chain(data.path(), old).len(),
            before,
            "{arguments:?} was signed by the old key"
        );
    }
}

#[test]
fn a_rollback_whose_later_entries_came_in_first_is_healed() {
    let data = ready();
    let lapak = Lapak::at(data.path());
    lapak.done(&["sell", "KRP-01"]);
    let till = key(data.path());
    let mut all = Vec::new();
    rolled_back(data.path(), || {
        lapak.done(&["sell", "KRP-01*2"]);
        lapak.done(&["sell", "KRP-01*3"]);
        all = chain(data.path(), till);
    });
    let mut store = Store::open(data.path(), noon()).expect("a store").0;
    assert_eq!(store.renewal().expect("asked"), Some(Renewal::RolledBack));
    store.take(&all[..all.len() - 1]).expect("taken");
    assert_eq!(store.renewal().expect("asked"), Some(Renewal::RolledBack), "one is missing");
    store.take(&all).expect("taken");
    assert_eq!(store.renewal().expect("asked"), None);
    drop(store);
    let sold = lapak.json(&["sell", "KRP-01"]);
    assert!(sold["receipt"].as_str().expect("a receipt").ends_with("-0004"), "{sold}");
    assert_eq!(key(data.path()), till);
    lapak.verify();
}

#[test]
fn a_store_on_another_machine_goes_on_as_a_new_till_and_the_first_stays_as_it_is() {
    let here = tempfile::tempdir().expect("a folder");
    on("a", here.path(), &["fair", "sample", "--stand", "07"]);
    on("a", here.path(), &["shift", "open", "--float", "0"]);
    on("a", here.path(), &["sell", "KRP-01"]);
    let there = copied(here.path());
    let old = key(here.path());

    let refused = run_on("b", there.path(), &["sell", "KRP-01"]);
    assert_eq!(refused.refusal().code, "no_shift");
    assert_eq!(key(there.path()), old, "nothing was asked of it yet");
    let shift = on("b", there.path(), &["shift", "open", "--float", "0"]);
    assert!(shift.err.contains("sebagai perangkat baru"), "{shift:?}");
    let sold = on("b", there.path(), &["sell", "KRP-01"]);
    assert!(sold.out.contains("-0001\""), "{sold:?}");
    assert_ne!(key(there.path()), old);

    let sold = on("a", here.path(), &["sell", "KRP-01"]);
    assert!(sold.out.contains("-0002\"") && sold.err.is_empty(), "{sold:?}");
    assert_eq!(key(here.path()), old);

    let (mine, file) = (there.path().join("mine.txt"), there.path());
    fs::write(&mine, on("a", here.path(), &["entries"]).out).expect("written");
    on("b", file, &["take", &mine.display().to_string()]);
    on("b", file, &["sell", "KRP-01"]);
    on("b", file, &["verify"]);
}

#[test]
fn a_store_that_came_back_to_its_machine_goes_on_as_it_was() {
    let data = tempfile::tempdir().expect("a folder");
    on("a", data.path(), &["fair", "sample", "--stand", "07"]);
    on("a", data.path(), &["shift", "open", "--float", "0"]);
    let till = key(data.path());
    on("b", data.path(), &["fair", "show"]);
    assert!(on("a", data.path(), &["sell", "KRP-01"]).err.is_empty());
    assert_eq!(key(data.path()), till);
}

#[test]
fn a_forked_till_goes_on_under_a_new_key_and_both_branches_stay() {
    let one = ready();
    Lapak::at(one.path()).done(&["sell", "KRP-01"]);
    let two = copied(one.path());
    let (first, second) = (Lapak::at(one.path()), Lapak::at(two.path()));
    first.done(&["sell", "KRP-01*2"]);
    second.done(&["sell", "KRP-01*3"]);
    second.done(&["sell", "KRP-01*4"]);
    let old = key(one.path());
    let both = [first.entries(), second.entries()].concat();

    let file = one.path().join("two.txt");
    fs::write(&file, second.done(&["entries"])).expect("written");
    let mut till = opened(one.path());
    till.sell(&typed()).expect("nothing is known of the other");
    till.store_mut().take(&chain(two.path(), old)).expect("taken");
    let refused = till.sell(&typed()).expect_err("noticed at once");
    assert_eq!(refused.code(), Code::NoShift);
    till.refresh().expect("read anew");
    assert_eq!(till.status().expect("a status").stage, Stage::Shift);
    drop(till);
    first.done(&["take", &file.display().to_string()]);

    assert_eq!(first.run(&["sell", "KRP-01"]).refusal().code, "no_shift");
    first.done(&["shift", "open", "--float", "0"]);
    first.done(&["sell", "KRP-01"]);
    assert_ne!(key(one.path()), old);
    let after = first.entries();
    assert!(both.iter().all(|entry| after.contains(entry)), "a branch is lost");
    assert!(first.run(&["verify"]).out.contains("chain_forked"), "the fork is reported");
    let chain = chain(one.path(), key(one.path()));
    let Fact::Introduction(fact) = &chain[0].entry().fact else { panic!("{:?}", chain[0].entry()) };
    assert_eq!(fact.continues.as_ref().expect("it continues").till, old);
}

/// Runs what happens after a copy of the store was taken, and puts the copy back.
fn rolled_back(folder: &Path, later: impl FnOnce()) {
    let file = folder.join("ledger.sqlite");
    let before = fs::read(&file).expect("a store");
    later();
    assert!(!folder.join("ledger.sqlite-wal").exists(), "it is open still");
    fs::write(&file, before).expect("put back");
}

fn on(machine: &str, folder: &Path, arguments: &[&str]) -> Answered {
    let answered = run_on(machine, folder, arguments);
    assert_eq!(answered.exit, Some(0), "{answered:?}");
    answered
}

fn run_on(machine: &str, folder: &Path, arguments: &[&str]) -> Answered {
    let mut command = Lapak::at(folder).command();
    command.args(arguments).env("LAPAK_MACHINE", machine);
    command.output().expect("the program starts").into()
}

fn marker(folder: &Path) -> PathBuf {
    folder.join("marker")
}
