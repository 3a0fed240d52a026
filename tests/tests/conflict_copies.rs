//! Programs that replicate files leave a copy beside the file when two tills wrote at once: whatever it is called, its
//! entries are read, and it is left where it is.

use std::fs;

use lapak_core::exchange::Extent;
use lapak_tests::fair::Fair;

const COPIES: [&str; 5] = [
    "fair.sync-conflict-20240510-101503-ABCDEFG.jsonl",
    "fair (A's conflicted copy 2024-05-10).jsonl",
    "fair (conflicted copy 2024-05-10 101503).jsonl",
    "fair-LAPTOP.jsonl",
    "fair (1).jsonl",
];

#[test]
fn copies_beside_a_file_are_read_whatever_they_are_called_and_left_as_they_are() {
    let fair = Fair::in_a_file(2);
    copies_are_read(&fair, "fair.jsonl");
}

#[test]
fn copies_in_a_folder_are_read_whatever_they_are_called_and_left_as_they_are() {
    let fair = Fair::in_a_folder(2);
    let key = fair.open(1).key();
    let own = fair.files().into_keys().find(|name| name.contains(&key[..8])).expect("a file");
    copies_are_read(&fair, &own);
}

#[test]
fn other_files_are_neither_read_nor_changed() {
    let fair = Fair::in_a_file(2);
    let folder = fair.place().parent().expect("a folder");
    fs::write(folder.join("photo.jpg"), [0xff, 0xd8, 0xff, 0xe0, 0, b'\n', 7]).expect("written");
    fs::write(folder.join("notes.txt"), "{\"id\":\"1\"}\nbring string\n").expect("written");
    let other = Fair::in_a_file(1);
    fs::copy(other.place(), folder.join("other.jsonl")).expect("copied");
    let before = fair.files();
    let till = fair.open(0);
    for extent in [Extent::Full, Extent::Background, Extent::Full] {
        let round = till.round_done(extent);
        assert_eq!((round.damaged, round.taken, round.foreign, round.given), (0, 0, 0, 0));
        assert!(round.settled);
    }
    assert_eq!(fair.files(), before);
}

#[test]
fn a_copy_is_found_among_more_photos_than_are_looked_at() {
    let fair = Fair::in_a_file(2);
    let folder = fair.place().parent().expect("a folder");
    for number in 0..600 {
        fs::write(folder.join(format!("DSC{number:05}.JPG")), number.to_string()).expect("written");
    }
    let before = fs::read(fair.place()).expect("read");
    fair.open(1).sell();
    fair.open(1).round_done(Extent::Full);
    fs::rename(fair.place(), folder.join(COPIES[1])).expect("moved");
    fs::write(fair.place(), before).expect("written");
    assert_eq!(fair.open(0).round_done(Extent::Full).taken, 1);
}

/// Sells at the second till, one sale for each name, and lets each come to the first only in a copy: in the file that
/// the second writes to, it is missing.
fn copies_are_read(fair: &Fair, name: &str) {
    let folder = match fair.place().is_dir() {
        true => fair.place(),
        false => fair.place().parent().expect("a folder"),
    };
    let file = folder.join(name);
    let (one, two) = (fair.open(0), fair.open(1));
    for copy in COPIES {
        let without = fs::read(&file).expect("read");
        two.sell();
        assert_eq!(two.round_done(Extent::Full).given, 1);
        let copy = folder.join(copy.replace("fair", name.trim_end_matches(".jsonl")));
        fs::rename(&file, &copy).expect("moved");
        fs::write(&file, &without).expect("written");
        let kept = fs::read(&copy).expect("read");

        let round = one.round_done(Extent::Background);
        assert_eq!((round.taken, round.given, round.damaged), (1, 0, 0), "{}", copy.display());
        let plan = two.plan();
        assert_eq!((plan.give.len(), plan.wait.len()), (0, 0), "it is there, in the copy");
        assert_eq!(fs::read(&copy).expect("read"), kept);

        fs::remove_file(&copy).expect("tidied by a person");
        let round = two.round_done(Extent::Full);
        assert_eq!((round.given, round.damaged), (1, 0), "now it is missing");
    }
    fair.are_whole_after_two_rounds(&[one, two]);
}
