//! Eight tills that write over each other: in a file and in a folder whose appends go over each other, and in folders
//! that a program replicates late and with conflict copies. Every till ends with the same ledger, and so does the place
//! (L5, L6).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Barrier, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use lapak_core::exchange::LinesRead;
use lapak_core::value::EntryId;
use lapak_tests::folder::in_memory;
use lapak_tests::lapak::Lapak;
use lapak_tests::meeting::{Meeting, Replicator, late_appends, receipts, whole_in};
use serde_json::Value;

const TILLS: usize = 8;
/// After so many rounds that were done by all at once every till has to be settled.
const ROUNDS_MAX: usize = 20;

/// Sixteen programs at once on a small machine are silent for longer than a till waits for a place.
static STORM: Mutex<()> = Mutex::new(());

#[test]
fn eight_tills_that_write_over_each_other_in_one_file_end_with_the_same_ledger() {
    let root = in_memory();
    let place = root.path().join("place.jsonl");
    let put_back = in_a_storm(root.path(), &place);
    assert!(put_back > 0, "no line was ever written over: that was no storm");
}

#[test]
fn eight_tills_in_one_folder_end_with_the_same_ledger() {
    let root = in_memory();
    let place = root.path().join("place");
    fs::create_dir(&place).expect("a folder");
    let put_back = in_a_storm(root.path(), &place);
    assert_eq!(put_back, 0, "each till has a file of its own");
}

#[test]
fn a_replicated_folder_with_conflict_copies_brings_every_till_the_same_ledger() {
    replicated("pasar", |side| side.to_owned());
}

#[test]
fn a_replicated_file_that_both_sides_write_brings_every_till_the_same_ledger() {
    replicated("berkas", |side| side.join("place.jsonl"));
}

/// 300 sales at each till, and rounds of all at once; gives how many entries had to be put into the place again. (Not how
/// many lines are damaged: batches of one length that are written over each other leave none.)
fn in_a_storm(root: &Path, place: &Path) -> u64 {
    let _alone = alone();
    let meeting = Meeting::at(root, &[place; TILLS], || {});
    let shim = late_appends(root);
    let sync = |lapak: &Lapak| synced(lapak, Some(&shim));
    let sold = sell_everywhere(&meeting, 5, 60, &sync);
    let (rounds, put_back) = rounds_until_settled(&meeting, &sync, || {});
    println!("{}: settled after {rounds} rounds of all {TILLS} tills at once", place.display());
    let files = files_of(place);
    everything_is_there(&meeting, &sold, &files);
    let (_, LinesRead { entries, damaged }) = whole_in(files.iter().map(PathBuf::as_path));
    println!("{entries} whole lines, {damaged} damaged ones, {put_back} put back");
    if place.is_file() {
        let verified = Lapak::at(&meeting.folders[0]).run(&["verify".as_ref(), place.as_os_str()]);
        let verified: Value = serde_json::from_str(&verified.out).expect("one JSON value");
        assert_eq!(verified["damaged"], damaged);
    }
    put_back
}

fn alone() -> MutexGuard<'static, ()> {
    STORM.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Half of the tills on each side of a program that replicates.
fn replicated(name: &str, place_in: impl Fn(&Path) -> PathBuf) {
    let _alone = alone();
    let root = in_memory();
    let sides = ["here", "there"].map(|side| root.path().join(side).join(name));
    sides.iter().for_each(|side| fs::create_dir_all(side).expect("a folder"));
    let mut replicator = Replicator::between([&sides[0], &sides[1]], 11);
    let places = [0, 1].map(|side| place_in(&sides[side]));
    let places: Vec<&Path> = (0..TILLS).map(|till| places[till % 2].as_path()).collect();
    let meeting = Meeting::at(root.path(), &places, || replicator.arrive());
    let sync = |lapak: &Lapak| synced(lapak, None);
    let busy = AtomicBool::new(true);
    let (sold, mut replicator) = thread::scope(|scope| {
        let replicating = scope.spawn(|| {
            while busy.load(Ordering::Relaxed) {
                replicator.dawdle();
                thread::sleep(Duration::from_millis(30));
            }
            replicator
        });
        let sold = sell_everywhere(&meeting, 5, 60, &sync);
        busy.store(false, Ordering::Relaxed);
        (sold, replicating.join().expect("replicated"))
    });
    replicator.copy_under_every_name();
    let (rounds, _) = rounds_until_settled(&meeting, &sync, || replicator.arrive());
    println!("{name}: settled after {rounds} rounds of all {TILLS} tills at once");
    println!("{} conflict copies", replicator.copies());
    assert!(replicator.copies() >= 5, "not every program's naming came up");
    for side in &sides {
        everything_is_there(&meeting, &sold, &files_of(side));
    }
}

/// Every till sells in batches, with a round of all at once behind each batch; gives the receipts and what they come to.
fn sell_everywhere(
    meeting: &Meeting,
    batches: usize,
    sales: usize,
    sync: &(impl Fn(&Lapak) -> Value + Sync),
) -> (BTreeSet<String>, i64) {
    let batch = meeting.folders[0].join("batch");
    let lines = ["KRP-01*2 --cash 100000", "BRS-01*0.350", "KOP-02@60000 TEH-01*3 --discount 5%"];
    let batch_text: Vec<&str> = lines.into_iter().cycle().take(sales).collect();
    fs::write(&batch, batch_text.join("\n")).expect("written");
    let tills: Vec<Lapak> = meeting.tills().collect();
    let at_once = Barrier::new(TILLS);
    let sold: Vec<Vec<Value>> = thread::scope(|scope| {
        let selling: Vec<_> = tills
            .iter()
            .map(|lapak| {
                scope.spawn(|| {
                    let mut sold = Vec::new();
                    for _ in 0..batches {
                        let out =
                            lapak.done(&["sell".as_ref(), "--batch".as_ref(), batch.as_os_str()]);
                        let lines = out.lines().map(serde_json::from_str);
                        sold.extend(lines.map(|sale| sale.expect("a sale")));
                        at_once.wait();
                        sync(lapak);
                    }
                    sold
                })
            })
            .collect();
        selling.into_iter().map(|selling| selling.join().expect("sold")).collect()
    });
    let sold: Vec<Value> = sold.into_iter().flatten().collect();
    let numbers = sold.iter().map(|sale| sale["receipt"].as_str().expect("a number").to_owned());
    let numbers: BTreeSet<String> = numbers.collect();
    assert_eq!(numbers.len(), TILLS * batches * sales, "every sale has a number of its own");
    (numbers, sold.iter().map(|sale| sale["total"].as_i64().expect("an amount")).sum())
}

/// Rounds of all tills at once, until one finds nothing to take in and nothing to put back anywhere; gives how many they
/// were, and how many entries they put back.
fn rounds_until_settled(
    meeting: &Meeting,
    sync: &(impl Fn(&Lapak) -> Value + Sync),
    mut between: impl FnMut(),
) -> (usize, u64) {
    let tills: Vec<Lapak> = meeting.tills().collect();
    let (mut last, mut put_back) = (Vec::new(), 0);
    for round in 1..=ROUNDS_MAX {
        between();
        last = thread::scope(|scope| {
            let syncing: Vec<_> = tills.iter().map(|lapak| scope.spawn(|| sync(lapak))).collect();
            syncing.into_iter().map(|syncing| syncing.join().expect("synced")).collect()
        });
        let column =
            |name: &str| -> Vec<&Value> { last.iter().map(|done: &Value| &done[name]).collect() };
        println!("{round}: taken {:?}, given {:?}", column("taken"), column("given"));
        put_back += last.iter().filter_map(|done| done["given"].as_u64()).sum::<u64>();
        let quiet =
            |done: &Value| done["settled"] == true && done["taken"] == 0 && done["given"] == 0;
        if last.iter().all(quiet) {
            return (round, put_back);
        }
    }
    panic!("not settled after {ROUNDS_MAX} rounds: {last:?}");
}

fn synced(lapak: &Lapak, preloaded: Option<&Path>) -> Value {
    let mut command = lapak.command();
    command.arg("sync");
    if let Some(library) = preloaded {
        command.env("LD_PRELOAD", library);
    }
    let done = command.output().expect("the program starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).expect("one JSON value")
}

/// Every till and the place hold the same entries, and each sale is counted once.
fn everything_is_there(meeting: &Meeting, sold: &(BTreeSet<String>, i64), files: &[PathBuf]) {
    let (there, _) = whole_in(files.iter().map(PathBuf::as_path));
    let mut states = BTreeSet::new();
    for lapak in meeting.tills() {
        let (numbers, paid) = receipts(&lapak);
        assert!(numbers.values().all(|&times| times == 1), "a receipt is counted twice");
        assert!(numbers.into_keys().eq(sold.0.iter().cloned()), "not the receipts that were sold");
        assert_eq!(paid, sold.1);
        let held = lapak.entries().into_iter().map(|(id, _)| id.parse().expect("an id"));
        let held: BTreeSet<EntryId> = held.collect();
        assert!(held == there, "{} entries are held, {} are there", held.len(), there.len());
        states.insert(lapak.json(&["state"])["state"].to_string());
        lapak.verify();
    }
    assert_eq!(states.len(), 1, "{states:?}");
}

/// Every file of the place.
fn files_of(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let files = fs::read_dir(place).expect("a folder").map(|file| file.expect("a file").path());
    files.collect()
}
