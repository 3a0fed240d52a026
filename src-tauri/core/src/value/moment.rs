use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveTime, Offset, SecondsFormat, TimeDelta, Timelike};
use chrono_tz::Tz;

use super::{Day, ValueError, ZoneName, json_as_text};

/// A reading of a till's clock, with milliseconds and offset: `2024-05-10T10:15:03.123+07:00`.
/// Evidence only: nothing is ordered or decided by it. In an entry it lies inside the years that a [`Day`] has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(DateTime<FixedOffset>);

impl Moment {
    /// The moment as a date and time with its offset.
    #[must_use]
    pub fn time(self) -> DateTime<FixedOffset> {
        self.0
    }

    /// The calendar day in the moment's own offset.
    ///
    /// # Errors
    /// [`ValueError::Range`] outside the years that a [`Day`] has.
    pub fn day(self) -> Result<Day, ValueError> {
        Day::try_from(self.0.date_naive())
    }

    /// Milliseconds since the beginning of 1970.
    #[must_use]
    pub fn milliseconds(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The hour of the day in the moment's own offset, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        u8::try_from(self.0.hour()).expect("a day has 24 hours")
    }
}

impl Moment {
    /// Reads any RFC 3339 time, also one that no entry may name; what is finer than a millisecond is dropped.
    ///
    /// # Errors
    /// [`ValueError::Form`].
    pub fn typed(text: &str) -> Result<Self, ValueError> {
        const FORM: ValueError = ValueError::Form("a time such as 2024-05-10T10:15:03+07:00");
        Ok(Self::from(DateTime::parse_from_rfc3339(text).map_err(|_| FORM)?))
    }

    /// A time of a day on the clocks of a zone; where the program does not know the zone, on a clock with the offset of
    /// `like`. Of an hour that comes twice the first is meant; of one that is passed over, the one behind it.
    #[must_use]
    pub fn on(day: Day, hour: u32, minute: u32, zone: &ZoneName, like: Self) -> Self {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        let read = day.date().and_time(time);
        let there = zone.as_str().parse::<Tz>().ok().and_then(|zone| {
            let passed_over = || (read + TimeDelta::hours(1)).and_local_timezone(zone).earliest();
            let there = read.and_local_timezone(zone).earliest().or_else(passed_over)?;
            Some(there.with_timezone(&there.offset().fix()))
        });
        let alike = || read.and_local_timezone(*like.0.offset()).single();
        there.or_else(alike).map_or(like, Self::from)
    }

    /// The same moment on the clocks of a zone; as it is where the program does not know the zone.
    #[must_use]
    pub fn in_zone(self, zone: &ZoneName) -> Self {
        zone.as_str().parse::<Tz>().map_or(self, |zone| {
            let there = self.0.with_timezone(&zone);
            Self::from(there.with_timezone(&there.offset().fix()))
        })
    }
}

impl From<DateTime<FixedOffset>> for Moment {
    /// Drops what is finer than a millisecond, in the clock and in the offset what is finer than a minute.
    fn from(time: DateTime<FixedOffset>) -> Self {
        let minutes = time.offset().local_minus_utc() / 60 * 60;
        let time = time.with_timezone(&FixedOffset::east_opt(minutes).unwrap_or(*time.offset()));
        let milli = time.timestamp_subsec_millis().min(999) * 1_000_000;
        Self(time.with_nanosecond(milli).unwrap_or(time))
    }
}

impl FromStr for Moment {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        const FORM: ValueError = ValueError::Form("a time such as 2024-05-10T10:15:03.123+07:00");
        let moment = Self::from(DateTime::parse_from_rfc3339(text).map_err(|_| FORM)?);
        moment.day()?;
        if moment.to_string() == text { Ok(moment) } else { Err(FORM) }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

json_as_text!(Moment);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_one_spelling() {
        assert!("2024-05-10T10:15:03.123+07:00".parse::<Moment>().is_ok());
        for refused in [
            "2024-05-10T10:15:03+07:00",
            "2024-05-10T10:15:03.1234+07:00",
            "2024-05-10T10:15:60.000+07:00",
            "2024-05-10T10:15:03.123Z",
            "2024-05-10t10:15:03.123+07:00",
            "2024-05-10 10:15:03.123+07:00",
            "1970-01-01T00:00:00.000+00:00",
        ] {
            assert!(refused.parse::<Moment>().is_err(), "{refused}");
        }
    }
}
