use std::time::Duration;

use crate::store::KeptPin;
use crate::value::Moment;

/// So many wrong tries cost no wait.
const FREE: u32 = 2;
/// The longest wait after a wrong try, in seconds.
const WAIT_MAX: i64 = 60;
/// Wrong tries that are older are forgotten, in milliseconds: a day's slips add up to no wait.
const FORGOTTEN_AFTER: i64 = 3_600_000;

/// How often a PIN was typed wrongly, and when last. A clock that was set since then tells nothing of how long it is, so that
/// a wrong clock locks nobody out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tries {
    wrong: u32,
    /// In milliseconds since 1970.
    at: i64,
}

impl Tries {
    pub(super) fn of(kept: &KeptPin) -> Self {
        Self { wrong: kept.wrong, at: kept.at }
    }

    /// How long the next try has to wait yet, in whole seconds; none where it need not.
    pub(super) fn wait(self, now: Moment) -> Option<Duration> {
        let since = now.milliseconds() - self.at;
        let left = wait_after(self.wrong) - since;
        let waits = since >= 0 && left > 0;
        waits.then(|| Duration::from_secs(left.unsigned_abs().div_ceil(1000)))
    }

    /// How often it was typed wrongly, with once more by now.
    pub(super) fn one_more(self, now: Moment) -> u32 {
        let forgotten = now.milliseconds() - self.at >= FORGOTTEN_AFTER;
        if forgotten { 1 } else { self.wrong.saturating_add(1) }
    }
}

/// How long the next try waits after so many wrong ones, in milliseconds.
fn wait_after(wrong: u32) -> i64 {
    let Some(counted @ 1..) = wrong.checked_sub(FREE) else { return 0 };
    2_i64.saturating_pow(counted).min(WAIT_MAX) * 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        text.parse().expect("a moment")
    }

    #[test]
    fn each_wrong_try_waits_longer_up_to_a_minute() {
        let waits: Vec<i64> = (0..10).map(|wrong| wait_after(wrong) / 1000).collect();
        assert_eq!(waits, [0, 0, 0, 2, 4, 8, 16, 32, 60, 60]);
        assert_eq!((wait_after(65), wait_after(u32::MAX)), (60_000, 60_000));
    }

    #[test]
    fn an_hour_later_wrong_tries_are_forgotten_and_a_clock_set_back_locks_nobody_out() {
        let noon = at("2024-05-10T12:00:00.000+07:00");
        let tries = Tries { wrong: 8, at: noon.milliseconds() };
        assert_eq!(tries.wait(noon), Some(Duration::from_secs(60)));
        assert_eq!(tries.wait(at("2024-05-10T12:00:59.001+07:00")), Some(Duration::from_secs(1)));
        assert_eq!(tries.wait(at("2024-05-10T12:01:00.000+07:00")), None);
        assert_eq!(tries.wait(at("2015-01-01T00:00:00.000+07:00")), None);
        assert_eq!(tries.one_more(at("2024-05-10T12:59:59.999+07:00")), 9);
        assert_eq!(tries.one_more(at("2024-05-10T13:00:00.000+07:00")), 1);
        assert_eq!(tries.one_more(at("2015-01-01T00:00:00.000+07:00")), 9);
    }
}
