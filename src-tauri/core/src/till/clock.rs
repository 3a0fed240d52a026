use chrono::{DateTime, Local, Offset, Utc};
use chrono_tz::Tz;

use crate::value::{Moment, ZoneName};

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
    /// The moment now, in the fair's time zone where there is one, else in the computer's.
    #[must_use]
    pub fn now(self, zone: Option<&ZoneName>) -> Moment {
        match self {
            Self::Stopped(moment) => moment,
            Self::System => match zone.and_then(|zone| zone.as_str().parse::<Tz>().ok()) {
                Some(tz) => {
                    let now: DateTime<Tz> = Utc::now().with_timezone(&tz);
                    Moment::from(now.with_timezone(&now.offset().fix()))
                }
                None => Moment::from(Local::now().fixed_offset()),
            },
        }
    }
}
