use std::time::{Duration, Instant};

use lapak_core::exchange::Extent;

/// Between two rounds that read what is new.
const BACKGROUND: Duration = Duration::from_secs(15);
/// Between two rounds that read everything.
const FULL: Duration = Duration::from_secs(5 * 60);
/// While the place is not there: looking costs nothing, and whoever plugs the stick in again waits for it.
const AWAY: Duration = Duration::from_secs(3);
/// After a sale, so that the next one does not meet a round.
const SOON: Duration = Duration::from_secs(1);

/// While there is no place, or no fair yet.
const IDLE: Duration = Duration::from_secs(1);

/// How a round ended, as far as the next one depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    /// The place was read.
    Read,
    /// The place could not be read: the next round reads everything.
    Unread,
    /// The place is not there, as when a stick was pulled: nothing was read.
    Away,
    /// The place did not answer, and a thread was left behind with it.
    Silent,
    /// There is no place, or no fair yet: what was due stays due.
    Idle,
}

/// When the next round is due, and how much it reads.
#[derive(Debug)]
pub(crate) struct Schedule {
    background: Instant,
    full: Instant,
    /// When the ledger is looked over by itself, while there is no place and so no full round that begins with it.
    alone: Instant,
    /// Until then a silent place is left alone, and one that is not there.
    pause: Option<Instant>,
    silences: u32,
}

impl Schedule {
    /// Begins with a full round.
    pub(crate) fn new(now: Instant) -> Self {
        Self { background: now, full: now, alone: now, pause: None, silences: 0 }
    }

    /// When the next round begins.
    pub(crate) fn next(&self) -> Instant {
        let next = self.background.min(self.full);
        self.pause.map_or(next, |pause| pause.max(next))
    }

    /// How much a round that begins now reads.
    pub(crate) fn extent(&self, now: Instant) -> Extent {
        if now >= self.full { Extent::Full } else { Extent::Background }
    }

    /// Whether the ledger is to be looked over now, though there is no place: as often as a full round would.
    pub(crate) fn looks_over(&mut self, now: Instant) -> bool {
        let due = now >= self.alone;
        if due {
            self.alone = now + FULL;
        }
        due
    }

    /// A sale is final: the others should learn of it.
    pub(crate) fn soon(&mut self, now: Instant) {
        self.background = self.background.min(now + SOON);
    }

    /// A shift opens or closes: a full round is due at once.
    pub(crate) fn full(&mut self, now: Instant) {
        self.full = self.full.min(now);
    }

    /// A round has ended. A silent place is tried again after a pause that doubles each time.
    pub(crate) fn ended(&mut self, now: Instant, extent: Extent, ended: Ended) {
        if ended == Ended::Idle {
            self.pause = Some(now + IDLE);
            return;
        }
        self.background = now + if ended == Ended::Away { AWAY } else { BACKGROUND };
        self.full = match (ended, extent) {
            (Ended::Read, Extent::Full) => now + FULL,
            (Ended::Away, _) => now + AWAY,
            (Ended::Unread | Ended::Silent, _) => now + BACKGROUND,
            _ => self.full,
        };
        self.silences = if ended == Ended::Silent { self.silences + 1 } else { 0 };
        self.pause = match self.silences {
            0 => None,
            silences => Some(now + FULL.min(BACKGROUND * 2_u32.saturating_pow(silences))),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_place_the_ledger_is_looked_over_as_often_as_a_full_round_would() {
        let start = Instant::now();
        let mut schedule = Schedule::new(start);
        let looks = (0..=600).filter(|second| schedule.looks_over(start + seconds(*second)));
        assert_eq!(looks.collect::<Vec<_>>(), [0, 300, 600]);
    }

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_first_round_is_full_and_so_is_one_every_five_minutes() {
        let start = Instant::now();
        let mut schedule = Schedule::new(start);
        let mut full = Vec::new();
        let mut now = start;
        while now < start + seconds(601) {
            now = schedule.next();
            let extent = schedule.extent(now);
            if extent == Extent::Full {
                full.push((now - start).as_secs());
            }
            schedule.ended(now, extent, Ended::Read);
        }
        assert_eq!(full, [0, 300, 600]);
    }

    #[test]
    fn a_sale_is_told_within_a_second_and_a_shift_at_once() {
        let start = Instant::now();
        let mut schedule = Schedule::new(start);
        schedule.ended(start, Extent::Full, Ended::Read);
        assert_eq!(schedule.next() - start, seconds(15));
        schedule.soon(start + seconds(2));
        schedule.soon(start + seconds(2) + Duration::from_millis(500));
        assert_eq!(schedule.next() - start, seconds(3));
        assert_eq!(schedule.extent(start + seconds(3)), Extent::Background);
        schedule.full(start + seconds(2));
        assert_eq!(schedule.next() - start, seconds(2));
        assert_eq!(schedule.extent(start + seconds(2)), Extent::Full);
    }

    #[test]
    fn a_silent_place_is_left_alone_for_longer_and_longer_whatever_is_sold() {
        let mut now = Instant::now();
        let mut schedule = Schedule::new(now);
        let mut pauses = Vec::new();
        for _ in 0..6 {
            schedule.ended(now, Extent::Full, Ended::Silent);
            schedule.soon(now);
            schedule.full(now);
            pauses.push((schedule.next() - now).as_secs());
            now = schedule.next();
        }
        assert_eq!(pauses, [30, 60, 120, 240, 300, 300]);
        schedule.ended(now, Extent::Full, Ended::Read);
        assert_eq!(schedule.next() - now, seconds(15));
    }

    #[test]
    fn the_first_full_round_waits_for_a_place() {
        let now = Instant::now();
        let mut schedule = Schedule::new(now);
        for _ in 0..400 {
            schedule.ended(schedule.next(), Extent::Full, Ended::Idle);
        }
        let next = schedule.next();
        assert_eq!((next - now, schedule.extent(next)), (seconds(400), Extent::Full));
    }

    #[test]
    fn a_place_that_is_not_there_is_looked_for_every_few_seconds_and_then_read_whole() {
        let mut now = Instant::now();
        let mut schedule = Schedule::new(now);
        schedule.ended(now, Extent::Full, Ended::Read);
        now += seconds(15);
        schedule.ended(now, Extent::Background, Ended::Away);
        for _ in 0..5 {
            let next = schedule.next();
            assert_eq!((next - now, schedule.extent(next)), (seconds(3), Extent::Full));
            now = next;
            schedule.ended(now, Extent::Full, Ended::Away);
        }
        now = schedule.next();
        schedule.ended(now, Extent::Full, Ended::Read);
        assert_eq!(
            (schedule.next() - now, schedule.extent(schedule.next())),
            (seconds(15), Extent::Background)
        );
    }

    #[test]
    fn a_place_that_comes_back_is_read_whole() {
        let now = Instant::now();
        let mut schedule = Schedule::new(now);
        schedule.ended(now, Extent::Full, Ended::Read);
        schedule.ended(now + seconds(15), Extent::Background, Ended::Unread);
        let next = schedule.next();
        assert_eq!((next - now, schedule.extent(next)), (seconds(30), Extent::Full));
    }
}
