use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::{ValueError, json_as_text};

/// A calendar day of the fair, written `2024-05-10`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The calendar date.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The day before; itself where that lies before the first day there is.
    #[must_use]
    pub fn before(self) -> Self {
        let before = self.0.pred_opt();
        before.and_then(|date| Self::try_from(date).ok()).unwrap_or(self)
    }

    /// The day so many days later; itself where that lies past the last day there is.
    #[must_use]
    pub fn plus_days(self, days: u64) -> Self {
        let later = self.0.checked_add_days(chrono::Days::new(days));
        later.and_then(|date| Self::try_from(date).ok()).unwrap_or(self)
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = ValueError;

    /// From a date of the years 2000 to 9999.
    fn try_from(date: NaiveDate) -> Result<Self, ValueError> {
        if (2000..=9999).contains(&date.year()) {
            Ok(Self(date))
        } else {
            Err(ValueError::Range("a day"))
        }
    }
}

impl FromStr for Day {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        const FORM: ValueError = ValueError::Form("a day such as 2024-05-10");
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| FORM)?;
        let day = Self::try_from(day)?;
        if day.to_string() == text { Ok(day) } else { Err(FORM) }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.format("%Y-%m-%d").fmt(f)
    }
}

json_as_text!(Day);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_day_lies_past_the_year_9999() {
        let last: Day = "9999-12-31".parse().expect("a day");
        assert_eq!(last.plus_days(1), last);
        assert_eq!(last.plus_days(u64::MAX), last);
    }

    #[test]
    fn a_day_has_one_spelling() {
        assert!("2024-05-10".parse::<Day>().is_ok());
        for refused in [
            "2024-5-10",
            "2024-02-30",
            "1999-12-31",
            "+12024-05-10",
            " 2024-05-10",
            "10-05-2024",
            "",
        ] {
            assert!(refused.parse::<Day>().is_err(), "{refused}");
        }
    }
}
