pub(in crate::till) mod code;
pub(in crate::till) mod read;
pub(in crate::till) mod view;

use crate::books::{StandNow, stands};
use crate::entry::{Fact, Fair, Stand};
use crate::qris::Qris;
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::fair::FairChange;
use crate::till::qris::read::{invalid, seen};
use crate::till::qris::view::{QrisOfStand, QrisState, QrisView};
use crate::till::settings::Settings;
use crate::till::typed::{amount, code};
use crate::value::{QrisText, StandCode};

impl Till {
    /// The codes of the fair and of its stands, and whether this till may show its own to a buyer.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn qris(&self) -> Result<QrisView, Refusal> {
        let here = self.here()?;
        let (state, own) = self.own_qris()?;
        let read =
            |text: &Option<QrisText>| text.as_ref().and_then(|text| text.as_str().parse().ok());
        let of_stand = |now: StandNow| {
            let read = read(&now.stand.qris)?;
            Some(QrisOfStand { stand: now.stand.code.to_string(), code: seen(&read) })
        };
        let before = read(&self.settings.qris_confirmed);
        Ok(QrisView {
            state,
            own: own.as_ref().map(seen),
            before: before.filter(|_| state == QrisState::Changed).as_ref().map(seen),
            fair: read(&here.fair.settings.qris).as_ref().map(seen),
            stands: stands(&here.standing).into_iter().filter_map(of_stand).collect(),
            stand: here.stand.to_string(),
            limit: self.words.amount(here.fair.settings.qris_limit),
            coordinator: self.here_as_coordinator().is_ok(),
        })
    }

    /// Keeps a merchant's own code, as it was read, for the fair or for one stand; none: there is no code any more. Whoever
    /// sets it has seen whose it is, so this till shows it at once; every other till asks first.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::InPractice`], [`Code::QrisInvalid`], [`Code::StandUnknown`]; what the store refuses.
    pub fn set_qris(&mut self, text: Option<&str>, stand: Option<&str>) -> Result<(), Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        if here.is_practice() {
            return Err(Code::InPractice.into());
        }
        let qris = text.map(|text| text.parse::<Qris>().map_err(invalid)).transpose()?;
        let text = qris.map(|qris| qris.text().clone());
        match stand {
            Some(stand) => self.set_qris_of_stand(text.clone(), stand)?,
            None => {
                self.set_fair(FairChange { qris: Some(text.clone()), ..FairChange::default() })?
            }
        }
        match (text, self.applies()?) {
            (Some(text), Some(own)) if text == own => self.keep_confirmed(text),
            _ => Ok(()),
        }
    }

    fn set_qris_of_stand(&mut self, qris: Option<QrisText>, typed: &str) -> Result<(), Refusal> {
        let wanted: StandCode = code("stand", typed)?;
        let unknown = || Refusal::new(Code::StandUnknown).with("code", shown(typed));
        if !self.stands()?.iter().any(|row| row.code == wanted.as_str()) {
            return Err(unknown());
        }
        let standing = &self.here()?.standing;
        let stand = match stands(standing).into_iter().find(|now| now.stand.code == wanted) {
            Some(now) => Stand { of: Some(now.of), replaces: now.standing, qris, ..now.stand },
            // One that only tills have named is added.
            None => Stand {
                of: None,
                replaces: Vec::new(),
                code: wanted,
                name: None,
                qris,
                active: true,
                more: None,
            },
        };
        self.store.record(None, self.now()?, |recorder| recorder.record(stand))?;
        self.refresh()
    }

    /// Sets the most that one payment by QRIS may carry, as it was typed: the central bank changes it (Rp10.000.000 since
    /// March 2022).
    ///
    /// # Errors
    /// [`Code::NotCoordinator`]; [`Code::AmountNotANumber`], [`Code::AmountOutOfRange`]; what the store refuses.
    pub fn set_qris_limit(&mut self, typed: &str) -> Result<(), Refusal> {
        let limit = amount(typed)?;
        if limit.amount() < 1 {
            return Err(Code::AmountOutOfRange.into());
        }
        self.set_fair(FairChange { qris_limit: Some(limit), ..FairChange::default() })
    }

    /// Somebody at this till has looked at whose code it is, and it may be shown to buyers.
    ///
    /// # Errors
    /// [`Code::QrisNone`] where this till has no such code any more; [`Code::FileNotWritten`].
    pub fn confirm_qris(&mut self, payload: &str) -> Result<(), Refusal> {
        let own = self.applies()?.filter(|own| own.as_str() == payload);
        self.keep_confirmed(own.ok_or(Code::QrisNone)?)
    }

    pub(in crate::till) fn keep_confirmed(&mut self, text: QrisText) -> Result<(), Refusal> {
        let settings = Settings { qris_confirmed: Some(text), ..self.settings.clone() };
        self.keep_settings(settings)
    }

    /// This till's own code and whether it may be shown.
    pub(in crate::till) fn own_qris(&self) -> Result<(QrisState, Option<Qris>), Refusal> {
        let own: Option<Qris> = self.applies()?.and_then(|text| text.as_str().parse().ok());
        let state = match (&own, &self.settings.qris_confirmed) {
            (None, _) => QrisState::None,
            (Some(own), Some(confirmed)) if own.text() == confirmed => QrisState::Ready,
            (Some(_), Some(_)) => QrisState::Changed,
            (Some(_), None) => QrisState::Confirm,
        };
        Ok((state, own))
    }

    /// What is to be shown at this till's stand: the stand's own, else the fair's. Where coordinators have said two, it is
    /// the one that this till confirmed.
    fn applies(&self) -> Result<Option<QrisText>, Refusal> {
        let here = self.here()?;
        let stand = stands(&here.standing).into_iter().find(|now| now.stand.code == here.stand);
        let of_stand = stand.and_then(|now| {
            let said = |fact: &Fact| match fact {
                Fact::Stand(Stand { qris, .. }) => qris.clone(),
                _ => None,
            };
            self.among(&now.standing, said, now.stand.qris)
        });
        if of_stand.is_some() {
            return Ok(of_stand);
        }
        let said = |fact: &Fact| match fact {
            Fact::Fair(Fair { qris, .. }) => qris.clone(),
            _ => None,
        };
        Ok(self.among(&here.fair.standing, said, here.fair.settings.qris.clone()))
    }

    fn among(
        &self,
        standing: &[crate::value::EntryId],
        said: impl Fn(&Fact) -> Option<QrisText>,
        chosen: Option<QrisText>,
    ) -> Option<QrisText> {
        let here = self.here.as_ref()?;
        let edits = standing.iter().filter_map(|id| here.standing.edit(*id));
        let mut texts = edits.filter_map(|edit| said(&edit.entry().fact));
        let confirmed = self.settings.qris_confirmed.as_ref();
        texts.find(|text| Some(text) == confirmed).or(chosen)
    }
}
