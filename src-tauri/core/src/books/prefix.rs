use std::collections::HashMap;
use std::ops::ControlFlow;

use crate::value::EntryId;

/// The chains of closed tills, walked back from where each closing cuts them. Every entry is in it once, however many
/// closings there are: a walk ends where it meets an earlier one.
#[derive(Debug, Clone, Default)]
pub struct Prefixes {
    places: HashMap<EntryId, Place>,
    /// How each walk ended.
    walks: Vec<End>,
}

/// Where an entry was met: in which walk, and under which number.
#[derive(Debug, Clone, Copy)]
struct Place {
    walk: usize,
    seq: u64,
}

/// How a walk ended.
#[derive(Debug, Clone, Copy)]
enum End {
    /// At an entry that is not held.
    Gap,
    /// At the first entry of the chain.
    First,
    /// At an entry that an earlier walk had met: its ancestors are the same.
    Met(Place),
}

impl Prefixes {
    /// Begins a walk back; the entries are then given to [`Prefixes::step`].
    pub fn begin(&mut self) {
        self.walks.push(End::Gap);
    }

    /// The next entry of the walk that was begun last; breaks off where the rest is known.
    pub fn step(&mut self, seq: u64, id: EntryId) -> ControlFlow<()> {
        let Some(walk) = self.walks.len().checked_sub(1) else { return ControlFlow::Break(()) };
        if let Some(&met) = self.places.get(&id) {
            self.walks[walk] = End::Met(met);
            return ControlFlow::Break(());
        }
        self.places.insert(id, Place { walk, seq });
        if seq == 1 {
            self.walks[walk] = End::First;
        }
        ControlFlow::Continue(())
    }

    /// Whether an entry is the last one of a prefix or among its ancestors, without a gap in between.
    pub(super) fn covers(&self, last_seq: u64, last_id: Option<EntryId>, id: EntryId) -> bool {
        let Some(mut end) = self.end(last_seq, last_id) else { return false };
        let Some(place) = self.places.get(&id) else { return false };
        loop {
            if end.walk == place.walk {
                return place.seq <= end.seq;
            }
            let End::Met(met) = self.walks[end.walk] else { return false };
            end = met;
        }
    }

    /// Whether the last entry of a prefix and all its ancestors are held.
    pub(super) fn whole(&self, last_seq: u64, last_id: Option<EntryId>) -> bool {
        if last_id.is_none() {
            return true;
        }
        let Some(mut end) = self.end(last_seq, last_id) else { return false };
        loop {
            match self.walks[end.walk] {
                End::Gap => return false,
                End::First => return true,
                End::Met(met) => end = met,
            }
        }
    }

    /// Where a prefix ends; none where its last entry is not held, or has another number.
    fn end(&self, last_seq: u64, last_id: Option<EntryId>) -> Option<Place> {
        let end = *self.places.get(&last_id?)?;
        (end.seq == last_seq).then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_its_end_and_its_ancestors_whichever_walk_met_them() {
        // 1 - 2 - 3 - 4, and a branch 3' - 4' from 2; walked from 3 first, so that the others meet it.
        let mut prefixes = Prefixes::default();
        walk(&mut prefixes, &[(3, "3"), (2, "2"), (1, "1")]);
        walk(&mut prefixes, &[(4, "4'"), (3, "3'"), (2, "2")]);
        walk(&mut prefixes, &[(4, "4"), (3, "3")]);
        let of = |seq, end, entries: &[&str]| {
            let all = ["1", "2", "3", "4", "3'", "4'", "stranger"];
            let covered = all.iter().filter(|name| prefixes.covers(seq, Some(id(end)), id(name)));
            assert_eq!(covered.copied().collect::<Vec<_>>(), entries, "up to {end}");
            assert!(prefixes.whole(seq, Some(id(end))));
        };
        of(3, "3", &["1", "2", "3"]);
        of(4, "4", &["1", "2", "3", "4"]);
        of(4, "4'", &["1", "2", "3'", "4'"]);
        of(2, "2", &["1", "2"]);
    }

    #[test]
    fn below_a_gap_nothing_is_covered_until_it_is_filled() {
        let mut prefixes = Prefixes::default();
        walk(&mut prefixes, &[(4, "4"), (3, "3")]);
        assert!(prefixes.covers(4, Some(id("4")), id("3")));
        assert!(!prefixes.covers(4, Some(id("4")), id("1")));
        assert!(!prefixes.whole(4, Some(id("4"))));
        let mut filled = Prefixes::default();
        walk(&mut filled, &[(4, "4"), (3, "3"), (2, "2"), (1, "1")]);
        assert!(filled.covers(4, Some(id("4")), id("1")));
    }

    #[test]
    fn an_end_that_is_not_held_or_has_another_number_covers_nothing() {
        let mut prefixes = Prefixes::default();
        walk(&mut prefixes, &[(2, "2"), (1, "1")]);
        assert!(!prefixes.covers(3, Some(id("3")), id("1")));
        assert!(!prefixes.covers(1, Some(id("2")), id("1")));
        assert!(!prefixes.covers(0, None, id("1")));
        assert!(prefixes.whole(0, None));
    }

    fn walk(prefixes: &mut Prefixes, entries: &[(u64, &str)]) {
        prefixes.begin();
        for (seq, name) in entries {
            if prefixes.step(*seq, id(name)).is_break() {
                break;
            }
        }
    }

    fn id(name: &str) -> EntryId {
        EntryId::of(name.as_bytes())
    }
}
