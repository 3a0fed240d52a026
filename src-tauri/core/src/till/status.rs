use serde::Serialize;
use ts_rs::TS;

use crate::entry::FairKind;
use crate::refusal::{Refusal, RefusalView};
use crate::till::Till;
use crate::till::drawer::view::ShiftView;
use crate::till::fair::view::FairView;
use crate::till::settings::Settings;

/// What the window needs to know to show the right screen and the strip.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Status {
    /// Which screen comes first.
    pub stage: Stage,
    /// How this till looks and behaves.
    pub settings: Settings,
    /// The fair, once there is one.
    pub fair: Option<FairView>,
    /// The shift, once one is open.
    pub shift: Option<ShiftView>,
    /// What the person should be told once at the start.
    pub notices: Vec<RefusalView>,
    /// Sales of this till that no place has seen yet.
    #[ts(type = "number")]
    pub waiting: u64,
    /// When the last round with the shared file ended; null before the first.
    pub last_sync_text: Option<String>,
    /// What keeps this till from its shared file, while something does; being offline is no error.
    pub hindered: Option<RefusalView>,
    /// The recovery key of a real fair, until somebody says that it is written down.
    pub recovery_key: Option<String>,
    /// That the fair is over, and what that means; null before, and for the sample.
    pub ended_text: Option<String>,
    /// Whether this is a coordinator's till of a real fair at which nothing was sold yet: it begins with setting up.
    pub set_up: bool,
    /// Whether this till may change what the fair sells and who takes part.
    pub coordinator: bool,
}

/// Which screen comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No fair is here yet.
    Welcome,
    /// No shift is open.
    Shift,
    /// Ready to sell.
    Selling,
}

impl Till {
    /// What the window needs to know to show the right screen and the strip.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn status(&self) -> Result<Status, Refusal> {
        let fair = self.here.is_some().then(|| self.fair()).transpose()?;
        let shift = if self.shift_goes_on() { self.shift().ok() } else { None };
        let stage = match (&fair, &shift) {
            (None, _) => Stage::Welcome,
            (_, None) => Stage::Shift,
            _ => Stage::Selling,
        };
        let coordinator = self.here_as_coordinator().is_ok();
        let is_real = fair.as_ref().is_some_and(|fair| fair.kind == FairKind::Real);
        Ok(Status {
            stage,
            settings: self.settings.clone(),
            fair,
            shift,
            notices: self.notices.iter().map(|notice| self.words.refusal(notice)).collect(),
            waiting: self.waiting()?,
            last_sync_text: self.last_sync_text()?,
            hindered: self.hindered.as_ref().map(|refusal| self.words.refusal(refusal)),
            recovery_key: self.recovery_key().filter(|_| is_real),
            ended_text: self.ended_text(),
            set_up: is_real && coordinator && !self.store.snapshot().has_receipts()?,
            coordinator,
        })
    }

    fn ended_text(&self) -> Option<String> {
        let settings = &self.here.as_ref()?.fair.settings;
        let over = self.reading().day().is_ok_and(|today| today > settings.to);
        let day = self.words.day(settings.to);
        let real = settings.kind == FairKind::Real;
        (over && real).then(|| self.words.say("status-ended", &[("day", &day)]))
    }
}
