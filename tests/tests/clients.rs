//! With the programs that people really have: a cloud drive that rclone mounts, in each way of caching, and a folder that
//! Syncthing replicates; a file and a folder as the place; one side cut off for a while, killed and brought back. Both
//! tills end with the same entries and the same code, and what they say on the way is what a person can act upon.
//!
//! Not in the default run, since they take minutes and install programs: `cargo xtask test clients`.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use lapak_tests::clients::{Drive, Peers, wait_until};
use lapak_tests::lapak::Lapak;
use lapak_tests::meeting::{Meeting, receipts};
use serde_json::Value;

#[test]
#[ignore = "installs rclone: cargo xtask test clients"]
fn on_a_drive_without_a_cache_papers_are_saved_and_a_place_is_refused() {
    let root = tempfile::tempdir().expect("a folder");
    let drive = Drive::mounted(&root.path().join("cloud"), &root.path().join("one"), "off");
    let lapak = Lapak::ready(&root.path().join("till"));
    let receipt = lapak.json(&["sell", "KRP-01"]);
    let receipt = receipt["receipt"].as_str().expect("a number");
    let at = |name: &str| drive.folder().join(name).display().to_string();
    lapak.done(&["receipt", receipt, "--pdf", &at("receipt.pdf")]);
    lapak.done(&["totals", "--by", "day", "--csv", &at("totals.csv")]);
    lapak.done(&["backup", &at("backup")]);
    for place in [at("fair.jsonl"), drive.folder().display().to_string()] {
        let refusal = lapak.run(&["place", "create", &place]).refusal();
        println!("off: {}", refusal.message);
        assert_eq!(refusal.code, "place_not_appendable");
        assert!(refusal.message.contains("--vfs-cache-mode writes"));
    }
    let names = files(&root.path().join("cloud"));
    assert_eq!(names, ["backup", "receipt.pdf", "totals.csv"], "something is left");
}

#[test]
#[ignore = "installs rclone: cargo xtask test clients"]
fn tills_meet_on_a_drive_that_rclone_mounts_with_a_cache() {
    for mode in ["minimal", "writes", "full"] {
        for place in ["fair.jsonl", ""] {
            let root = tempfile::tempdir().expect("a folder");
            let drive = |own: &str| {
                Drive::mounted(&root.path().join("cloud"), &root.path().join(own), mode)
            };
            let (one, mut other) = (drive("one"), drive("other"));
            let places = [&one, &other].map(|drive| drive.folder().join(place));
            let meeting = Meeting::at(root.path(), &[&places[0], &places[1]], || {
                wait_until("what the other side made", || has_content(&places[1]));
            });
            let said = format!("rclone {mode}, {}", kind(place));
            let both: Vec<Lapak> = meeting.tills().collect();
            same_in_the_end(&said, &both, 0);
            sells(&both, 3);
            same_in_the_end(&said, &both, 6);

            other.kill();
            sells(&both, 3);
            drop(both[0].run(&["sync"]));
            is_away(&said, "killed", &both[1]);
            other.unmount();
            is_away(&said, "unmounted", &both[1]);
            other.start();
            // A killed rclone may keep an old state of a file as if it were the newest, until the file changes again: the
            // till that sees it is not settled meanwhile.
            sells(&both, 1);
            same_in_the_end(&said, &both, 14);
            fs::read_dir(root.path().join("cloud")).expect("a folder").for_each(|file| {
                let name = file.expect("a file").file_name();
                assert!(!name.to_string_lossy().starts_with(".tmp"), "{name:?} is left");
            });
        }
    }
}

#[test]
#[ignore = "installs Syncthing: cargo xtask test clients"]
fn tills_meet_in_a_folder_that_syncthing_replicates() {
    for place in ["fair.jsonl", ""] {
        let root = tempfile::tempdir().expect("a folder");
        let mut peers = Peers::in_folder(root.path());
        let places = [0, 1].map(|side| peers.folder(side).join(place));
        let meeting = Meeting::at(root.path(), &[&places[0], &places[1]], || {
            wait_until("what the other side made", || has_content(&places[1]));
        });
        let said = format!("Syncthing, {}", kind(place));
        let both: Vec<Lapak> = meeting.tills().collect();
        same_in_the_end(&said, &both, 0);
        cut_off(&mut peers, &both);
        same_in_the_end(&said, &both, 12);
        let copies = copies(&both);
        println!("{said}: {copies} copies");
        if place.is_empty() {
            assert_eq!(copies, 0, "each till has a file of its own");
            continue;
        }

        let synced = both[0].json(&["sync"]);
        assert_eq!(synced["better_in_folder"], true, "{synced}");
        println!("{said}: {}", in_words(&both[0]));
        both[0].done(&["place", "folder"]);
        wait_until("the other follows", || {
            drop(both[1].run(&["sync"]));
            both[1].json(&["place", "show"])["place"]["path"] == text(&peers.folder(1))
        });
        same_in_the_end(&said, &both, 12);
        let before = copies_of(&both[0]);
        cut_off(&mut peers, &both);
        same_in_the_end(&said, &both, 24);
        assert_eq!(copies_of(&both[0]), before, "a folder makes no more of them");
        let tidied = both[0].json(&["place", "tidy"]);
        println!("{said}: removed {} copies", tidied["removed"].as_array().map_or(0, Vec::len));
        assert_eq!(tidied["kept"], serde_json::json!([]));
        same_in_the_end(&said, &both, 24);
    }
}

/// Both sides sell and sync while one of them has no program that brings it anywhere, which was killed.
fn cut_off(peers: &mut Peers, both: &[Lapak]) {
    for side in 0..2 {
        peers.kill(side);
        sells(both, 3);
        both.iter().for_each(|till| drop(till.run(&["sync"])));
        peers.start(side);
    }
}

fn sells(tills: &[Lapak], sales: usize) {
    for till in tills {
        (0..sales).for_each(|_| drop(till.done(&["sell", "KRP-01"])));
    }
}

/// Waits until both are settled with the same code, and hold so many receipts. Between rounds the files rest, as they do
/// beside a person's hands: a cloud drive uploads what nobody has opened for a while.
#[track_caller]
fn same_in_the_end(said: &str, tills: &[Lapak], sold: usize) {
    let mut heard: Vec<String> = Vec::new();
    wait_until("both have the same", || {
        thread::sleep(3 * Drive::UPLOADED_AFTER);
        let synced: Vec<Option<Value>> = tills
            .iter()
            .map(|till| {
                let ended = till.run(&["sync"]);
                if ended.exit == Some(0) {
                    return serde_json::from_str(&ended.out).ok();
                }
                let message = ended.refusal().message;
                if !heard.contains(&message) {
                    println!("{said}: {message}");
                    heard.push(message);
                }
                None
            })
            .collect();
        let [Some(one), Some(other)] = &synced[..] else { return false };
        let settled = one["settled"] == true && other["settled"] == true;
        let receipts: Vec<usize> = tills.iter().map(|till| receipts(till).0.len()).collect();
        settled && one["state"] == other["state"] && receipts == [sold, sold]
    });
    let state = tills[0].json(&["state"]);
    println!("{said}: both {}, {sold} receipts", state["state"].as_str().expect("a code"));
    assert_eq!(state["state"], tills[1].json(&["state"])["state"]);
    tills.iter().for_each(Lapak::verify);
}

#[track_caller]
fn is_away(said: &str, what: &str, till: &Lapak) {
    let ended = till.run(&["sync"]);
    let refusal = ended.refusal();
    println!("{said}, {what}: {}: {}", refusal.code, refusal.message);
    assert_eq!(ended.exit, Some(3));
    let expected = ["place_offline", "place_missing", "place_folder_foreign"];
    assert!(expected.contains(&&*refusal.code), "{}", refusal.code);
}

/// What a round says to people.
fn in_words(till: &Lapak) -> String {
    let json = till.command();
    let mut plain = Command::new(json.get_program());
    plain.args(json.get_args().filter(|word| *word != "--json")).args(["--lang", "en", "sync"]);
    let said = plain.output().expect("the program starts").stdout;
    String::from_utf8(said).expect("text").trim().to_owned()
}

fn copies(both: &[Lapak]) -> u64 {
    both.iter().map(copies_of).max().unwrap_or_default()
}

fn copies_of(till: &Lapak) -> u64 {
    till.json(&["sync"])["copies"]["files"].as_u64().expect("a figure")
}

fn kind(place: &str) -> &'static str {
    if place.is_empty() { "a folder" } else { "a file" }
}

fn has_content(place: &Path) -> bool {
    // What is still on its way has a hidden name.
    let hidden =
        |path: &Path| path.file_name().is_some_and(|name| name.as_encoded_bytes()[0] == b'.');
    let file = |path: &Path| {
        !hidden(path) && fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() > 200)
    };
    let inside = || fs::read_dir(place).into_iter().flatten().flatten();
    file(place) || inside().any(|entry| file(&entry.path()))
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("a file").file_name().into_string().expect("text"))
        .collect();
    names.sort();
    names
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}
