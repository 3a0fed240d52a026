//! What is asked of the whole set, against a small reckoning that knows no store: whom a refund debits, which change of a
//! payment counts, what a drawer held. Random fairs, of which random entries are held, in random order.

mod fair;
mod later;
mod reckoned;
mod resolved;
mod told;

use std::collections::BTreeMap;

use lapak_core::entry::SignedEntry;
use lapak_tests::vfs::Dice;

use fair::Fair;
use reckoned::{Cash, Reckoned};

pub(crate) const FAIRS: u64 = 30;

#[test]
fn what_is_asked_of_the_set_is_what_a_small_reckoning_says_whatever_is_held_in_whatever_order() {
    let mut seen = Seen::default();
    for seed in 0..FAIRS {
        let mut dice = Dice::new(seed);
        let fair = Fair::random(&mut dice);
        for lost in [0, 1, 4] {
            let held: Vec<&SignedEntry> =
                fair.entries.iter().filter(|_| dice.below(20) >= lost).collect();
            let reckoned = Reckoned::of(&fair, &held);
            let mut shuffled: Vec<SignedEntry> =
                fair.settled.iter().chain(held.iter().copied()).cloned().collect();
            shuffle(&mut shuffled, &mut dice);
            let told = Reckoned::told(&fair, &shuffled, dice.below(2) == 0);
            assert_eq!(told, reckoned, "fair {seed}, {lost} in 20 lost");
            seen.note(&reckoned);
        }
    }
    println!("{seen:?}");
    assert!(seen.all_above(20), "{seen:?}");
}

/// How often each thing was there to be asked about.
#[derive(Debug, Default)]
struct Seen {
    borne: BTreeMap<&'static str, usize>,
    changed: usize,
    not_countable: usize,
    countable: usize,
}

impl Seen {
    fn note(&mut self, of: &Reckoned) {
        for cause in of.borne.keys() {
            *self.borne.entry(*cause).or_default() += 1;
        }
        self.changed += of.changed;
        for cash in of.drawers.values() {
            match cash {
                Cash::Difference(_) => self.countable += 1,
                Cash::NotCountable => self.not_countable += 1,
                Cash::Open => {}
            }
        }
    }

    fn all_above(&self, least: usize) -> bool {
        let counts = [self.changed, self.countable, self.not_countable];
        self.borne.len() == 3 && self.borne.values().chain(&counts).all(|count| *count >= least)
    }
}

pub(crate) fn shuffle(entries: &mut [SignedEntry], dice: &mut Dice) {
    for at in (1..entries.len()).rev() {
        let other = usize::try_from(dice.below(at as u64 + 1)).expect("an index");
        entries.swap(at, other);
    }
}
