//! One damage after another, with a round between: what counts as seen is covered by the hash that is compared, so
//! nothing is missing for ever while a till says that it is settled.

use std::fs;
use std::path::Path;

use lapak_core::Code;
use lapak_core::exchange::Extent;
use lapak_tests::fair::{Fair, entries_in, lines_of};
use lapak_tests::lent::Lent;
use lapak_tests::vfs::Dice;

type Damage = fn(&mut Vec<u8>, &[u8], &mut Dice);

/// Every kind of damage, each to what is there, beside an older state of it.
const DAMAGES: [(&str, Damage); 11] = [
    ("the last line loses its line break", |file, _, _| {
        let length = file.trim_ascii_end().len();
        file.truncate(length);
    }),
    ("the last byte is cut off", |file, _, _| {
        file.pop();
    }),
    ("some of the last line is cut off", |file, _, dice| {
        let last = lines_of(file.trim_ascii_end()).last().map_or(0, |(_, line)| line.len());
        let length = file.trim_ascii_end().len() - below(dice, last.max(1));
        file.truncate(length);
    }),
    ("it is cut at a line break", |file, _, dice| {
        let offset = any_line(file, dice).0;
        file.truncate(offset);
    }),
    ("a bit is flipped", |file, _, dice| {
        if !file.is_empty() {
            let at = below(dice, file.len());
            file[at] ^= 1 << below(dice, 8);
        }
    }),
    ("a byte is put in", |file, _, dice| {
        let at = below(dice, file.len() + 1);
        file.insert(at, b'x');
    }),
    ("a line break is put in", |file, _, dice| {
        let at = below(dice, file.len() + 1);
        file.insert(at, b'\n');
    }),
    ("an older state takes its place", |file, older, _| *file = older.to_vec()),
    ("a part becomes blank", |file, _, dice| {
        let (offset, length) = any_line(file, dice);
        file[offset..offset + length].fill(b' ');
    }),
    ("the last line stands twice, without an end", |file, _, _| {
        let last = lines_of(file.trim_ascii_end()).last().map(|(_, line)| line.to_vec());
        file.extend(last.unwrap_or_default());
    }),
    ("lines change places", |file, _, dice| {
        let mut lines: Vec<Vec<u8>> = lines_of(file).iter().map(|line| line.1.to_vec()).collect();
        if lines.len() > 2 {
            let at = 1 + below(dice, lines.len() - 2);
            lines.swap(at, at + 1);
        }
        *file = lines.concat();
    }),
];

/// How many rows of three are tried.
const THREES: usize = 20;

#[test]
fn after_any_two_damages_nothing_is_missing_while_a_till_says_settled() {
    let fair = Fair::in_a_file(2);
    let mut damaged = Damaged::of(&fair, 7);
    for first in DAMAGES {
        for second in DAMAGES {
            damaged.by(&[first, second]);
        }
    }
}

#[test]
fn after_three_damages_nothing_is_missing_while_a_till_says_settled() {
    let fair = Fair::in_a_file(2);
    let mut damaged = Damaged::of(&fair, 11);
    for _ in 0..THREES {
        let three = [(); 3].map(|()| DAMAGES[below(&mut damaged.dice, DAMAGES.len())]);
        damaged.by(&three);
    }
}

#[test]
fn an_entry_whose_line_lost_its_end_and_then_more_is_given_again() {
    let fair = Fair::in_a_file(2);
    let till = fair.open(1);
    till.sell();
    till.round_done(Extent::Full);
    let tills = [fair.open(0), till];
    let mut file = fs::read(fair.place()).expect("read");
    for _ in 0..2 {
        file.pop();
        fs::write(fair.place(), &file).expect("cut");
        for till in &tills {
            till.round_done(Extent::Full);
        }
        file = fs::read(fair.place()).expect("read");
    }
    fair.are_whole_after_two_rounds(&tills);
}

/// A fair whose shared file is damaged, again and again, from the same beginning.
struct Damaged<'a> {
    fair: &'a Fair,
    tills: Vec<Lent>,
    older: Vec<u8>,
    whole: Vec<u8>,
    dice: Dice,
}

impl<'a> Damaged<'a> {
    fn of(fair: &'a Fair, seed: u64) -> Self {
        let tills: Vec<Lent> = fair.tills().map(|till| fair.open(till)).collect();
        let older = fs::read(fair.place()).expect("read");
        for till in &tills {
            till.sell();
            till.round_done(Extent::Full);
        }
        fair.are_whole_after_two_rounds(&tills);
        let whole = fs::read(fair.place()).expect("read");
        Self { fair, tills, older, whole, dice: Dice::new(seed) }
    }

    fn by(&mut self, damages: &[(&str, Damage)]) {
        let names: Vec<&str> = damages.iter().map(|(name, _)| *name).collect();
        fs::write(self.fair.place(), &self.whole).expect("written");
        self.rounds();
        for (_, damage) in damages {
            let mut file = fs::read(self.fair.place()).expect("read");
            damage(&mut file, &self.older, &mut self.dice);
            fs::write(self.fair.place(), file).expect("written");
            self.rounds();
        }
        self.rounds();
        let there = whole_at(self.fair.place());
        for till in &self.tills {
            let settled = till.settled();
            let missing = till.entries().difference(&there).count();
            assert!(missing == 0 || !settled, "{names:?}: {missing} missing, and it says settled");
            assert_eq!(missing, 0, "{names:?}: missing after two rounds of each");
        }
    }

    /// One of each till, some in the background first; a place that is empty is refused.
    fn rounds(&mut self) {
        for till in &self.tills {
            if self.dice.toss() {
                round(till, Extent::Background);
            }
            round(till, Extent::Full);
        }
    }
}

/// A round, unless the damage left no place.
fn round(till: &Lent, extent: Extent) {
    if let Err(refusal) = till.round(extent) {
        let code = refusal.code();
        assert!(matches!(code, Code::PlaceEmpty | Code::PlaceNotLedger), "{refusal}");
    }
}

fn whole_at(place: &Path) -> std::collections::BTreeSet<String> {
    entries_in([&fs::read(place).expect("read")])
}

/// Where a line begins that is not the header, and how long it is.
fn any_line(file: &[u8], dice: &mut Dice) -> (usize, usize) {
    let lines = lines_of(file);
    let number = 1 + below(dice, lines.len().max(2) - 1);
    lines
        .get(number)
        .map_or((file.len(), 0), |(offset, line)| (*offset, line.trim_ascii_end().len()))
}

fn below(dice: &mut Dice, limit: usize) -> usize {
    usize::try_from(dice.below(limit as u64)).expect("below a length")
}
