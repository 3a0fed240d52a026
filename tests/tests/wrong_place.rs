//! Whatever a person points at that is no place of this fair, or that cannot be used now: it is said what it is, each
//! with a code of its own and exit 3, within a minute; and nothing there is touched.

use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use lapak_tests::fair::Fair;
use lapak_tests::lapak::{Answered, Lapak, mount, with_own_mounts};
use tempfile::TempDir;

const MEBIBYTE: u64 = 1024 * 1024;
/// The most memory that a command may have taken.
const MEMORY_KIB_MAX: u64 = 300 * 1024;

#[test]
fn the_place_of_another_fair_is_refused() {
    let other = Fair::in_a_file(1);
    let stand = Stand::new();
    stand.refuses(other.place(), "place_other_fair");
}

#[test]
fn a_folder_of_another_fair_is_refused() {
    let other = Fair::in_a_folder(1);
    let stand = Stand::new();
    stand.sync_refuses(other.place(), "place_folder_foreign");
}

#[test]
fn a_folder_where_a_file_was_is_refused() {
    let stand = Stand::new();
    fs::remove_file(stand.place()).expect("removed");
    fs::create_dir(stand.place()).expect("made");
    let refused = timed(stand.till.command().arg("sync"));
    is_refused(&refused, "place_not_a_file");
    assert_eq!(fs::read_dir(stand.place()).expect("a folder").count(), 0);
}

#[test]
fn a_text_is_refused() {
    let stand = Stand::new();
    let text = stand.beside("notes.txt");
    fs::write(&text, "bring string\n").expect("written");
    stand.refuses(&text, "place_not_ledger");
    stand.join_refuses(&text, "place_not_ledger");
}

#[test]
fn an_empty_file_is_refused_until_a_person_says_otherwise() {
    let stand = Stand::new();
    let empty = stand.beside("empty.jsonl");
    fs::write(&empty, "\n\r\n \n").expect("written");
    stand.sync_refuses(&empty, "place_empty");
    stand.join_refuses(&empty, "place_empty");
}

#[test]
fn a_thousand_megabytes_without_a_line_break_are_refused_in_little_memory() {
    let stand = Stand::new();
    let large = stand.beside("film.mkv");
    File::create(&large).and_then(|file| file.set_len(1024 * MEBIBYTE)).expect("made");
    stand.refuses(&large, "place_not_ledger");
    stand.join_refuses(&large, "place_not_ledger");
}

#[test]
fn a_file_that_may_only_be_read_is_taken_from_and_said_to_be_read_only() {
    with_own_mounts("a_file_that_may_only_be_read_is_taken_from_and_said_to_be_read_only", || {
        let fair = Fair::in_a_file(2);
        fair.open(1).sell();
        fair.till(1).done(&["sync"]);
        fair.open(0).sell();
        read_only(fair.place().parent().expect("a folder"));
        let before = fair.files();
        let ended = timed(fair.till(0).command().arg("sync"));
        is_refused(&ended, "place_read_only");
        let done: serde_json::Value = serde_json::from_str(&ended.out).expect("what it came to");
        assert_eq!((&done["taken"], &done["given"]), (&1.into(), &0.into()));
        let joining = tempfile::tempdir().expect("a folder");
        let joining = Lapak::at(&joining.path().join("data"));
        let arguments = ["fair", "join", fair.place_text(), "--stand", "09"];
        is_refused(&timed(joining.command().args(arguments)), "place_read_only");
        assert_eq!(fair.files(), before);
    });
}

#[test]
fn a_folder_that_may_only_be_read_is_said_to_be_read_only() {
    with_own_mounts("a_folder_that_may_only_be_read_is_said_to_be_read_only", || {
        let fair = Fair::in_a_folder(2);
        fair.open(0).sell();
        let stand = Stand::new();
        let folder = stand.beside("empty");
        fs::create_dir(&folder).expect("made");
        read_only(fair.place());
        read_only(&folder);
        let before = fair.files();
        is_refused(&timed(fair.till(0).command().arg("sync")), "place_read_only");
        assert_eq!(fair.files(), before);
        stand.create_refuses(&folder, "place_read_only");
        stand.create_refuses(&folder.join("new.jsonl"), "place_read_only");
    });
}

#[test]
fn a_full_medium_is_said_to_be_full_and_loses_nothing() {
    with_own_mounts("a_full_medium_is_said_to_be_full_and_loses_nothing", || {
        let medium = tempfile::tempdir().expect("a folder");
        mount(&["-t", "tmpfs", "-o", "size=256k", "none"], medium.path());
        let stand = Stand::new();
        let place = medium.path().join("fair.jsonl");
        stand.till.done(&["place", "create", text(&place)]);
        stand.till.done(&["sync"]);
        let ballast = medium.path().join("ballast");
        drop(fs::write(&ballast, vec![1; 1024 * 1024]));
        let mut hindered = None;
        for _ in 0..10 {
            stand.till.done(&["sell", "KRP-01"]);
            let ended = timed(stand.till.command().arg("sync"));
            if ended.exit != Some(0) {
                hindered = Some(ended);
                break;
            }
        }
        is_refused(&hindered.expect("it is full"), "place_full");
        let new = medium.path().join("new.jsonl");
        let created = timed(stand.till.command().args(["place", "create", text(&new)]));
        is_refused(&created, "place_full");
        fs::remove_file(ballast).expect("removed");
        // What could not be written left an empty file at most, which may still become a place.
        stand.till.done(&["place", "create", text(&new)]);
        stand.till.done(&["place", "create", text(&place)]);
        let done = stand.till.json(&["sync"]);
        assert_eq!(done["settled"], true, "{done}");
    });
}

#[test]
fn a_medium_that_is_not_there_leaves_its_empty_folder_empty() {
    let stand = Stand::new();
    let medium = stand.beside("medium");
    fs::create_dir(&medium).expect("made");
    stand.till.done(&["place", "create", text(&medium)]);
    stand.till.done(&["sync"]);
    fs::rename(&medium, stand.beside("elsewhere")).expect("taken away");
    fs::create_dir(&medium).expect("the folder that it is mounted on");
    stand.till.done(&["sell", "KRP-01"]);
    is_refused(&timed(stand.till.command().arg("sync")), "place_folder_foreign");
    assert_eq!(fs::read_dir(&medium).expect("a folder").count(), 0);
    stand.join_refuses(&medium, "place_folder_foreign");

    stand.sync_refuses(&medium.join("fair.jsonl"), "place_missing");
    assert_eq!(fs::read_dir(&medium).expect("a folder").count(), 0);
}

#[test]
fn a_folder_that_is_not_there_is_offline() {
    let stand = Stand::new();
    let place = stand.beside("gone/fair.jsonl");
    stand.create_refuses(&place, "place_offline");
    stand.sync_refuses(&place, "place_offline");
    stand.join_refuses(&place, "place_offline");
    assert!(!place.parent().expect("a folder").exists());
}

#[test]
fn links_that_lead_round_in_a_circle_are_refused() {
    let stand = Stand::new();
    let (one, other) = (stand.beside("one"), stand.beside("other"));
    symlink(&one, &other).expect("linked");
    symlink(&other, &one).expect("linked");
    for place in [one.clone(), one.join("fair.jsonl")] {
        stand.create_refuses(&place, "place_loop");
        stand.sync_refuses(&place, "place_loop");
        stand.join_refuses(&place, "place_loop");
    }
}

#[test]
fn a_pipe_is_refused_without_waiting_for_anybody() {
    let stand = Stand::new();
    let pipe = stand.beside("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo starts").success());
    stand.create_refuses(&pipe, "place_special");
    stand.sync_refuses(&pipe, "place_special");
    stand.join_refuses(&pipe, "place_special");
    // Nor does one among the files of a place keep anybody waiting.
    stand.till.done(&["sync"]);
}

#[test]
fn a_path_through_a_file_is_refused() {
    let stand = Stand::new();
    let place = stand.place().join("fair.jsonl");
    stand.create_refuses(&place, "place_not_a_file");
    stand.join_refuses(&place, "place_not_a_file");
}

#[test]
fn a_name_with_spaces_and_pictures_is_a_name() {
    let stand = Stand::new();
    let place = stand.beside("Pameran Contoh 🧺 é/kasir bersama 🛒.jsonl");
    fs::create_dir(place.parent().expect("a folder")).expect("made");
    stand.till.done(&["place", "create", text(&place)]);
    assert_eq!(stand.till.json(&["sync"])["settled"], true);
    let joining = Lapak::at(&stand.beside("joining"));
    joining.done(&["fair", "join", text(&place), "--stand", "08"]);
}

/// A till with a place of its own.
struct Stand {
    folder: TempDir,
    till: Lapak,
}

impl Stand {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let till = Lapak::ready(&folder.path().join("data"));
        fs::create_dir(folder.path().join("shared")).expect("made");
        let stand = Self { folder, till };
        stand.till.done(&["place", "create", text(&stand.place())]);
        stand.till.done(&["sync"]);
        stand
    }

    fn place(&self) -> PathBuf {
        self.beside("fair.jsonl")
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join("shared").join(name)
    }

    /// Neither is it taken as a place, nor does a round touch it where the place was.
    #[track_caller]
    fn refuses(&self, place: &Path, code: &str) {
        self.create_refuses(place, code);
        self.sync_refuses(place, code);
    }

    #[track_caller]
    fn create_refuses(&self, place: &Path, code: &str) {
        untouched(place, || {
            let arguments = ["place", "create", text(place)];
            is_refused(&timed(self.till.command().args(arguments)), code);
        });
    }

    /// Makes the path the till's place behind its back, as if it had become this since.
    #[track_caller]
    fn sync_refuses(&self, place: &Path, code: &str) {
        let store = rusqlite::Connection::open(self.folder.path().join("data/ledger.sqlite"));
        let sql = "UPDATE local_place SET path = ?1, seen = NULL";
        store.and_then(|store| store.execute(sql, [text(place)])).expect("changed");
        untouched(place, || is_refused(&timed(self.till.command().arg("sync")), code));
        let shown = self.till.json(&["place", "show"]);
        assert_eq!(shown["place"]["hindered"]["code"], code);
        self.till.done(&["place", "create", text(&self.place())]);
    }

    #[track_caller]
    fn join_refuses(&self, place: &Path, code: &str) {
        let joining = Lapak::at(&self.folder.path().join("joining"));
        untouched(place, || {
            let arguments = ["fair", "join", text(place), "--stand", "08"];
            is_refused(&timed(joining.command().args(arguments)), code);
        });
        let refused = joining.run(&["fair", "show"]);
        assert_eq!(refused.refusal().code, "no_fair", "it joined all the same");
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of this test is text")
}

#[track_caller]
fn is_refused(ended: &Answered, code: &str) {
    assert_eq!((ended.exit, ended.refusal().code.as_str()), (Some(3), code), "{}", ended.err);
}

/// Checks that what stands at a path is the same before and after.
#[track_caller]
fn untouched(path: &Path, during: impl FnOnce()) {
    let before = looked_at(path);
    during();
    assert_eq!(looked_at(path), before, "{} was touched", path.display());
}

/// Its kind, length, time and, unless it is large or no file, its content; of a folder, what is in it.
fn looked_at(path: &Path) -> Option<(u32, u64, i64, Vec<u8>)> {
    let meta = fs::symlink_metadata(path).ok()?;
    let content = if meta.is_file() && meta.len() < MEBIBYTE {
        fs::read(path).expect("read")
    } else if meta.is_dir() {
        let entries = fs::read_dir(path).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().into_encoded_bytes());
        names.flatten().collect()
    } else {
        Vec::new()
    };
    Some((meta.mode(), meta.len() + meta.blocks(), meta.mtime_nsec(), content))
}

/// Runs a command to its end, or kills it after a minute; it may take only so much memory.
#[track_caller]
fn timed(command: &mut Command) -> Answered {
    let since = Instant::now();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("started");
    let mut memory = 0;
    while child.try_wait().expect("it can be asked").is_none() {
        memory = memory.max(memory_kib(&child));
        if since.elapsed() > Duration::from_secs(60) {
            child.kill().expect("killed");
            panic!("it hangs: {command:?}");
        }
        sleep(Duration::from_millis(10));
    }
    assert!(memory < MEMORY_KIB_MAX, "it took {memory} KiB");
    child.wait_with_output().expect("it ended").into()
}

/// The most memory that it has had so far; 0 when it has just ended.
fn memory_kib(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    most.and_then(|most| most.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

/// Mounts a folder over itself, to be read only.
fn read_only(folder: &Path) {
    mount(&["--bind", text(folder)], folder);
    mount(&["-o", "remount,ro,bind"], folder);
}
