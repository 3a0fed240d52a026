//! Several fairs on one computer, and one that is taken off it: only when nothing is lost by that, and then wholly.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use lapak_core::till::{Clock, Fairs, Settings};
use lapak_core::value::Moment;
use lapak_tests::folder::{copy_all, in_memory, opened};
use lapak_tests::lapak::Lapak;
use lapak_tests::vfs::Dice;
use serde_json::Value;
use tempfile::TempDir;

const NAME: &str = "Pameran Uji";
const KILLS: u64 = 40;

#[test]
fn the_fairs_of_a_computer_are_listed_with_when_they_are() {
    let home = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::at(home.path());
    assert_eq!(lapak.json(&["fairs"]), Value::Array(Vec::new()));
    assert_eq!(fs::read_dir(home.path()).expect("a folder").count(), 0, "looking makes nothing");
    found(home.path(), "Pameran Lalu", "2023-05-11", "2023-05-14");
    found(&home.path().join("fairs/2"), NAME, "2024-05-09", "2024-05-12");
    found(&home.path().join("fairs/3"), "Pameran Depan", "2025-05-08", "2025-05-11");
    fs::create_dir(home.path().join("fairs/4")).expect("made");
    fs::create_dir(home.path().join("fairs/5")).expect("made");
    fs::write(home.path().join("fairs/5/ledger.sqlite"), "no store").expect("written");
    let listed = lapak.json(&["fairs"]);
    let said = |fair: &Value| {
        let flags = [&fair["today"], &fair["ended"]].map(|flag| flag == true);
        (fair["name"].as_str().expect("a name").to_owned(), flags)
    };
    let mut said: Vec<_> = listed.as_array().expect("rows").iter().map(said).collect();
    let broken = said.pop().expect("a row");
    assert!(broken.0.ends_with("fairs/5"), "{broken:?}");
    let expected =
        [("Pameran Depan", [false, false]), (NAME, [true, false]), ("Pameran Lalu", [false, true])];
    assert_eq!(said, expected.map(|(name, flags)| (name.to_owned(), flags)));
    // A till that is open is listed as well.
    let held = opened(home.path());
    assert_eq!(lapak.json(&["fairs"]), listed);
    drop(held);
}

#[test]
fn a_start_opens_the_fair_of_today_or_the_only_one_and_else_asks() {
    let home = tempfile::tempdir().expect("a folder");
    let fairs = Fairs::of(home.path());
    let at = |day: &str| Clock::Stopped(moment(day));
    let to_open = |day: &str| fairs.to_open(at(day)).expect("read");
    assert_eq!(to_open("2024-05-10").as_deref(), Some(home.path()));
    found(home.path(), "Pameran Lalu", "2023-05-11", "2023-05-14");
    assert_eq!(to_open("2024-05-10").as_deref(), Some(home.path()), "as ever");
    let beside = fairs.begin(home.path()).expect("made");
    assert_eq!(beside, home.path().join("fairs/2"));
    assert_eq!(to_open("2024-05-10").as_deref(), Some(home.path()), "nothing is in it yet");
    assert_eq!(fairs.begin(home.path()).expect("made"), beside, "one empty folder is enough");
    found(&beside, NAME, "2024-05-09", "2024-05-12");
    assert_eq!(to_open("2024-05-10").as_deref(), Some(&*beside));
    assert_eq!(to_open("2023-05-12").as_deref(), Some(home.path()));
    for neither in ["2023-12-01", "2024-05-13"] {
        assert_eq!(to_open(neither), None);
    }
    assert!(fairs.listed(beside.to_str().expect("text")).is_ok());
    for other in ["/", "", home.path().parent().and_then(Path::to_str).expect("text")] {
        assert!(fairs.listed(other).is_err(), "{other} is no fair of this computer");
    }
}

#[test]
fn a_new_fair_begins_with_the_settings_of_the_one_before() {
    let home = tempfile::tempdir().expect("a folder");
    let mut till = opened(home.path());
    let settings = Settings { text_percent: 200, ..till.settings().clone() };
    till.set_settings(settings.clone()).expect("kept");
    till.found_sample("07").expect("founded");
    drop(till);
    let beside = Fairs::of(home.path()).begin(home.path()).expect("made");
    assert_eq!(opened(&beside).settings(), &settings);
}

#[test]
fn a_till_says_what_is_lacking_until_it_may_go() {
    let fair = Met::new();
    let (founder, other) = (fair.founder(), fair.other());
    // It has only looked on: nothing of it could be lost.
    assert_eq!(lacks(&other), BTreeSet::new());
    other.done(&["shift", "open", "--float", "0", "--by", "R2"]);
    other.done(&["sell", "M7QD@12000"]);
    assert_eq!(lacks(&other), set(&["shift", "not_admitted", "not_settled", "unsaid"]));
    assert_eq!(taken_off(&other, NAME).refusal().details["lack"], "shift");
    founder.done(&["sync"]);
    founder.done(&["till", "admit", &fair.letters()]);
    founder.done(&["sync"]);
    other.done(&["sync"]);
    assert_eq!(lacks(&other), set(&["shift", "unsaid"]));
    other.done(&["shift", "close", "--counted", "12000"]);
    assert_eq!(lacks(&other), set(&["not_settled", "unsaid"]));
    // A cart that nobody has paid for.
    let mut till = opened(&fair.data("other"));
    till.cart_article("M7QD", "9000", None).expect("rung up");
    drop(till);
    assert!(lacks(&other).contains("cart"));
    let mut till = opened(&fair.data("other"));
    till.cart_clear().expect("cleared");
    drop(till);
    // The round that taking off begins with settles it; nobody has said yet that it came.
    assert_eq!(taken_off(&other, NAME).refusal().details["lack"], "unsaid");
    assert_eq!(lacks(&other), set(&["unsaid"]));
    founder.done(&["sync"]);
    founder.done(&["shift", "open", "--float", "0", "--by", "R1"]);
    founder.done(&["shift", "close", "--counted", "0"]);
    assert_eq!(lacks(&other), set(&["unsaid"]), "nothing of it has come here yet");
    founder.done(&["sync"]);
    other.done(&["sync"]);
    assert_eq!(lacks(&other), BTreeSet::new());
    assert_eq!(taken_off(&other, "Pameran").refusal().code, "fair_name_differs");
    assert!(fair.data("other").join("ledger.sqlite").exists());
    let done = taken_off(&other, NAME);
    assert_eq!(done.exit, Some(0), "{}", done.err);
    assert!(!fair.data("other").exists(), "something is left");
    assert_eq!(other.json(&["fairs"]), Value::Array(Vec::new()));
    // The others have all of it.
    founder.done(&["sync"]);
    assert_eq!(founder.json(&["totals", "--by", "till"])["sum"]["paid"], 12_000);
}

#[test]
fn a_coordinator_who_closes_a_till_has_said_what_is_held_of_it() {
    let fair = Met::new();
    let (founder, other) = (fair.founder(), fair.other());
    fair.sold_and_closed();
    assert_eq!(lacks(&other), set(&["unsaid"]));
    // Short of its last entry: what came later is held by nobody who says so.
    founder.done(&["till", "close", &fair.letters(), "--last", "2"]);
    fair.synced();
    assert_eq!(lacks(&other), set(&["unsaid"]));
    let last = founder.json(&["till", "list"]);
    let row = last.as_array().expect("rows").iter().find(|row| row["letters"] == fair.letters());
    let last = row.expect("a row")["last_seq"].to_string();
    founder.done(&["till", "close", &fair.letters(), "--last", &last]);
    fair.synced();
    assert_eq!(lacks(&other), BTreeSet::new());
    assert_eq!(taken_off(&other, NAME).exit, Some(0));
}

#[test]
fn the_only_coordinator_and_an_unwritten_recovery_key_stay() {
    let fair = Met::new();
    fair.sold_and_closed();
    let founder = fair.founder();
    assert!(lacks(&founder).contains("only_coordinator"));
    founder.done(&["till", "admit", &fair.letters(), "--role", "coordinator"]);
    fair.synced();
    assert!(!lacks(&founder).contains("only_coordinator"));
    let alone = tempfile::tempdir().expect("a folder");
    let alone = Lapak::at(alone.path());
    alone
        .done(&words("fair found --name P1 --town T --from 2024-05-09 --to 2024-05-12 --stand 07"));
    assert_eq!(lacks(&alone), set(&["recovery", "only_coordinator", "no_place", "unsaid"]));
    assert_eq!(taken_off(&alone, "P1").refusal().details["lack"], "recovery");
}

#[test]
fn without_its_place_a_till_stays() {
    let fair = Met::new();
    fair.sold_and_closed();
    let founder = fair.founder();
    founder.done(&["till", "close", &fair.letters()]);
    fair.synced();
    assert_eq!(lacks(&fair.other()), BTreeSet::new());
    fs::rename(fair.place(), fair.place().with_extension("away")).expect("moved");
    assert_eq!(taken_off(&fair.other(), NAME).refusal().details["lack"], "not_settled");
    assert!(fair.data("other").join("ledger.sqlite").exists());
}

#[test]
fn the_sample_goes_at_a_word_and_leaves_what_is_not_its_own() {
    let home = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(home.path());
    found(&home.path().join("fairs/2"), NAME, "2024-05-09", "2024-05-12");
    fs::write(home.path().join("mine.txt"), "mine").expect("written");
    let name = lapak.json(&["fair", "show"])["name"].as_str().expect("a name").to_owned();
    assert_eq!(taken_off(&lapak, &name).exit, Some(0));
    let left: BTreeSet<String> = names(home.path());
    assert_eq!(left, set(&["fairs", "mine.txt"]));
    assert_eq!(lapak.json(&["fairs"])[0]["name"], NAME);
    // The folder begins anew.
    lapak.done(&["fair", "sample", "--stand", "07"]);
}

/// Killed at any moment, the fair is there whole, or nothing of it is at the next look.
#[test]
fn a_till_that_is_taken_off_is_there_whole_or_not_at_all_after_any_kill() {
    let fair = Met::new();
    fair.sold_and_closed();
    fair.founder().done(&["till", "close", &fair.letters()]);
    fair.synced();
    let began = Instant::now();
    let whole = in_memory();
    copy_all(&fair.data("other"), whole.path());
    assert_eq!(taken_off(&fair.other(), NAME).exit, Some(0));
    let micros = u64::try_from(began.elapsed().as_micros()).expect("short");
    let mut dice = Dice::new(7);
    let (mut stayed, mut went) = (0, 0);
    for _ in 0..KILLS {
        fs::create_dir(fair.data("other")).expect("made");
        copy_all(whole.path(), &fair.data("other"));
        let mut command = fair.other().command();
        command.args(["fair", "take-off", "--name", NAME]).stdout(Stdio::null());
        let mut running = command.stderr(Stdio::null()).spawn().expect("it starts");
        sleep(Duration::from_micros(dice.below(micros)));
        // It may have ended by itself.
        drop(running.kill());
        running.wait().expect("it ends");
        let listed = fair.other().json(&["fairs"]);
        if listed.as_array().is_some_and(Vec::is_empty) {
            assert!(!fair.data("other").exists(), "a remainder: {:?}", names(&fair.data("other")));
            went += 1;
        } else {
            fair.other().verify();
            assert_eq!(fair.other().json(&["fair", "show"])["name"], NAME);
            fs::remove_dir_all(fair.data("other")).expect("removed");
            stayed += 1;
        }
    }
    println!("{stayed} stayed, {went} went");
    assert!(stayed > 0 && went > 0, "{stayed} stayed, {went} went");
}

/// A real fair of a founder and another till, which has joined and is not admitted; they meet in a file.
struct Met {
    folder: TempDir,
}

impl Met {
    fn new() -> Self {
        let fair = Self { folder: in_memory() };
        found(&fair.data("founder"), NAME, "2024-05-09", "2024-05-12");
        let founder = fair.founder();
        founder.done(&["member", "add", "M7QD"]);
        let place = fair.place();
        founder.done(&["place", "create", place.to_str().expect("text")]);
        founder.done(&["sync"]);
        fair.other().done(&["fair", "join", place.to_str().expect("text"), "--stand", "08"]);
        fair
    }

    /// The other till is admitted, has sold, closed its shift and given everything to the founder.
    fn sold_and_closed(&self) {
        let (founder, other) = (self.founder(), self.other());
        other.done(&["sync"]);
        founder.done(&["sync"]);
        founder.done(&["till", "admit", &self.letters()]);
        self.synced();
        other.done(&["shift", "open", "--float", "0", "--by", "R2"]);
        other.done(&["sell", "M7QD@12000"]);
        other.done(&["shift", "close", "--counted", "12000"]);
        self.synced();
    }

    fn synced(&self) {
        for till in [self.other(), self.founder(), self.other(), self.founder(), self.other()] {
            till.done(&["sync"]);
        }
    }

    fn founder(&self) -> Lapak {
        Lapak::at(&self.data("founder"))
    }

    fn other(&self) -> Lapak {
        Lapak::at(&self.data("other"))
    }

    fn letters(&self) -> String {
        let shown = self.other().json(&["fair", "show"]);
        shown["letters"].as_str().expect("letters").to_owned()
    }

    fn data(&self, till: &str) -> PathBuf {
        self.folder.path().join(till)
    }

    fn place(&self) -> PathBuf {
        self.folder.path().join("fair.jsonl")
    }
}

fn found(folder: &Path, name: &str, from: &str, to: &str) {
    let lapak = Lapak::at(folder);
    let rest = format!("fair found --town Kota --from {from} --to {to} --stand 07");
    let mut arguments = words(&rest);
    arguments.extend(["--name", name]);
    lapak.done(&arguments);
    lapak.done(&["fair", "recovery", "--written"]);
}

fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

fn taken_off(lapak: &Lapak, name: &str) -> lapak_tests::lapak::Answered {
    lapak.run(&["fair", "take-off", "--name", name])
}

/// The codes of what is lacking.
fn lacks(lapak: &Lapak) -> BTreeSet<String> {
    let view = lapak.json(&["fair", "take-off"]);
    let lacks = view["lacks"].as_array().expect("a list").iter();
    let lacks: BTreeSet<String> =
        lacks.map(|lack| lack["code"].as_str().expect("a code").to_owned()).collect();
    assert_eq!(view["ready"] == true, lacks.is_empty());
    lacks
}

fn set(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().into_string().expect("text")).collect()
}

fn moment(day: &str) -> Moment {
    format!("{day}T12:00:00.000+07:00").parse().expect("a moment")
}
