//! Rounds beside sales, in one process: a round reads and writes the place between two loans of the till, so nothing is
//! lost and nobody waits. And what a round remembers of the place: only a full one may say that something is gone.

use std::fs;
use std::num::NonZeroU8;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use lapak_core::books::ledger_state;
use lapak_core::entry::Role;
use lapak_core::exchange::Extent;
use lapak_core::till::{self, LendTill};
use lapak_core::value::TillKey;
use lapak_simulate::Simulation;
use lapak_tests::folder::{in_memory, opened, typed};
use lapak_tests::lapak::Lapak;
use lapak_tests::lent::Lent;
use lapak_tests::meeting::{Meeting, receipts, whole_in};

const SALES: usize = 300;

#[test]
fn a_round_on_one_thread_and_sales_on_another_lose_nothing() {
    let root = in_memory();
    let place = root.path().join("place.jsonl");
    let meeting = Meeting::at(root.path(), &[&place, &place], || {});
    let tills: Vec<Lent> = meeting.folders.iter().map(|folder| Lent::at(folder)).collect();
    let busy = AtomicBool::new(true);
    let rounds: usize = thread::scope(|scope| {
        let (busy, tills) = (&busy, &tills);
        let rounds: Vec<_> = tills
            .iter()
            .map(|lent| {
                scope.spawn(move || {
                    let mut rounds = 0;
                    while busy.load(Ordering::Relaxed) {
                        let extent =
                            if rounds % 3 == 0 { Extent::Full } else { Extent::Background };
                        lent.round_done(extent);
                        rounds += 1;
                    }
                    rounds
                })
            })
            .collect();
        // The place grows while this till reads it: the other sells too.
        let other = scope.spawn(move || (0..SALES).for_each(|_| sell_to_the_next(&tills[1])));
        (0..SALES).for_each(|_| sell_to_the_next(&tills[0]));
        other.join().expect("sold");
        busy.store(false, Ordering::Relaxed);
        rounds.into_iter().map(|rounds| rounds.join().expect("synced")).sum()
    });
    println!("{rounds} rounds beside {} sales", 2 * SALES);
    assert!(rounds > 4, "hardly a round went on beside the sales");
    (0..3).for_each(|_| tills.iter().for_each(|lent| drop(lent.round_done(Extent::Full))));
    let (there, lines) = whole_in([place.as_path()]);
    assert_eq!((there.len() as u64, lines.damaged), (lines.entries, 0), "given twice, or torn");
    for lent in &tills {
        lent.with(|till| {
            let now = till.place()?;
            assert!(now.settled && now.waiting == 0, "{now:?}");
            let ids = till.snapshot().ids()?;
            assert_eq!(ids.len(), there.len());
            assert!(ids.iter().all(|id| there.contains(id)));
            Ok(())
        })
        .expect("read");
    }
    drop(tills);
    for lapak in meeting.tills() {
        let (numbers, _) = receipts(&lapak);
        assert_eq!(numbers.len(), 2 * SALES);
    }
}

#[test]
fn a_background_round_that_meets_damage_leaves_it_to_the_next_full_one() {
    let root = in_memory();
    let place = root.path().join("place.jsonl");
    let (_, lent) = founder(root.path(), &place);
    (0..20).for_each(|_| sell(&lent));
    lent.round_done(Extent::Full);
    assert!(lent.round_done(Extent::Full).settled);
    let before = whole_in([place.as_path()]).0;
    let bytes = fs::read(&place).expect("read");
    fs::write(&place, &bytes[..bytes.len() / 2]).expect("cut off");
    lent.round_done(Extent::Background);
    (0..2).for_each(|_| drop(lent.round_done(Extent::Full)));
    assert!(whole_in([place.as_path()]).0 == before, "what was cut off is not given again");
}

#[test]
fn a_file_of_the_folder_that_is_gone_is_missed_after_a_background_round_too() {
    let root = in_memory();
    let place = root.path().join("place");
    fs::create_dir(&place).expect("a folder");
    let meeting = Meeting::at(root.path(), &[&place, &place], || {});
    let tills: Vec<Lent> = meeting.folders.iter().map(|folder| Lent::at(folder)).collect();
    tills.iter().for_each(sell);
    (0..3).for_each(|_| tills.iter().for_each(|lent| drop(lent.round_done(Extent::Full))));
    let before = whole_in(files(&place).iter().map(PathBuf::as_path)).0;
    let other = tills[1].with(|till| till.fair()).expect("a fair").letters;
    let of_other = files(&place).into_iter().find(|file| file.to_string_lossy().contains(&other));
    fs::remove_file(of_other.expect("its file")).expect("removed");
    tills[0].round_done(Extent::Background);
    (0..3).for_each(|_| drop(tills[0].round_done(Extent::Full)));
    let after = whole_in(files(&place).iter().map(PathBuf::as_path)).0;
    assert!(after == before, "{} entries of {}", after.len(), before.len());
}

#[test]
fn what_an_admission_lets_in_is_not_given_again() {
    let root = in_memory();
    let place = root.path().join("place.jsonl");
    let (folder, founder) = founder(root.path(), &place);
    let newcomer = root.path().join("newcomer");
    let lapak = Lapak::at(&newcomer);
    let words = ["fair", "join", "--stand", "07"].map(AsRef::as_ref);
    let joined = lapak.json(&[&words[..], &[place.as_os_str()]].concat());
    let key: TillKey = joined["till"].as_str().expect("a key").parse().expect("a key");
    lapak.done(&["shift", "open", "--float", "0"]);
    (0..20).for_each(|_| drop(lapak.done(&["sell", "KRP-01"])));
    lapak.done(&["sync"]);
    assert_eq!(founder.round_done(Extent::Full).apart, 22);
    assert!(
        founder.round_done(Extent::Full).settled,
        "nobody waits for a till that does not count"
    );
    founder.admit(key, Role::Seller, "07").expect("admitted");
    let round = founder.round_done(Extent::Full);
    assert_eq!((round.taken, round.given, round.waiting), (22, 1, 0));
    for _ in 0..3 {
        lapak.done(&["sync"]);
        let round = founder.round_done(Extent::Full);
        assert_eq!((round.taken, round.given, round.settled), (0, 0, true));
    }
    let (there, lines) = whole_in([place.as_path()]);
    assert_eq!(there.len() as u64, lines.entries, "something stands there twice");
    drop(founder);
    let code = |folder: &Path| ledger_state(opened(folder).snapshot()).expect("a state").code;
    assert_eq!(code(&folder), code(&newcomer));
}

/// What the log holds is moved while the round goes on: the sale behind it would wait for all of it otherwise.
#[test]
fn the_log_of_a_long_round_does_not_grow_with_it() {
    const LOG_MAX: u64 = 16 * 1024 * 1024;
    let root = in_memory();
    let few = |n| NonZeroU8::new(n).expect("more than none");
    let simulation =
        Simulation { tills: few(2), sales: 8000, days: few(1), seed: 7, everything: false };
    let simulated =
        lapak_simulate::simulate(&simulation, &root.path().join("fair")).expect("a fair");
    let place = root.path().join("place.jsonl");
    let lines: Vec<Vec<u8>> =
        simulated.files.iter().map(|file| fs::read(file).expect("lines")).collect();
    fs::write(&place, lines.concat()).expect("written");
    let folder = root.path().join("till");
    let lent = Lent::at(&folder);
    let path = place.to_str().expect("a path");
    let joined = till::join(lent.clone(), path, "09", &Arc::default(), |_| {}).expect("joined");
    assert!(joined.round.taken > 8000);
    let length = |name: &str| fs::metadata(folder.join(name)).expect("a file").len();
    let log = length("ledger.sqlite-wal");
    assert!(log < LOG_MAX, "{log} bytes of log");
    assert!(length("ledger.sqlite") > LOG_MAX, "too few for a long log");
}

fn founder(root: &Path, place: &Path) -> (PathBuf, Lent) {
    let mut meeting = Meeting::at(root, &[place], || {});
    let folder = meeting.folders.remove(0);
    let lent = Lent::at(&folder);
    (folder, lent)
}

/// A sale, and a moment in which a round may have the till.
fn sell_to_the_next(lent: &Lent) {
    sell(lent);
    thread::sleep(Duration::from_millis(2));
}

fn sell(lent: &Lent) {
    lent.with(|till| till.sell(&typed())).expect("sold");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()).collect()
}
