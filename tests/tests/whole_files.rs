//! Papers, copies and backups are written whole or not at all, wherever they go, never over another file, and nothing is
//! ever left beside them.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use lapak_core::till;
use lapak_tests::lapak::{Answered, Lapak, with_own_mounts};
use lapak_tests::lent::Lent;
use lapak_tests::share::Share;

#[test]
fn everything_is_saved_on_a_share_that_knows_no_links() {
    with_own_mounts("everything_is_saved_on_a_share_that_knows_no_links", || {
        let share = Share::mounted();
        let stand = Stand::at(share.beside().join("till"));
        for lacks in ["nothing", "streams"] {
            share.lacks(lacks);
            let folder = share.place().parent().expect("a folder").to_owned();
            let named = |name: &str| folder.join(format!("{lacks}-{name}"));
            let before = files(&folder);
            for (name, words) in stand.papers() {
                let done = stand.save(&words, &named(name));
                assert_eq!(done.exit, Some(0), "{lacks}: {name}: {}", done.err);
            }
            let copy = text(&named("copy.jsonl"));
            let lent = Lent::at(&stand.folder);
            till::copy_to(lent, &copy, &Arc::default(), |_| {}).expect("copied");
            let after = files(&folder);
            assert_eq!(after.len(), before.len() + stand.papers().len() + 1, "{:?}", after.keys());
            for (name, words) in stand.papers() {
                let local = share.beside().join(format!("{lacks}-{name}"));
                assert_eq!(stand.save(&words, &local).exit, Some(0));
                let there = &after[&named(name)];
                assert_eq!(there.0, fs::read(&local).expect("read"), "{lacks}: {name}");
                assert_eq!(there.1, if name == "backup" { 0o600 } else { 0o644 }, "{name}");
            }
        }
    });
}

#[test]
fn a_share_that_is_full_is_said_to_be_and_keeps_nothing_half() {
    with_own_mounts("a_share_that_is_full_is_said_to_be_and_keeps_nothing_half", || {
        let share = Share::mounted();
        let stand = Stand::at(share.beside().join("till"));
        share.lacks("full");
        let folder = share.place().parent().expect("a folder").to_owned();
        for (name, words) in stand.papers() {
            let refusal = stand.save(&words, &folder.join(name)).refusal();
            assert_eq!(
                (&*refusal.code, &refusal.details["why"]),
                ("file_not_written", &"full".into())
            );
            assert!(refusal.message.contains("penuh"), "{}", refusal.message);
            assert_eq!(files(&folder).len(), 1, "{name}: something is left");
        }
        let created = stand.till.run(&["place", "create", &text(&folder.join("new.jsonl"))]);
        assert_eq!(created.refusal().code, "place_full");
        assert_eq!(files(&folder).len(), 1, "something is left of a place");
    });
}

#[test]
fn a_share_to_which_nothing_can_be_added_is_said_to_be_and_nothing_is_left_on_it() {
    let name = "a_share_to_which_nothing_can_be_added_is_said_to_be_and_nothing_is_left_on_it";
    with_own_mounts(name, || {
        let share = Share::mounted();
        let stand = Stand::at(share.beside().join("till"));
        let folder = share.place().parent().expect("a folder").to_owned();
        stand.till.done(&["place", "create", &text(&share.place())]);
        share.lacks("streams");
        let refusals = [
            stand.till.run(&["sync"]),
            stand.till.run(&["place", "create", &text(&folder.join("new.jsonl"))]),
            stand.till.run(&["place", "create", &text(&folder)]),
        ];
        for refused in refusals {
            assert_eq!(refused.refusal().code, "place_not_appendable", "{}", refused.err);
            assert!(refused.refusal().message.contains("--vfs-cache-mode writes"));
            assert_eq!(files(&folder).len(), 1, "something is left");
        }
        share.lacks("nothing");
        assert_eq!(stand.till.json(&["sync"])["settled"], true);
    });
}

#[test]
fn a_file_that_ends_before_its_length_is_named_and_nothing_is_settled() {
    let name = "a_file_that_ends_before_its_length_is_named_and_nothing_is_settled";
    with_own_mounts(name, || {
        let share = Share::mounted();
        let stand = Stand::at(share.beside().join("till"));
        stand.till.done(&["place", "create", &text(&share.place())]);
        assert_eq!(stand.till.json(&["sync"])["settled"], true);
        share.lacks("promises");
        for _ in 0..2 {
            let round = stand.till.json(&["sync"]);
            assert_eq!(round["settled"], false, "{round}");
            assert!(round.to_string().contains("place.jsonl"), "{round}");
        }
        share.lacks("nothing");
        assert_eq!(stand.till.json(&["sync"])["settled"], true);
    });
}

#[test]
fn what_is_there_is_never_overwritten() {
    with_own_mounts("what_is_there_is_never_overwritten", || {
        let share = Share::mounted();
        let stand = Stand::at(share.beside().join("till"));
        let on_share = share.place().parent().expect("a folder").join("mine");
        for file in [on_share, share.beside().join("mine")] {
            fs::write(&file, "mine").expect("written");
            for (name, words) in stand.papers() {
                assert_eq!(stand.save(&words, &file).refusal().code, "file_exists", "{name}");
                assert_eq!(fs::read(&file).expect("read"), b"mine", "{name}");
            }
        }
    });
}

#[test]
fn papers_are_for_whom_the_umask_says_and_a_backup_is_for_its_owner() {
    let folder = tempfile::tempdir().expect("a folder");
    let stand = Stand::at(folder.path().join("till"));
    let papers = folder.path().join("papers");
    for (umask, mode) in [("022", 0o644), ("002", 0o664), ("077", 0o600)] {
        fs::create_dir(&papers).expect("made");
        let mut all = stand.papers();
        all.push(("place.jsonl", vec!["place".into(), "create".into()]));
        for (name, words) in &all {
            let mut shell = Command::new("sh");
            shell.args(["-c", &format!("umask {umask}; exec \"$@\""), "sh"]);
            let words = stand.command(words, &papers.join(name));
            shell.arg(words.get_program()).args(words.get_args());
            let done: Answered = shell.output().expect("a shell").into();
            assert_eq!(done.exit, Some(0), "{}", done.err);
        }
        for (path, (_, found)) in files(&papers) {
            let mode = if path.ends_with("backup") { 0o600 } else { mode };
            assert_eq!(found, mode, "{umask}: {}", path.display());
        }
        fs::remove_dir_all(&papers).expect("removed");
    }
}

#[test]
fn a_refusal_says_what_stands_in_the_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let stand = Stand::at(folder.path().join("till"));
    let file = folder.path().join("file");
    fs::write(&file, "no folder").expect("written");
    let long = folder.path().join("x".repeat(300));
    let unplugged = folder.path().join("stick").join("paper");
    for (at, why) in [(&long, "name"), (&file.join("in it"), "folder"), (&unplugged, "folder")] {
        for (name, words) in stand.papers() {
            let refusal = stand.save(&words, at).refusal();
            assert_eq!(refusal.code, "file_not_written", "{name}");
            assert_eq!(refusal.details["why"], why, "{name}: {}", refusal.message);
        }
    }
    assert!(!folder.path().join("stick").exists(), "a folder where a stick should be");
}

/// A till that has sold one thing.
struct Stand {
    folder: PathBuf,
    till: Lapak,
    receipt: String,
}

impl Stand {
    fn at(folder: PathBuf) -> Self {
        let till = Lapak::ready(&folder);
        let sale = till.json(&["sell", "KRP-01"]);
        let receipt = sale["receipt"].as_str().expect("a number").to_owned();
        Self { folder, till, receipt }
    }

    /// Everything that the command line writes into a file, with the words before the file's name.
    fn papers(&self) -> Vec<(&'static str, Vec<String>)> {
        let words = |line: &str| line.split(' ').map(str::to_owned).collect();
        let receipt = |kind: &str| words(&format!("receipt {} --{kind}", self.receipt));
        vec![
            ("receipt.pdf", receipt("pdf")),
            ("kuitansi.pdf", receipt("buyer Pembeli --kuitansi")),
            ("day.pdf", words("day pdf --day 2024-05-10 --out")),
            ("totals.csv", words("totals --by day --csv")),
            ("totals.xlsx", words("totals --by day --xlsx")),
            ("totals.pdf", words("totals --by day --pdf")),
            ("backup", words("backup")),
        ]
    }

    fn command(&self, words: &[String], file: &Path) -> Command {
        let mut command = self.till.command();
        command.args(words).arg(file);
        command
    }

    fn save(&self, words: &[String], file: &Path) -> Answered {
        self.command(words, file).output().expect("the program starts").into()
    }
}

/// What is in a folder, with who may read it.
fn files(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, u32)> {
    let entries = fs::read_dir(folder).expect("a folder");
    let each = entries.map(|entry| {
        let path = entry.expect("an entry").path();
        let mode = fs::metadata(&path).expect("a file").permissions().mode() & 0o777;
        (path.clone(), (fs::read(path).expect("read"), mode))
    });
    each.collect()
}

fn text(path: &Path) -> String {
    path.to_str().expect("a plain path").to_owned()
}
