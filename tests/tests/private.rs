//! The data folder, with the till's secret key in it, is its owner's alone.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use lapak_tests::lapak::{Answered, Lapak, NOON, program};

#[test]
fn a_data_folder_and_all_in_it_is_its_owners_alone_from_the_first() {
    let root = tempfile::tempdir().expect("a folder");
    let data = root.path().join("below").join("data");
    let lapak = Lapak::ready(&data);
    lapak.done(&["sell", "KRP-01"]);
    let backup = root.path().join("till.backup");
    lapak.done(&["backup", backup.to_str().expect("text")]);
    assert!(open_to_others(&data).is_empty(), "{:?}", open_to_others(&data));
    assert_eq!(rights(&data), 0o700);
    assert_eq!(rights(&backup), 0o600, "a backup holds the secret too");
    let till = lapak_tests::folder::opened(&data);
    assert!(data.join("ledger.sqlite-wal").exists() && data.join("ledger.sqlite-shm").exists());
    assert!(open_to_others(&data).is_empty(), "in use: {:?}", open_to_others(&data));
    drop(till);
}

#[test]
fn what_an_older_program_left_open_is_closed_at_the_next_start() {
    let root = tempfile::tempdir().expect("a folder");
    let data = root.path().join("data");
    let lapak = Lapak::ready(&data);
    for folder in ["log", "damaged-20240510-120000"] {
        fs::create_dir(data.join(folder)).expect("made");
        fs::write(data.join(folder).join("ledger.sqlite"), "").expect("written");
    }
    all_in(&data).iter().for_each(|path| {
        let rights = if path.is_dir() { 0o755 } else { 0o644 };
        fs::set_permissions(path, fs::Permissions::from_mode(rights)).expect("opened");
    });
    assert!(open_to_others(&data).len() > 6);
    lapak.done(&["sale", "list"]);
    assert!(open_to_others(&data).is_empty(), "{:?}", open_to_others(&data));
}

#[test]
fn a_folder_that_cannot_be_closed_to_others_is_said_and_sells_all_the_same() {
    let root = tempfile::tempdir().expect("a folder");
    let data = root.path().join("data");
    fs::create_dir(&data).expect("made");
    for path in [root.path(), &data] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o777)).expect("open to everybody");
    }
    // Wherever the program was built, anybody can start this copy of it.
    let copy = root.path().join("lapak");
    // By another process: a file that this one writes may be open in a child that another test has just started, and
    // what is open for writing cannot be run.
    let copied = Command::new("cp").arg(program()).arg(&copy).status();
    assert!(copied.is_ok_and(|status| status.success()));
    let mut command = Command::new(&copy);
    command.arg("--data").arg(&data).args(["--lang", "en", "--at", NOON]);
    command.args(["fair", "sample", "--stand", "07"]);
    // Somebody who may write there, and to whom the folder does not belong.
    let is_root = fs::metadata(&copy).expect("there").uid() == 0;
    if is_root {
        use std::os::unix::process::CommandExt;
        command.uid(65534).gid(65534).current_dir("/");
    }
    let done: Answered = command.output().expect("the program starts").into();
    assert_eq!(done.exit, Some(0), "{done:?}");
    let said = done.err.contains("secret key") && done.err.contains(data.to_str().expect("text"));
    assert_eq!(said, is_root, "only the owner may close a folder: {done:?}");
}

/// Whatever another account could read or open.
fn open_to_others(folder: &Path) -> Vec<PathBuf> {
    all_in(folder).into_iter().filter(|path| rights(path) & 0o077 != 0).collect()
}

fn rights(path: &Path) -> u32 {
    fs::metadata(path).expect("there").permissions().mode() & 0o777
}

fn all_in(folder: &Path) -> Vec<PathBuf> {
    let mut all = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.extend(all_in(&path));
        } else {
            all.push(path);
        }
    }
    all
}
