use std::ops::RangeInclusive;

use chrono::{Datelike, Local, Utc};

use crate::refusal::{Code, Refusal};
use crate::value::{Moment, ZoneName};

/// The years that a clock may name: before them a battery is dead, and no entry can say what comes after.
const YEARS: RangeInclusive<i32> = 2000..=2199;

/// The one clock. Tests and sales entered from paper set it.
#[derive(Debug, Clone, Copy, Default)]
pub enum Clock {
    /// The computer's.
    #[default]
    System,
    /// Stopped at a moment.
    Stopped(Moment),
}

impl Clock {
    /// The moment now, in the fair's time zone where there is one, else in the computer's: what may be written down.
    ///
    /// # Errors
    /// [`Code::ClockWrong`] outside the years that a clock may name.
    pub fn now(self, zone: Option<&ZoneName>) -> Result<Moment, Refusal> {
        let now = self.reading(zone);
        if YEARS.contains(&now.time().year()) {
            return Ok(now);
        }
        let clock = now.time().format("%Y-%m-%d %H:%M");
        Err(Refusal::new(Code::ClockWrong).with("clock", clock))
    }

    /// What the clock says, right or wrong: to compare with, never to write down.
    #[must_use]
    pub fn reading(self, zone: Option<&ZoneName>) -> Moment {
        let reading = match self {
            Self::Stopped(moment) => moment,
            Self::System if zone.is_some() => Moment::from(Utc::now().fixed_offset()),
            Self::System => Moment::from(Local::now().fixed_offset()),
        };
        zone.map_or(reading, |zone| reading.in_zone(zone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_read_in_the_zone_of_the_fair_whatever_its_offset() {
        let zone = "Asia/Jakarta".parse().expect("a zone");
        let read = |text: &str| stopped(text).now(Some(&zone)).expect("a moment").to_string();
        assert_eq!(read("2026-11-28T20:30:00Z"), "2026-11-29T03:30:00.000+07:00");
        assert_eq!(read("2026-11-28T22:30:00+02:00"), "2026-11-29T03:30:00.000+07:00");
        assert_eq!(read("2026-11-29T03:30:00+07:00"), "2026-11-29T03:30:00.000+07:00");
    }

    #[test]
    fn a_clock_outside_its_years_is_refused_as_the_fair_reads_it() {
        let zone = "Asia/Jakarta".parse().expect("a zone");
        let refused = |text: &str| stopped(text).now(Some(&zone)).err().map(|r| r.code());
        for wrong in ["1970-01-01T00:00:00Z", "1999-12-31T16:59:59Z", "2199-12-31T17:00:00Z"] {
            assert_eq!(refused(wrong), Some(Code::ClockWrong), "{wrong}");
        }
        for right in ["1999-12-31T17:00:00Z", "2199-12-31T16:59:59Z"] {
            assert_eq!(refused(right), None, "{right}");
        }
    }

    fn stopped(text: &str) -> Clock {
        Clock::Stopped(Moment::typed(text).expect("a time"))
    }
}
