//! The notes and coins of the rupiah, and what a buyer hands over for an amount.

use crate::value::Money;

/// Notes in use, largest first.
const NOTES: [i64; 7] = [100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000];
/// Coins in use below the smallest note, largest first; the coin of 1.000 counts as its note.
const COINS: [i64; 3] = [500, 200, 100];

/// How many sums are offered beside the exact one.
const OFFERED_MAX: usize = 4;

/// Notes and coins for counting, largest first.
#[must_use]
pub fn denominations() -> Vec<Money> {
    NOTES.iter().chain(&COINS).filter_map(|&value| Money::new(value).ok()).collect()
}

/// Amounts that a buyer may well hand over for what is due in cash: itself, then, from small to large, up to four sums
/// of notes that reach it and of which no note could stay in the purse. Sums of few notes come before sums of many.
/// Nothing where nothing is due.
#[must_use]
pub fn quick_amounts(due: Money) -> Vec<Money> {
    if due <= Money::ZERO {
        return Vec::new();
    }
    let up_to = |note: i64| (due.amount() + note - 1) / note * note;
    let mut sums: Vec<(i64, i64)> = NOTES
        .iter()
        .map(|&note| up_to(note))
        .filter(|&sum| sum > due.amount())
        .filter_map(|sum| {
            let (pieces, smallest) = in_notes(sum);
            (sum - smallest < due.amount()).then_some((pieces, sum))
        })
        .collect();
    sums.sort_unstable();
    sums.dedup();
    sums.truncate(OFFERED_MAX);
    let mut amounts: Vec<i64> = sums.into_iter().map(|(_, sum)| sum).collect();
    amounts.sort_unstable();
    std::iter::once(due)
        .chain(amounts.into_iter().filter_map(|amount| Money::new(amount).ok()))
        .collect()
}

/// How few notes make a sum, and the smallest of them. Each note holds the next but one, so the largest that fits is
/// always right.
fn in_notes(sum: i64) -> (i64, i64) {
    let (mut left, mut pieces, mut smallest) = (sum, 0, 0);
    for note in NOTES {
        let of_it = left / note;
        if of_it > 0 {
            smallest = note;
        }
        pieces += of_it;
        left -= of_it * note;
    }
    (pieces, smallest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_buyers_hand_over_is_offered_each_once() {
        let offered = |due: i64| -> Vec<i64> {
            let due = Money::new(due).expect("inside the limit");
            quick_amounts(due).iter().map(|amount| amount.amount()).collect()
        };
        assert_eq!(offered(45_500), [45_500, 46_000, 50_000, 100_000]);
        assert_eq!(offered(40_000), [40_000, 50_000, 100_000]);
        assert_eq!(offered(21_800), [21_800, 22_000, 25_000, 50_000, 100_000]);
        assert_eq!(offered(12_500), [12_500, 15_000, 20_000, 50_000, 100_000]);
        assert_eq!(offered(212_200), [212_200, 215_000, 220_000, 250_000, 300_000]);
        assert_eq!(offered(100_000), [100_000]);
        assert_eq!(offered(500), [500, 1000, 2000, 5000, 10_000]);
        assert!(offered(0).is_empty());
    }

    proptest! {
        #[test]
        fn a_quick_amount_is_what_is_due_or_a_sum_of_notes_that_are_all_needed(due in 1_i64..5_000_000) {
            let amounts = quick_amounts(Money::new(due).expect("inside the limit"));
            prop_assert_eq!(amounts[0].amount(), due);
            prop_assert!(amounts.len() <= 1 + OFFERED_MAX);
            prop_assert!(amounts.windows(2).all(|pair| pair[0] < pair[1]), "{amounts:?}");
            for sum in amounts[1..].iter().map(|amount| amount.amount()) {
                let mut left = sum;
                let mut used: Vec<i64> = Vec::new();
                while let Some(note) = NOTES.into_iter().find(|note| *note <= left) {
                    left -= note;
                    used.push(note);
                }
                prop_assert_eq!(left, 0, "{} is no sum of notes", sum);
                prop_assert!(used.iter().all(|note| sum - note < due), "{sum} holds a note too many");
            }
        }

        #[test]
        fn a_single_note_that_is_enough_is_offered_before_any_sum_of_several(due in 1_i64..100_000) {
            let amounts = quick_amounts(Money::new(due).expect("inside the limit"));
            let single: Vec<i64> = NOTES.into_iter().rev().filter(|note| *note > due).collect();
            for note in single.into_iter().take(OFFERED_MAX) {
                prop_assert!(amounts.iter().any(|amount| amount.amount() == note), "no {note} for {due}");
            }
        }
    }
}
