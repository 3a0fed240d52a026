use super::Till;
use super::view::{Stage, Status};
use crate::entry::FairKind;
use crate::refusal::Refusal;

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
        })
    }
}
