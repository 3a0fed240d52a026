//! Backups are whole and go on as a new till.

use std::fs;

use lapak_tests::folder::{copied, key, opened, ready, secret, typed};
use lapak_tests::lapak::Lapak;
use rusqlite::Connection;
use serde_json::Value;

const DRAFT: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn a_backup_is_whole_and_goes_on_as_a_new_till() {
    let data = ready();
    let lapak = Lapak::at(data.path());
    let first: Value = lapak.json(&["sell", "KRP-01*2", "--draft", DRAFT]);
    opened(data.path()).enter("KRP-01").expect("rung up");
    let (old, old_secret) = (key(data.path()), secret(data.path()));
    let beside = tempfile::tempdir().expect("a folder");
    let file = beside.path().join("lapak.backup");
    let saved = lapak.json(&["backup", &file.display().to_string()]);
    assert_eq!(saved["file"], file.display().to_string());
    let bytes = fs::read(&file).expect("a backup");
    assert_eq!(fs::read_dir(beside.path()).expect("a folder").count(), 1, "nothing beside it");
    let again = lapak.run(&["backup", &file.display().to_string()]);
    assert_eq!((again.exit, &*again.refusal().code), (Some(1), "file_exists"));
    assert!(fs::read(&file).expect("a backup") == bytes, "it was overwritten");
    let refused = lapak.run(&["restore", &file.display().to_string()]);
    assert_eq!(refused.refusal().code, "fair_exists");
    assert_eq!(key(data.path()), old);

    let later = lapak.json(&["sell", "KRP-01*3"]);
    let new = tempfile::tempdir().expect("a folder");
    let restored = Lapak::at(new.path());
    let answered = restored.run(&["restore", &file.display().to_string()]);
    assert_eq!(answered.exit, Some(0), "{answered:?}");
    assert!(answered.err.contains("sebagai perangkat baru"), "{answered:?}");
    assert!(!new.path().join("restoring").exists(), "the working copy is left");
    assert_ne!(key(new.path()), old, "the old key is not there from the first");
    assert_ne!(secret(new.path()), old_secret);
    assert_eq!(opened(new.path()).cart().expect("a cart").lines.len(), 1);
    restored.done(&["shift", "open", "--float", "0"]);
    let sold = restored.json(&["sell", "KRP-01"]);
    assert!(sold["receipt"].as_str().expect("a receipt").ends_with("-0001"), "{sold}");
    let again = restored.json(&["sell", "KRP-01*2", "--draft", DRAFT]);
    assert_eq!(again["receipt"], first["receipt"]);

    let lines = new.path().join("later.txt");
    fs::write(&lines, lapak.done(&["entries"])).expect("written");
    restored.done(&["take", &lines.display().to_string()]);
    restored.done(&["sell", "KRP-01"]);
    assert!(restored.entries().iter().any(|(id, _)| *id == later["id"]));
    restored.verify();
}

#[test]
fn what_is_no_whole_backup_is_refused_and_changes_nothing() {
    let data = ready();
    let beside = tempfile::tempdir().expect("a folder");
    let whole = beside.path().join("whole");
    Lapak::at(data.path()).done(&["backup", &whole.display().to_string()]);
    let bytes = fs::read(&whole).expect("a backup");
    let new = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::at(new.path());
    let refuses = |name: &str, code: &str| {
        let refused = lapak.run(&["restore", &beside.path().join(name).display().to_string()]);
        assert_eq!(refused.refusal().code, code, "{name}");
        let file = beside.path().join(name).display().to_string();
        assert_eq!(refused.refusal().details["file"], file, "{name}");
        assert_eq!(lapak.run(&["fair", "show"]).refusal().code, "no_fair", "{name}");
        assert!(!new.path().join("restoring").exists(), "{name}");
    };
    refuses("missing", "file_unreadable");
    fs::write(beside.path().join("text"), "no store").expect("written");
    refuses("text", "backup_damaged");
    let cuts = [0, 1, 16, 100, 4096, bytes.len() / 2, bytes.len() - 4096, bytes.len() - 1];
    for cut in cuts {
        fs::write(beside.path().join("cut"), &bytes[..cut]).expect("written");
        refuses("cut", "backup_damaged");
    }
    let mut overwritten = bytes.clone();
    let middle = bytes.len() / 8192 * 4096;
    overwritten[middle..middle + 4096].fill(0xa5);
    fs::write(beside.path().join("overwritten"), overwritten).expect("written");
    refuses("overwritten", "backup_damaged");
    let foreign = Connection::open(beside.path().join("foreign")).expect("a database");
    foreign.execute_batch("CREATE TABLE song (title TEXT)").expect("made");
    refuses("foreign", "store_foreign");
    fs::write(beside.path().join("newer"), &bytes).expect("written");
    let newer = Connection::open(beside.path().join("newer")).expect("a database");
    newer.pragma_update(None, "user_version", 999).expect("made");
    refuses("newer", "store_newer");
    lapak.done(&["restore", &whole.display().to_string()]);
    lapak.verify();
}

#[test]
fn a_store_that_is_no_backup_is_restored_with_its_log() {
    let data = ready();
    let mut till = opened(data.path());
    let sold = till.sell(&typed()).expect("sold");
    let taken = copied(data.path());
    assert!(fs::metadata(taken.path().join("ledger.sqlite-wal")).expect("a log").len() > 0);
    let new = tempfile::tempdir().expect("a folder");
    let file = taken.path().join("ledger.sqlite");
    Lapak::at(new.path()).done(&["restore", &file.display().to_string()]);
    assert!(Lapak::at(new.path()).entries().iter().any(|(id, _)| *id == sold.id));
}
