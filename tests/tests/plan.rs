//! A plan is a pure function of what is held and what was found; and what a round does is what its plan said.

use std::collections::HashSet;

use lapak_core::exchange::{Damage, Found, Held, Plan, plan};
use lapak_core::store::EntryKey;
use lapak_core::value::{EntryId, TillKey};
use lapak_tests::fair::{Fair, figure};
use proptest::collection::{hash_set, vec};
use proptest::prelude::*;

fn often() -> ProptestConfig {
    ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn what_is_held_is_not_taken_and_what_is_found_is_not_given(case in case()) {
        let plan = case.plan();
        let held = case.held_ids();
        prop_assert!(plan.take.iter().all(|key| !held.contains(&key.id)));
        for key in plan.give.iter().chain(&plan.wait) {
            prop_assert!(held.contains(&key.id) && !case.found.ids.contains(&key.id));
        }
    }

    #[test]
    fn everything_new_is_taken_and_everything_missing_is_given_or_waits(case in case()) {
        let plan = case.plan();
        let held = case.held_ids();
        let new = case.found.new.iter().filter(|key| !held.contains(&key.id));
        prop_assert_eq!(ids(&plan.take), new.map(|key| key.id).collect::<HashSet<_>>());
        let missing: HashSet<EntryId> = held.difference(&case.found.ids).copied().collect();
        let either: HashSet<EntryId> = &ids(&plan.give) | &ids(&plan.wait);
        prop_assert_eq!(either, missing);
        prop_assert!(ids(&plan.give).is_disjoint(&ids(&plan.wait)));
    }

    #[test]
    fn own_entries_are_given_at_once_and_others_only_when_they_were_missed_before(case in case()) {
        let plan = case.plan();
        for key in &plan.give {
            prop_assert!(key.till == own() || case.held.missed.contains(&key.id));
        }
        for key in &plan.wait {
            prop_assert!(key.till != own() && !case.held.missed.contains(&key.id));
        }
    }

    #[test]
    fn the_order_of_what_is_held_and_found_changes_nothing(case in case(), other in any::<u64>()) {
        let mut shuffled = case.clone();
        shuffle(&mut shuffled.held.entries, other);
        shuffle(&mut shuffled.found.new, other);
        shuffle(&mut shuffled.found.damage, other);
        prop_assert_eq!(case.plan(), shuffled.plan());
        let plan = case.plan();
        prop_assert!(plan.give.is_sorted() && plan.take.is_sorted() && plan.damage.is_sorted());
    }
}

#[test]
fn a_round_does_what_its_plan_said() {
    let fair = Fair::in_a_file(3);
    for till in [0, 0, 1, 2] {
        fair.open(till).sell();
    }
    fair.till(1).done(&["sync"]);
    spoil_a_line(&fair);
    let mut seen = HashSet::new();
    for till in [0, 1, 2, 0, 1, 2, 0, 1, 2] {
        let before = fair.files();
        let planned = fair.till(till).json(&["sync", "--plan"]);
        assert_eq!(fair.files(), before, "a plan does nothing");
        assert_eq!(fair.till(till).json(&["sync", "--plan"]), planned, "not even here");
        let done = fair.till(till).json(&["sync"]);
        let planned = ["take", "give", "damaged", "wait"].map(|name| figure(&planned, name));
        let [taken, given, damaged] = ["taken", "given", "damaged"].map(|name| figure(&done, name));
        let waiting = fair.open(till).last().expect("a round").waiting;
        assert_eq!(planned, [taken, given, damaged, waiting]);
        seen.extend((0..4).filter(|figure| planned[*figure] > 0));
    }
    assert_eq!(seen.len(), 4, "some of it never came about");
}

/// Puts a letter into the middle of a line that the second till wrote.
fn spoil_a_line(fair: &Fair) {
    let file = std::fs::read_to_string(fair.place()).expect("text");
    let key = format!("\"till\":\"{}\"", fair.open(1).key());
    let at = file.find(&key).expect("a line of it");
    std::fs::write(fair.place(), file[..at].to_owned() + "x" + &file[at..]).expect("written");
}

fn own() -> TillKey {
    TillKey::from_bytes([1; 32])
}

#[derive(Debug, Clone)]
struct Case {
    held: Held,
    found: Found,
}

impl Case {
    fn plan(&self) -> Plan {
        plan(own(), &self.held, &self.found)
    }

    fn held_ids(&self) -> HashSet<EntryId> {
        ids(&self.held.entries)
    }
}

fn ids(keys: &[EntryKey]) -> HashSet<EntryId> {
    keys.iter().map(|key| key.id).collect()
}

/// Forty entries of three tills, of which some are held, some found, some were missed before; what is found and new is
/// sometimes held all the same, since it may have come from elsewhere meanwhile, and some stand twice.
fn case() -> impl Strategy<Value = Case> {
    let some = || hash_set(0_u8..40, 0..30);
    let damage = vec((0_u64..5, "[a-c]").prop_map(|(offset, file)| damage(offset, file)), 0..5);
    (some(), some(), some(), vec(0_u8..40, 0..20), damage).prop_map(
        |(held, found, missed, new, damage)| {
            let keys = |from: &HashSet<u8>| from.iter().map(|n| key(*n)).collect::<Vec<_>>();
            let mut found = ids(&keys(&found));
            let new: Vec<EntryKey> = new.into_iter().map(key).collect();
            found.extend(ids(&new));
            Case {
                held: Held { entries: keys(&held), missed: ids(&keys(&missed)) },
                found: Found { ids: found, new, damage },
            }
        },
    )
}

fn key(number: u8) -> EntryKey {
    let till = TillKey::from_bytes([number % 3 + 1; 32]);
    let id = EntryId::from_bytes([number.wrapping_mul(101); 32]);
    EntryKey { till, seq: u64::from(number / 3), id }
}

fn damage(offset: u64, file: String) -> Damage {
    Damage { file, offset, reason: "broken".into() }
}

fn shuffle<T>(list: &mut [T], mut seed: u64) {
    for at in (1..list.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        list.swap(at, usize::try_from((seed >> 33) % (at as u64 + 1)).expect("below a length"));
    }
}
