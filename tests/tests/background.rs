//! Between two full rounds a round reads only what came since: what it sees that way, what makes it read everything,
//! and what it leaves to the next full one.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::mem;
use std::os::unix::fs::FileExt;

use lapak_core::Refusal;
use lapak_core::exchange::{Extent, Place, Progress, RawLine, Reading, SharedPlace, round};
use lapak_core::store::Store;
use lapak_tests::fair::{Fair, entries_in, lines_of};
use lapak_tests::folder::noon;
use lapak_tests::lent::{Alone, Lent};

#[test]
fn a_background_round_reads_what_is_new_and_nothing_else() {
    let fair = Fair::in_a_file(2);
    let (one, two) = (fair.open(0), fair.open(1));
    (0..200).for_each(|_| one.sell());
    for till in [&one, &two, &one, &two] {
        till.round_done(Extent::Full);
    }
    assert!(one.settled() && two.settled());

    flip(&fair, 3);
    one.sell();
    one.round_done(Extent::Background);
    two.sell();
    let round = two.round_done(Extent::Background);
    assert_eq!((round.taken, round.given, round.damaged, round.full), (1, 1, 0, false));
    assert!(round.settled);
    let round = one.round_done(Extent::Background);
    assert_eq!((round.taken, round.given, round.damaged), (1, 0, 0));

    let round = two.round_done(Extent::Full);
    assert_eq!((round.damaged, round.taken, round.given), (1, 0, 0), "others' entries wait");
    assert_eq!(round.damage[0].file, "fair.jsonl");
    assert_eq!(one.round_done(Extent::Full).given, 1, "whose entry it was gives it again");
    fair.are_whole_after_two_rounds(&[one, two]);
}

#[test]
fn a_background_round_with_nothing_new_gives_and_takes_nothing() {
    let fair = Fair::in_a_file(2);
    let one = fair.open(0);
    let before = fair.files();
    for _ in 0..3 {
        let round = one.round_done(Extent::Background);
        assert_eq!((round.taken, round.given, round.waiting), (0, 0, 0));
    }
    assert_eq!(fair.files(), before);
}

#[test]
fn a_file_that_became_shorter_is_read_from_its_beginning_also_in_the_background() {
    let fair = Fair::in_a_file(2);
    let (one, two) = (fair.open(0), fair.open(1));
    (0..5).for_each(|_| one.sell());
    for till in [&one, &two, &one, &two] {
        till.round_done(Extent::Full);
    }
    let file = fs::read(fair.place()).expect("read");
    let (third_last, _) = lines_of(&file)[lines_of(&file).len() - 3];
    shorten(&fair, third_last as u64);
    one.round_done(Extent::Background);
    assert!(one.entries().is_subset(&entries_in(fair.files().values())), "all is there at once");
    fair.are_whole_after_two_rounds(&[one, two]);
}

#[test]
fn what_a_background_round_finds_missing_is_not_forgotten_by_the_next_full_one() {
    let fair = Fair::in_a_file(2);
    let (one, two) = (fair.open(0), fair.open(1));
    (0..5).for_each(|_| one.sell());
    for till in [&one, &two, &one, &two] {
        till.round_done(Extent::Full);
    }
    let file = fs::read(fair.place()).expect("read");
    let (third_last, _) = lines_of(&file)[lines_of(&file).len() - 3];
    shorten(&fair, third_last as u64);
    drop(one);
    let round = two.round_done(Extent::Background);
    assert!(!round.settled, "{round:?}");
    two.round_done(Extent::Full);
    assert!(two.entries().is_subset(&entries_in(fair.files().values())), "one's were given back");
}

#[test]
fn a_file_that_went_away_between_two_background_rounds_is_missed_by_the_next_full_one() {
    let fair = Fair::in_a_folder(2);
    let (one, two) = (fair.open(0), fair.open(1));
    two.sell();
    for till in [&two, &one, &two, &one] {
        till.round_done(Extent::Full);
    }
    fs::remove_file(fair.place().join(file_of(&fair, &two))).expect("removed");
    one.round_done(Extent::Background);
    one.round_done(Extent::Background);
    for _ in 0..2 {
        one.round_done(Extent::Full);
    }
    assert!(one.entries().is_subset(&entries_in(fair.files().values())), "two's were given back");
}

#[test]
fn an_unfinished_last_line_is_damage_only_when_it_is_still_there_a_round_later() {
    for extent in [Extent::Full, Extent::Background] {
        let fair = Fair::in_a_file(2);
        let (one, two) = (fair.open(0), fair.open(1));
        two.sell();
        two.round_done(Extent::Full);
        let file = fs::read(fair.place()).expect("read");
        let (last, line) = *lines_of(&file).last().expect("a line");
        shorten(&fair, (last + 100) as u64);
        let round = one.round_done(extent);
        assert_eq!((round.unfinished, round.damaged, round.taken), (1, 0, 0));

        append(&fair, &line[100..200]);
        let round = one.round_done(extent);
        assert_eq!((round.unfinished, round.damaged), (1, 0), "it grew: somebody is writing");
        let round = one.round_done(Extent::Full);
        assert_eq!((round.unfinished, round.damaged), (0, 1), "nobody is");
        assert_eq!(round.damage[0].offset, last as u64);

        append(&fair, &line[200..]);
        let round = one.round_done(extent);
        assert_eq!((round.unfinished, round.damaged, round.taken), (0, 0, 1), "it was slow");
    }
}

#[test]
fn what_was_not_seen_when_read_back_is_given_again_and_only_a_full_round_settles_it() {
    let fair = Fair::in_a_file(2);
    fair.open(1).sell();
    let key = fair.open(1).key().parse().expect("a key");
    let mut till = Alone(Store::open(&fair.data(1), noon()).expect("a store").0);
    let founding = till.0.snapshot().identity().expect("readable").expect("a till").fair;
    let place = SharedPlace::at(fair.place(), founding, key).expect("a place");
    let mut place = Deaf { place, deaf: true };
    let mut given = |extent| {
        let done = round(&mut till, &mut place, extent, noon(), &Progress::default());
        let round = done.expect("a round").round;
        (round.given, round.waiting, round.settled)
    };
    assert_eq!(given(Extent::Background), (0, 1, false));
    assert_eq!(given(Extent::Background), (1, 0, false));
    assert_eq!(given(Extent::Background), (0, 0, false));
    assert_eq!(given(Extent::Full), (0, 0, true));
    assert_eq!(given(Extent::Background), (0, 0, true));
}

/// A shared file in which nothing stands, once, of what was appended.
struct Deaf {
    place: SharedPlace,
    deaf: bool,
}

impl Place for Deaf {
    fn read(
        &mut self,
        extent: Extent,
        seen: Option<&str>,
        progress: &Progress,
        lines: &mut dyn FnMut(Vec<RawLine>) -> Result<(), Refusal>,
    ) -> Result<Reading, Refusal> {
        self.place.read(extent, seen, progress, lines)
    }

    fn append(&mut self, lines: &[Vec<u8>], progress: &Progress) -> Result<Vec<bool>, Refusal> {
        if mem::take(&mut self.deaf) {
            return Ok(vec![false; lines.len()]);
        }
        self.place.append(lines, progress)
    }
}

/// The name of the file that a till appends to.
fn file_of(fair: &Fair, till: &Lent) -> String {
    let before = fair.files();
    till.sell();
    till.round_done(Extent::Full);
    let now = fair.files();
    let grown = before.into_iter().find(|(name, file)| now[name] != *file);
    grown.expect("one has grown").0
}

/// Changes one bit in the middle of a line, and nothing of the length; the time of the file is what it was.
fn flip(fair: &Fair, line: usize) {
    let file = fs::read(fair.place()).expect("read");
    let (offset, bytes) = lines_of(&file)[line];
    let at = offset + bytes.len() / 2;
    let shared = OpenOptions::new().write(true).open(fair.place()).expect("opened");
    let time = shared.metadata().and_then(|meta| meta.modified()).expect("a time");
    shared.write_all_at(&[file[at] ^ 1], at as u64).expect("written");
    shared.set_modified(time).expect("set");
}

fn shorten(fair: &Fair, length: u64) {
    let shared = OpenOptions::new().write(true).open(fair.place()).expect("opened");
    shared.set_len(length).expect("cut");
}

fn append(fair: &Fair, bytes: &[u8]) {
    let mut shared: File = OpenOptions::new().append(true).open(fair.place()).expect("opened");
    shared.write_all(bytes).expect("written");
}
