//! From a shared file to the folder that it lies in: said where it would serve better, done in one step, and followed by
//! every till; nobody else can lead a till anywhere by it. And the copies that are left: removed on a person's word alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lapak_core::exchange::Extent;
use lapak_core::till::{self, LendTill as _};
use lapak_tests::fair::Fair;
use lapak_tests::lapak::Lapak;
use lapak_tests::lent::Lent;
use serde_json::json;

#[test]
fn a_till_goes_over_to_the_folder_and_every_other_follows_at_its_next_round() {
    let fair = Fair::in_a_file(3);
    let (place, folder) = (fair.place().to_owned(), folder(&fair));
    fair.open(2).sell();
    fs::copy(&place, folder.join("fair.sync-conflict-20240510-101503-ABCDEFG.jsonl"))
        .expect("copied");
    let synced = fair.till(0).json(&["sync"]);
    assert_eq!(
        (&synced["better_in_folder"], &synced["copies"]["files"]),
        (&true.into(), &1.into())
    );

    let moved = fair.till(0).json(&["place", "folder"]);
    assert_eq!(moved["place"]["path"], text(&folder));
    assert_eq!((&moved["settled"], &moved["better_in_folder"]), (&true.into(), &false.into()));
    let again = fair.till(0).json(&["place", "folder"]);
    assert_eq!(again["place"]["path"], text(&folder), "once is enough");

    let before = fs::read(&place).expect("read");
    for till in [1, 2] {
        let synced = fair.till(till).json(&["sync"]);
        assert_eq!(synced["place"]["path"], text(&folder), "till {till} stayed behind");
        fair.open(till).sell();
        fair.till(till).done(&["sync"]);
    }
    fair.is_whole_after_two_rounds();
    assert_eq!(fs::read(&place).expect("read"), before, "somebody still wrote the shared file");
    for till in fair.tills() {
        let own = own_file(&fair, till);
        assert!(own.exists(), "till {till} has no file of its own");
    }
}

#[test]
fn one_that_comes_late_follows_also_when_the_shared_file_is_gone() {
    let fair = Fair::in_a_file(2);
    fair.open(1).sell();
    fair.till(0).done(&["place", "folder"]);
    fs::remove_file(fair.place()).expect("tidied by a person");
    let synced = fair.till(1).json(&["sync"]);
    assert_eq!(synced["place"]["path"], text(&folder(&fair)));
    fair.is_whole_after_two_rounds();
}

#[test]
fn a_till_that_nobody_admitted_leads_nobody() {
    let mut fair = Fair::in_a_file(2);
    let joined = fair.join("09");
    fair.till(2).done(&["place", "folder"]);
    stays(&fair, 0);
    fair.admit(&joined);
    let synced = fair.till(0).json(&["sync"]);
    assert_eq!(synced["place"]["path"], text(&folder(&fair)), "now its word counts");
}

#[test]
fn a_file_that_is_only_called_like_a_tills_own_leads_nobody() {
    let fair = Fair::in_a_file(2);
    let own = own_file(&fair, 1);
    let of_the_founder: Vec<u8> = fs::read(fair.place())
        .expect("read")
        .split_inclusive(|byte| *byte == b'\n')
        .filter(|line| !contains(line, &format!("\"till\":\"{}\"", fair.open(1).key())))
        .flatten()
        .copied()
        .collect();
    let other = Fair::in_a_file(1);
    for content in [Vec::new(), of_the_founder, fs::read(other.place()).expect("read")] {
        fs::write(&own, content).expect("written");
        stays(&fair, 0);
    }
}

#[test]
fn nobody_is_led_out_of_the_folder() {
    let fair = Fair::in_a_file(2);
    let elsewhere = folder(&fair).join("deeper");
    fs::create_dir(&elsewhere).expect("made");
    let till = fair.open(1);
    let place = elsewhere.join("fair.jsonl");
    till::create_place(till.clone(), text(&place), &Arc::default()).expect("a place");
    till::use_folder(till.clone(), &Arc::default()).expect("a folder");
    assert!(elsewhere.join(own_file(&fair, 0).file_name().expect("a name")).metadata().is_err());
    drop(till);
    stays(&fair, 0);
}

#[test]
fn a_folder_that_a_program_replicates_is_known_by_its_mark() {
    for mark in [".stfolder", ".dropbox.cache", ".sync"] {
        let fair = Fair::in_a_file(1);
        assert!(!fair.open(0).round_done(Extent::Full).better_in_folder);
        fs::create_dir(folder(&fair).parent().expect("a folder").join(mark)).expect("made");
        assert!(fair.open(0).round_done(Extent::Full).better_in_folder, "{mark}");
        assert!(fair.open(0).round_done(Extent::Background).better_in_folder, "{mark}");
    }
}

#[test]
fn copies_go_on_a_persons_word_when_everything_in_them_is_held() {
    let mut fair = Fair::in_a_file(2);
    let folder = folder(&fair);
    let whole = fs::read(fair.place()).expect("read");
    fs::write(folder.join("fair (1).jsonl"), &whole).expect("written");
    fs::write(folder.join("fair-unfinished.jsonl"), whole.trim_ascii_end()).expect("written");
    fs::write(folder.join("photo.jpg"), b"\xff\xd8").expect("written");
    // What nobody has admitted is not in the ledger, and stands in this copy too.
    fair.join("09");
    fs::copy(fair.place(), folder.join("fair-LAPTOP.jsonl")).expect("copied");
    for _ in 0..3 {
        fair.till(0).done(&["sync"]);
    }
    assert!(folder.join("fair (1).jsonl").exists(), "no round removes anything");
    let tidied = fair.till(0).json(&["place", "tidy"]);
    assert_eq!(tidied["removed"], serde_json::json!(["fair (1).jsonl"]));
    assert_eq!(tidied["kept"], serde_json::json!(["fair-LAPTOP.jsonl", "fair-unfinished.jsonl"]));
    for (name, there) in [
        ("fair (1).jsonl", false),
        ("fair-LAPTOP.jsonl", true),
        ("fair-unfinished.jsonl", true),
        ("photo.jpg", true),
        ("fair.jsonl", true),
    ] {
        assert_eq!(folder.join(name).exists(), there, "{name}");
    }
}

#[test]
fn the_file_in_which_others_meet_is_no_copy_whatever_a_newcomer_knows() {
    let fair = Fair::in_a_file(2);
    let newcomer = Lapak::at(&folder(&fair).join("../newcomer"));
    newcomer.done(&["fair", "join", text(&folder(&fair)), "--stand", "09"]);
    let synced = newcomer.json(&["sync"]);
    assert_eq!(synced["copies"]["files"], 0);
    let tidied = newcomer.json(&["place", "tidy"]);
    assert_eq!((&tidied["removed"], &tidied["kept"]), (&json!([]), &json!([])));
    fair.is_whole_after_two_rounds();
}

#[test]
fn what_only_a_copy_had_is_put_back_when_it_goes() {
    let fair = Fair::in_a_file(2);
    let before = fs::read(fair.place()).expect("read");
    fair.open(1).sell();
    fair.open(1).round_done(Extent::Full);
    fs::rename(fair.place(), folder(&fair).join("fair (1).jsonl")).expect("moved");
    fs::write(fair.place(), before).expect("written");
    let tills: Vec<Lent> = fair.tills().map(|till| fair.open(till)).collect();
    tills[0].round_done(Extent::Full);
    let done = till::remove_copies(tills[0].clone(), &Arc::default(), |_| {}).expect("tidied");
    assert_eq!(done.removed, ["fair (1).jsonl"]);
    fair.are_whole_after_two_rounds(&tills[..1]);
    fair.are_whole_after_two_rounds(&tills);
}

/// A round changes nothing of where a till meets the others.
#[track_caller]
fn stays(fair: &Fair, till: usize) {
    let till = fair.open(till);
    till.round_done(Extent::Full);
    let path = till.with(|till| Ok(till.place()?.path)).expect("a place");
    assert_eq!(path.as_deref(), Some(fair.place_text()));
}

fn folder(fair: &Fair) -> PathBuf {
    fair.place().parent().expect("a folder").to_owned()
}

/// The file that a till appends to in the folder.
fn own_file(fair: &Fair, till: usize) -> PathBuf {
    let key = fair.open(till).key();
    let letters = key.parse::<lapak_core::value::TillKey>().expect("a key");
    let letters = lapak_core::value::TillLetters::from(letters);
    folder(fair).join(format!("lapak-{letters}-{}.jsonl", &key[..8]))
}

fn contains(line: &[u8], text: &str) -> bool {
    line.windows(text.len()).any(|some| some == text.as_bytes())
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}
