//! Programs that replicate files leave a copy beside the file when two tills wrote at once: whatever it is called, its
//! entries are read, and it is left where it is.

use std::fs;
use std::process::Command;
use std::time::SystemTime;

use lapak_core::exchange::Extent;
use lapak_tests::fair::Fair;
use lapak_tests::lent::Lent;

const MEBIBYTE: u64 = 1024 * 1024;

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
    // Whoever carries the file carries no copy: what only a copy has is given to the file.
    copies_are_read(&fair, "fair.jsonl", 1);
}

#[test]
fn copies_in_a_folder_are_read_whatever_they_are_called_and_left_as_they_are() {
    let fair = Fair::in_a_folder(2);
    let key = fair.open(1).key();
    let own = fair.files().into_keys().find(|name| name.contains(&key[..8])).expect("a file");
    copies_are_read(&fair, &own, 0);
}

#[test]
fn a_till_is_settled_only_when_the_shared_file_by_itself_has_everything() {
    let fair = Fair::in_a_file(2);
    let folder = fair.place().parent().expect("a folder").to_owned();
    let tills: Vec<_> = fair.tills().map(|till| fair.open(till)).collect();
    tills.iter().for_each(Lent::sell);
    for _ in 0..2 {
        tills.iter().for_each(|till| drop(till.round_done(Extent::Full)));
    }
    drop(tills);

    // Somebody keeps a copy for safety, in the same folder, and begins the file anew.
    fs::rename(fair.place(), folder.join("safe.jsonl")).expect("moved");
    fair.till(0).done(&["place", "create", fair.place_text()]);
    fair.till(1).done(&["place", "create", fair.place_text()]);
    for till in [0, 1, 0, 1, 0] {
        let settled = fair.till(till).json(&["sync"])["settled"] == true;
        let till = fair.open(till);
        assert_eq!(settled, fair.carried(&till) == till.entries());
    }
    assert!(fair.tills().all(|till| fair.open(till).settled()));
    assert_eq!(fair.open(0).entries(), fair.open(1).entries());
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
fn a_copy_is_found_among_a_thousand_photos_whatever_it_is_called() {
    let fair = Fair::in_a_file(2);
    let folder = fair.place().parent().expect("a folder");
    for number in 0..1000 {
        fs::write(folder.join(format!("DSC{number:05}.JPG")), number.to_string()).expect("written");
    }
    for copy in ["fair (conflict).txt", "zzz", "Salinan dari fair"] {
        let before = fs::read(fair.place()).expect("read");
        fair.open(1).sell();
        fair.open(1).round_done(Extent::Full);
        fs::rename(fair.place(), folder.join(copy)).expect("moved");
        fs::write(fair.place(), before).expect("written");
        let round = fair.open(0).round_done(Extent::Full);
        assert_eq!((round.taken, round.unread.files), (1, 0), "{copy}");
    }
}

#[test]
fn what_one_round_could_not_look_at_is_said_and_no_till_is_settled_before() {
    let fair = Fair::in_a_file(2);
    let folder = fair.place().parent().expect("a folder");
    let films = 300;
    for number in 0..films {
        let film = fs::File::create(folder.join(format!("film-{number:03}.mkv"))).expect("made");
        film.set_len(MEBIBYTE).expect("it takes no room");
    }
    let copy = folder.join("fair (zuletzt).jsonl");
    let before = fs::read(fair.place()).expect("read");
    fair.open(1).sell();
    fair.open(1).round(Extent::Full).expect("a round");
    fs::rename(fair.place(), copy).expect("moved");
    fs::write(fair.place(), before).expect("written");

    let till = fair.open(0);
    let first = till.round_done(Extent::Full);
    assert!(!first.settled && !till.settled(), "{first:?}");
    assert!(first.unread.files > 0 && first.unread.files < films, "{first:?}");
    assert_eq!(first.unread.names.len(), 5);
    drop(till);
    let shown = fair.till(0).run(&["--lang", "en", "place", "show"]);
    assert_eq!(shown.exit, Some(0), "{}", shown.err);
    let second = fair.till(0).json(&["sync"]);
    assert_eq!((&second["unread"]["files"], &second["settled"]), (&0.into(), &true.into()));
}

#[test]
fn a_large_file_without_line_breaks_is_not_read_to_its_end_however_often_it_changes() {
    let fair = Fair::in_a_file(1);
    let folder = fair.place().parent().expect("a folder");
    let image = folder.join("disk.img");
    let large = fs::File::create(&image).expect("made");
    large.set_len(4096 * MEBIBYTE).expect("it takes no room");
    for _ in 0..2 {
        large.set_modified(SystemTime::now()).expect("touched");
        let reads = folder.with_file_name("reads");
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-e", "trace=read,pread64", "-P"]).arg(&image);
        strace.arg("-o").arg(&reads);
        let lapak = fair.till(0).command();
        strace.arg(lapak.get_program()).args(lapak.get_args()).arg("sync");
        assert!(strace.output().expect("strace starts").status.success());
        let reads = fs::read_to_string(reads).expect("what was read");
        let count = reads.lines().filter(|line| line.contains("read")).count();
        assert!((1..20).contains(&count), "{count} reads");
    }
}

#[test]
fn a_till_joins_in_a_folder_with_a_large_file_beside_the_others() {
    let mut fair = Fair::in_a_folder(1);
    fs::File::create(fair.place().join("disk.img"))
        .and_then(|image| image.set_len(16 * 1024 * MEBIBYTE))
        .expect("it takes no room");
    let joined = fair.join("09");
    fair.admit(&joined);
    for till in [0, 1, 0, 1] {
        fair.open(till).round_done(Extent::Full);
    }
    assert!(fair.tills().all(|till| fair.open(till).settled()));
    assert_eq!(fair.open(0).state(), fair.open(1).state());
}

/// Sells at the second till, one sale for each name, and lets each come to the first only in a copy: in the file that
/// the second writes to, it is missing.
fn copies_are_read(fair: &Fair, name: &str, missing_beside_a_copy: usize) {
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
        assert_eq!((plan.give.len(), plan.wait.len()), (missing_beside_a_copy, 0));
        assert_eq!(fs::read(&copy).expect("read"), kept);

        fs::remove_file(&copy).expect("tidied by a person");
        let round = two.round_done(Extent::Full);
        assert_eq!((round.given, round.damaged), (1, 0), "now it is missing");
    }
    fair.are_whole_after_two_rounds(&[one, two]);
}
