//! Whatever kind of place tills meet in, it is held to the same: what one gives the other takes, and a line that was
//! torn, lost, doubled, changed or never belonged there costs nobody an entry. A new kind is one more of [`Kind`].

mod meeting;
mod memory;

use std::fs;

use lapak_core::Code;
use lapak_core::exchange::Extent::{Background, Full};
use lapak_tests::fair::{Fair, lines_of};

use meeting::{Kind, Meeting};

#[test]
fn what_one_till_gives_the_other_takes() {
    for kind in Kind::ALL {
        for extent in [Full, Background] {
            let meeting = Meeting::new(kind);
            (0..3).for_each(|_| meeting.sell(0));
            let round = meeting.round(0, extent);
            assert_eq!((round.given, round.waiting), (3, 0), "{kind:?}");
            let round = meeting.round(1, extent);
            assert_eq!((round.taken, round.given, round.damaged), (3, 0, 0), "{kind:?}");
            meeting.is_whole(kind);
        }
    }
}

#[test]
fn a_round_with_nothing_new_writes_nothing() {
    for kind in Kind::ALL {
        let meeting = Meeting::new(kind);
        let before = meeting.bytes();
        for extent in [Full, Background, Full] {
            let round = meeting.round(0, extent);
            assert_eq!((round.taken, round.given, round.settled), (0, 0, true), "{kind:?}");
        }
        assert_eq!(meeting.bytes(), before, "{kind:?}");
    }
}

#[test]
fn a_line_that_was_torn_off_is_given_again_on_a_line_of_its_own() {
    for kind in Kind::ALL {
        let meeting = sold(kind);
        meeting.change(|bytes| bytes.truncate(bytes.len() - 100));
        meeting.round(0, Full);
        meeting.carries_all(kind);
        meeting.is_whole(kind);
    }
}

#[test]
fn a_line_that_was_lost_is_given_again() {
    for kind in Kind::ALL {
        let meeting = sold(kind);
        meeting.change(|bytes| {
            let (offset, length) = middle(bytes);
            bytes.drain(offset..offset + length);
        });
        meeting.is_whole(kind);
    }
}

#[test]
fn a_line_that_was_changed_is_damage_and_is_given_again() {
    for kind in Kind::ALL {
        let meeting = sold(kind);
        meeting.change(|bytes| {
            let (offset, length) = middle(bytes);
            bytes[offset + length / 2] ^= 1;
        });
        assert_eq!(meeting.round(1, Full).damaged, 1, "{kind:?}");
        meeting.is_whole(kind);
    }
}

#[test]
fn lines_that_stand_twice_are_one_entry_each() {
    for kind in Kind::ALL {
        let meeting = sold(kind);
        meeting.change(|bytes| bytes.extend(bytes.clone()));
        for till in [0, 1] {
            let round = meeting.round(till, Full);
            assert_eq!((round.taken, round.given, round.damaged), (0, 0, 0), "{kind:?}");
        }
        meeting.is_whole(kind);
    }
}

#[test]
fn what_belongs_to_another_fair_is_left_where_it_is() {
    let other = Fair::in_a_file(1);
    let line = {
        let file = fs::read(other.place()).expect("read");
        lines_of(&file).last().expect("a line").1.to_vec()
    };
    for kind in Kind::ALL {
        let meeting = sold(kind);
        meeting.change(|bytes| bytes.extend(&line));
        meeting.sell(0);
        meeting.round(0, Full);
        let round = meeting.round(1, Full);
        assert_eq!((round.taken, round.damaged), (1, 0), "{kind:?}");
        assert!(round.foreign > 0, "{kind:?}");
        meeting.is_whole(kind);
    }
}

#[test]
fn a_place_that_is_away_is_refused_and_costs_nothing() {
    for kind in Kind::ALL {
        let meeting = sold(kind);
        meeting.sell(0);
        meeting.go_away();
        let refused = meeting.try_round(0, Full).expect_err("it is away");
        assert!(matches!(refused.code(), Code::PlaceMissing | Code::PlaceSilent), "{refused:?}");
        meeting.come_back();
        assert_eq!(meeting.round(0, Full).given, 1, "{kind:?}");
        meeting.is_whole(kind);
    }
}

/// A meeting with some sales that both tills have, and have seen in the place.
fn sold(kind: Kind) -> Meeting {
    let meeting = Meeting::new(kind);
    (0..4).for_each(|_| meeting.sell(0));
    for till in [0, 1, 0, 1] {
        meeting.round(till, Full);
    }
    meeting
}

/// Where a line in the middle lies, and how long it is with its line break.
fn middle(bytes: &[u8]) -> (usize, usize) {
    let lines = lines_of(bytes);
    let (offset, line) = lines[lines.len() - 3];
    (offset, line.len())
}
