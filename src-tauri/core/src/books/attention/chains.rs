use std::collections::HashMap;

use crate::store::{BACKWARDS_MINUTES_MAX, Head, Held};
use crate::value::{EntryId, Moment, TillKey};

/// How far a till's clock may be ahead of this one's.
const AHEAD_MINUTES_MAX: i64 = 24 * 60;

/// What the chains of all tills come to, from the heads of their entries by till and number.
#[derive(Debug)]
pub(super) struct Chains {
    now: Option<Moment>,
    /// What was found of each till, in the order of the tills.
    pub(super) tills: Vec<Chain>,
    level: Level,
}

/// What was found of one till's chain.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Chain {
    pub(super) till: TillKey,
    pub(super) entries: u64,
    /// Numbers that nobody holds although an entry names their id, from and to.
    pub(super) gaps: Vec<(u64, u64)>,
    /// The first number that more than one entry has, and how many have it.
    pub(super) fork: Option<(u64, u64)>,
    /// Where the clock first ran backwards, and by how many minutes.
    pub(super) backwards: Option<(u64, i64)>,
    /// Where the clock was first too far ahead of this till's, and by how many minutes.
    pub(super) ahead: Option<(u64, i64)>,
}

/// The entries of one till under the number last seen, and under the one before, with what their clock said.
#[derive(Debug, Default)]
struct Level {
    seq: u64,
    ends: HashMap<EntryId, Option<Moment>>,
    seq_before: u64,
    before: HashMap<EntryId, Option<Moment>>,
}

impl Chains {
    pub(super) fn new(now: Option<Moment>) -> Self {
        Self { now, tills: Vec::new(), level: Level::default() }
    }

    /// The next entry, by till and number.
    pub(super) fn add(&mut self, head: &Head) {
        if self.tills.last().is_none_or(|chain| chain.till != head.till) {
            self.tills.push(Chain::of(head.till));
            self.level = Level::default();
        }
        let Some(chain) = self.tills.last_mut() else { return };
        chain.entries += 1;
        self.level.reach(head.seq);
        self.level.ends.insert(head.id, head.at);
        let number = self.level.ends.len() as u64;
        if number > 1 && chain.fork.is_none_or(|(seq, _)| seq == head.seq) {
            chain.fork = Some((head.seq, number));
        }
        match head.prev.map(|prev| self.level.before.get(&prev)) {
            None => {}
            Some(None) => chain.gap(self.level.seq_before, head.seq),
            Some(Some(earlier)) => {
                let back = minutes(head.at, *earlier);
                if back > BACKWARDS_MINUTES_MAX {
                    chain.backwards.get_or_insert((head.seq, back));
                }
            }
        }
        let ahead = minutes(self.now, head.at);
        if ahead > AHEAD_MINUTES_MAX {
            chain.ahead.get_or_insert((head.seq, ahead));
        }
    }
}

impl Chain {
    /// What the sums say of a chain; none where it must be read, since it has branches or gaps, or a clock that may be
    /// ahead.
    pub(super) fn kept(till: TillKey, held: &Held, now: Option<Moment>) -> Option<Self> {
        let latest = held.links.latest.zip(now);
        let ahead = latest.map_or(0, |(at, now)| (at - now.milliseconds()) / 60_000);
        let sound = held.is_linked() && ahead <= AHEAD_MINUTES_MAX;
        let (entries, backwards) = (held.entries, held.links.backwards);
        sound.then(|| Self { entries, backwards, ..Self::of(till) })
    }

    fn of(till: TillKey) -> Self {
        Self { till, entries: 0, gaps: Vec::new(), fork: None, backwards: None, ahead: None }
    }

    /// Nobody holds what comes before an entry. Where its number is held, it is that of another branch.
    fn gap(&mut self, held: u64, seq: u64) {
        let gap = ((held + 1).min(seq - 1), seq - 1);
        if self.gaps.last() != Some(&gap) {
            self.gaps.push(gap);
        }
    }
}

impl Level {
    fn reach(&mut self, seq: u64) {
        if seq == self.seq {
            return;
        }
        std::mem::swap(&mut self.before, &mut self.ends);
        self.ends.clear();
        (self.seq_before, self.seq) = (self.seq, seq);
        if seq != self.seq_before + 1 {
            self.before.clear();
        }
    }
}

/// By how many whole minutes the second reading is later than the first.
fn minutes(first: Option<Moment>, second: Option<Moment>) -> i64 {
    let both = first.zip(second);
    both.map_or(0, |(first, second)| (second.time() - first.time()).num_minutes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_named_by_its_numbers_until_it_is_filled() {
        let chain = chain(&[(1, "1", None), (2, "2", Some("1")), (5, "5", Some("4"))]);
        assert_eq!(chain.gaps, [(3, 4)]);
        let chain = self::chain(&[(3, "3", Some("2")), (4, "4", Some("3"))]);
        assert_eq!(chain.gaps, [(1, 2)]);
        let whole = [(1, "1", None), (2, "2", Some("1")), (3, "3", Some("2"))];
        assert_eq!(self::chain(&whole).gaps, []);
    }

    #[test]
    fn a_predecessor_that_nobody_holds_is_a_gap_though_its_number_is_held() {
        let chain = chain(&[
            (1, "1", None),
            (2, "2", Some("1")),
            (3, "3'", Some("2'")),
            (3, "3", Some("2")),
            (3, "3''", Some("2'")),
        ]);
        assert_eq!(chain.gaps, [(2, 2)]);
        assert_eq!((chain.fork, chain.entries), (Some((3, 3)), 5));
    }

    #[test]
    fn the_first_fork_is_named_with_all_its_branches() {
        let chain = chain(&[
            (1, "1", None),
            (2, "2", Some("1")),
            (2, "2'", Some("1")),
            (3, "3", Some("2")),
            (3, "3'", Some("2'")),
            (3, "3''", Some("2'")),
        ]);
        assert_eq!((chain.fork, chain.gaps), (Some((2, 2)), vec![]));
    }

    #[test]
    fn a_clock_is_compared_along_the_chain_and_with_this_tills() {
        let at = |time: &str| format!("2024-05-{time}.000+07:00").parse().ok();
        let mut chains = Chains::new(at("10T12:00:00"));
        let mut add = |till: u8, seq, id: &str, prev: Option<&str>, time| {
            let id = EntryId::of(id.as_bytes());
            let prev = prev.map(|prev| EntryId::of(prev.as_bytes()));
            let till = TillKey::from_bytes([till; 32]);
            chains.add(&Head { till, seq, id, prev, at: at(time) });
        };
        add(1, 1, "1", None, "10T10:00:00");
        add(1, 2, "2", Some("1"), "10T09:55:01");
        add(2, 1, "1'", None, "10T10:00:00");
        add(2, 2, "2'", Some("1'"), "10T09:54:00");
        add(2, 3, "3'", Some("2'"), "10T09:00:00");
        add(3, 1, "1''", None, "11T12:00:30");
        add(4, 1, "1'''", None, "11T12:01:00");
        let found: Vec<_> = chains.tills.iter().map(|of| (of.backwards, of.ahead)).collect();
        let expected = [(None, None), (Some((2, 6)), None), (None, None), (None, Some((1, 1441)))];
        assert_eq!(found, expected);
    }

    fn chain(entries: &[(u64, &str, Option<&str>)]) -> Chain {
        let mut chains = Chains::new(None);
        for (seq, id, prev) in entries {
            let id = EntryId::of(id.as_bytes());
            let prev = prev.map(|prev| EntryId::of(prev.as_bytes()));
            let till = TillKey::from_bytes([1; 32]);
            chains.add(&Head { till, seq: *seq, id, prev, at: None });
        }
        chains.tills.remove(0)
    }
}
