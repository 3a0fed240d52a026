//! A day is complete exactly when nothing that may count is missing, and every till that holds the same entries says
//! the same: random fairs, of which random entries are missing, against a reckoning that knows no store.

mod truth;

use std::collections::BTreeSet;

use lapak_core::books::Question;
use lapak_core::entry::SignedEntry;
use lapak_core::value::EntryId;
use lapak_tests::folder::{in_memory, opened};
use lapak_tests::pen::Pen;
use lapak_tests::vfs::Dice;
use serde::Deserialize;
use serde_json::Value;

use truth::{DAYS, Fair, Goods, Loss, Range, Truth};

const FAIRS: u64 = 60;

#[test]
fn a_day_is_complete_exactly_when_nothing_that_may_count_is_missing() {
    let (mut complete, mut incomplete, mut gaps) = (0, 0, 0);
    for seed in 0..FAIRS {
        let mut dice = Dice::new(seed);
        let fair = Fair::random(&mut dice);
        for loss in [Loss::None, Loss::Some, Loss::Piece, Loss::Ends] {
            let held = fair.without(loss, &mut dice);
            let days = DAYS.iter().map(|day| Some(day.parse().expect("a day"))).chain([None]);
            for (day, told) in days.zip(told(&fair, &held, &mut dice)) {
                let reckoned = fair.tills.iter().all(|till| till.is_complete(&held, day))
                    && fair.tills.iter().any(|till| till.has_shift(&held, day));
                let about = format!("fair {seed}, {loss:?}, {day:?}: {told:?}");
                assert_eq!(told.is_empty(), reckoned, "{about}");
                let hiding = fair.tills.iter().flat_map(|till| till.hiding(&held, day));
                let named: BTreeSet<Range> = told.iter().filter_map(Lack::range).collect();
                assert_eq!(named, hiding.collect(), "{about}");
                if reckoned {
                    // And in truth: whatever counts of the day and is not behind all that is known of its till.
                    let lost = fair.tills.iter().flat_map(|till| till.lost(&held, day));
                    assert_eq!(lost.collect::<Vec<_>>(), [0; 0], "{about}");
                }
                *(if reckoned { &mut complete } else { &mut incomplete }) += 1;
                gaps += usize::from(!named.is_empty());
            }
        }
    }
    assert!(complete > 75 && incomplete > 75 && gaps > 75, "{complete} {incomplete} {gaps}");
}

#[test]
fn a_day_that_lies_in_a_gap_before_a_later_shift_is_not_complete() {
    let (fair, held) = one_seller(
        |pen, goods, till| {
            till.shift(pen, goods, 1, 2, true);
            till.shift(pen, goods, 2, 1, true);
        },
        |seq| !(2..=5).contains(&seq),
    );
    assert_eq!(codes(&fair, &held, Some(DAYS[1])), ["gap"], "all of the tenth lies in the gap");
    assert_eq!(codes(&fair, &held, Some(DAYS[2])), ["gap"]);
    assert_eq!(codes(&fair, &held, None), ["gap"]);
}

#[test]
fn what_follows_the_next_shift_is_not_waited_for() {
    let (fair, held) = one_seller(
        |pen, goods, till| {
            till.shift(pen, goods, 1, 2, true);
            till.shift(pen, goods, 2, 3, true);
        },
        |seq| seq != 8,
    );
    assert_eq!(codes(&fair, &held, Some(DAYS[1])), [""; 0]);
    assert_eq!(codes(&fair, &held, Some(DAYS[2])), ["gap"]);
}

#[test]
fn a_gap_above_a_closing_makes_the_days_below_it_incomplete() {
    let (mut fair, held) = one_seller(
        |pen, goods, till| {
            till.shift(pen, goods, 1, 3, true);
            till.shift(pen, goods, 2, 1, true);
        },
        |seq| seq < 8,
    );
    let last = fair.tills[1].entries.last().expect("an entry").clone();
    fair.close(1, &last.signed);
    // Nothing of the till counts until its last entry is here, though three receipts of the tenth are.
    assert_eq!(codes(&fair, &held, Some(DAYS[1])), ["gap"]);
    assert_eq!(codes(&fair, &held, Some(DAYS[0])), ["no_shift"], "its first shift came later");
}

#[test]
fn a_day_on_which_nobody_opened_a_shift_says_so() {
    let (fair, held) = one_seller(|pen, goods, till| till.shift(pen, goods, 2, 1, true), |_| true);
    assert_eq!(codes(&fair, &held, Some(DAYS[1])), ["no_shift"]);
    assert_eq!(codes(&fair, &held, Some(DAYS[3])), ["no_shift", "silent"]);
}

/// Something that a till says is missing.
#[derive(Debug, Clone, Deserialize)]
struct Lack {
    code: String,
    message: String,
    till: Option<String>,
}

impl Lack {
    /// The numbers that a gap's sentence names first.
    fn range(&self) -> Option<Range> {
        let mut numbers = self.message.split(' ').filter_map(|word| word.parse().ok());
        let till = self.till.clone().filter(|_| self.code == "gap")?;
        Some((till, numbers.next()?, numbers.next()?))
    }
}

/// What each of the tills says is missing, for each day and the whole fair: all of them the same.
fn told(fair: &Fair, held: &BTreeSet<EntryId>, dice: &mut Dice) -> Vec<Vec<Lack>> {
    let mut told: Option<Vec<Value>> = None;
    for asks in [0, fair.tills.len() - 1] {
        let folder = in_memory();
        fair.store(folder.path(), held, &fair.tills[asks].pen, dice);
        let till = opened(folder.path());
        let days = DAYS.iter().map(|day| Some(day.parse().expect("a day"))).chain([None]);
        let standing = days.map(|day| {
            let totals = till.totals(Question::Till, day).expect("totals");
            assert_eq!(totals.standing.complete, totals.standing.missing.is_empty());
            serde_json::to_value(totals.standing).expect("JSON")
        });
        let standing: Vec<Value> = standing.collect();
        assert_eq!(
            *told.get_or_insert_with(|| standing.clone()),
            standing,
            "till {asks} says otherwise"
        );
    }
    let lacks = |standing: Value| serde_json::from_value(standing["missing"].clone());
    let told: Result<_, _> = told.unwrap_or_default().into_iter().map(lacks).collect();
    told.expect("what is missing")
}

/// A fair with one seller, who did this, and of whose entries these are held.
fn one_seller(
    does: impl FnOnce(&mut Pen, &Goods, &mut Truth),
    is_held: impl Fn(u64) -> bool,
) -> (Fair, BTreeSet<EntryId>) {
    let (mut fair, goods) = Fair::founded(1);
    let mut pen = fair.tills[1].pen.clone();
    does(&mut pen, &goods, &mut fair.tills[1]);
    fair.tills[1].pen = pen;
    let entries = fair.tills[1].entries.iter().map(|did| &did.signed);
    let held = entries.filter(|of| is_held(of.entry().seq)).map(SignedEntry::id).collect();
    (fair, held)
}

fn codes(fair: &Fair, held: &BTreeSet<EntryId>, day: Option<&str>) -> Vec<String> {
    let at = day.map_or(DAYS.len(), |day| DAYS.iter().position(|of| *of == day).expect("a day"));
    let told = told(fair, held, &mut Dice::new(0)).remove(at);
    told.into_iter().map(|lack| lack.code).collect()
}
