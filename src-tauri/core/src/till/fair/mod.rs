pub(in crate::till) mod founding;
pub(in crate::till) mod recovery;
pub(in crate::till) mod sample;
pub(in crate::till) mod set_up;
pub(in crate::till) mod stands;
pub(in crate::till) mod view;

use chrono_tz::Tz;
use data_encoding::{Encoding, Specification};
use serde::Deserialize;
use ts_rs::TS;

use crate::books::SCALE_BARCODE;
use crate::entry::{DiscountBy, Fair, FairKind, Introduction, More, TillSecret};
use crate::refusal::{Code, Refusal};
use crate::selling::ScalePattern;
use crate::store::Recorder;
use crate::till::Till;
use crate::till::fair::founding::Founding;
use crate::till::fair::sample::Sample;
use crate::till::fair::view::FairView;
use crate::till::tills::fingerprint::fingerprint;
use crate::till::typed::{code, day, name, unprintable};
use crate::value::{
    BasisPoints, CROCKFORD, Day, EntryId, Money, Nonce, QrisText, StandCode, TillLetters, ZoneName,
};

/// What is asked to found a fair, as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewFair {
    /// Who sells.
    pub organisation: String,
    /// What the fair is called.
    pub name: String,
    /// Where it is.
    pub town: String,
    /// Its time zone, such as `Asia/Jakarta`.
    pub zone: String,
    /// Its first day, such as `2024-05-09`.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// The code of this till's stand.
    pub stand: String,
    /// What cash is rounded down to, in rupiah; 1 where it is not rounded.
    #[ts(type = "number")]
    pub cash_step: i64,
    /// Who bears a discount.
    pub discount_by: DiscountBy,
}

/// What changes of a fair's settings; none: it stays.
#[derive(Debug, Clone, Default)]
pub struct FairChange {
    /// Who sells.
    pub organisation: Option<String>,
    /// What the fair is called.
    pub name: Option<String>,
    /// Where it is.
    pub town: Option<String>,
    /// Its first day.
    pub from: Option<Day>,
    /// Its last day.
    pub to: Option<Day>,
    /// What cash is rounded down to.
    pub cash_step: Option<Money>,
    /// Who bears a discount.
    pub discount_by: Option<DiscountBy>,
    /// The cooperative's cut where neither member nor product says otherwise.
    pub cut: Option<BasisPoints>,
    /// How the fair's scales write their labels; empty: none are read.
    pub scale_barcode: Option<String>,
    /// The merchant's own QRIS code; the inner none: there is none any more.
    pub qris: Option<Option<QrisText>>,
    /// The most that one payment by QRIS may carry.
    pub qris_limit: Option<Money>,
}

impl Till {
    /// Founds a fair; this till is its founder and first coordinator.
    ///
    /// # Errors
    /// What of the input cannot be used; [`Code::FairExists`]; what the store refuses.
    pub fn found(&mut self, new: &NewFair) -> Result<(), Refusal> {
        let stand = stand_typed(&new.stand)?;
        let (from, to) = (day_of("from", &new.from)?, day_of("to", &new.to)?);
        let settings = Founding {
            kind: FairKind::Real,
            organisation: name("organisation", &new.organisation)?,
            name: name("name", &new.name)?,
            town: name("town", &new.town)?,
            zone: zone_typed(&new.zone)?,
            days: (from, to),
            cash_step: step_typed(new.cash_step)?,
            discount_by: new.discount_by,
            cut: BasisPoints::new(2000).expect("a percentage"),
            qris: None,
        };
        self.found_with(settings, stand, |_, _| Ok(()))?;
        let names = [("organisation", &new.organisation), ("name", &new.name), ("town", &new.town)];
        self.notices.extend(names.into_iter().filter_map(|(field, name)| unprintable(field, name)));
        Ok(())
    }

    /// Founds the sample fair, ready to sell: fictional, four days from today on.
    ///
    /// # Errors
    /// [`Code::FairExists`]; [`Code::CodeInvalid`] for the stand; what the store refuses.
    pub fn found_sample(&mut self, stand: &str) -> Result<(), Refusal> {
        let sample = Sample::read();
        let now = self.clock.now(Some(&sample.zone))?;
        let today = now
            .day()
            .map_err(|cause| Refusal::new(Code::DayInvalid).with("typed", now).because(cause))?;
        let settings = sample.founding((today, today.plus_days(3)));
        let qris = sample.qris();
        self.found_with(settings, stand_typed(stand)?, |recorder, _| {
            sample.record(|fact| recorder.record(fact))
        })?;
        // Its code is nobody's, so there is nobody to look at.
        qris.map_or(Ok(()), |qris| self.keep_confirmed(qris))
    }

    fn found_with(
        &mut self,
        founding: Founding,
        stand: StandCode,
        record: impl FnOnce(&mut Recorder, EntryId) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        if self.here.is_some() {
            return Err(Code::FairExists.into());
        }
        let at = self.clock.now(Some(&founding.zone))?;
        let recovery = TillSecret::random();
        let fair = founding.fact(Nonce::random(), recovery.till())?;
        self.store.found(fair, &recovery, at, |recorder, fair| {
            recorder.record(Introduction::introducing(stand, None))?;
            record(recorder, fair)
        })?;
        self.refresh()
    }

    /// Changes the fair's settings.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`]; what of the change cannot be used; what the store refuses.
    pub fn set_fair(&mut self, change: FairChange) -> Result<(), Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let old = here.fair.settings.clone();
        let fair = Fair {
            of: Some(here.fair.fair),
            replaces: here.fair.standing.clone(),
            nonce: None,
            recovery: None,
            organisation: change
                .organisation
                .map_or(Ok(old.organisation), |typed| name("organisation", &typed))?,
            name: change.name.map_or(Ok(old.name), |typed| name("name", &typed))?,
            town: change.town.map_or(Ok(old.town), |town| name("town", &town))?,
            from: change.from.unwrap_or(old.from),
            to: change.to.unwrap_or(old.to),
            cash_step: change.cash_step.map_or(Ok(old.cash_step), |s| step_typed(s.amount()))?,
            discount_by: change.discount_by.unwrap_or(old.discount_by),
            cut_bp: change.cut.unwrap_or(old.cut_bp),
            qris: change.qris.unwrap_or(old.qris),
            qris_limit: change.qris_limit.unwrap_or(old.qris_limit),
            more: match &change.scale_barcode {
                Some(typed) => {
                    let pattern = scale_typed(typed)?.map(|pattern| pattern.to_string());
                    More::with_text(old.more, SCALE_BARCODE, pattern.as_deref())
                }
                None => old.more,
            },
            ..old
        };
        if fair.from > fair.to {
            return Err(Code::DaysSwapped.into());
        }
        self.store.record(None, self.now()?, |recorder| recorder.record(fair))?;
        self.refresh()
    }

    /// The fair and this till, as people see them.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn fair(&self) -> Result<FairView, Refusal> {
        let here = self.here()?;
        let settings = &here.fair.settings;
        Ok(FairView {
            fair: here.fair.fair.to_string(),
            till: here.identity.till.to_string(),
            kind: settings.kind,
            organisation: settings.organisation.to_string(),
            name: settings.name.to_string(),
            town: settings.town.to_string(),
            zone: settings.zone.to_string(),
            from: settings.from.to_string(),
            to: settings.to.to_string(),
            currency: settings.currency.to_string(),
            cash_step: self.words.amount(settings.cash_step),
            discount_by: settings.discount_by,
            cut_bp: settings.cut_bp.basis_points(),
            scale_barcode: here.fair.scale_barcode().map(|pattern| pattern.to_string()),
            stand: here.stand.to_string(),
            letters: TillLetters::from(here.identity.till).to_string(),
            fingerprint: fingerprint(here.fair.fair, here.identity.till),
        })
    }

    /// The recovery key as it is written down, until somebody says that it is.
    #[must_use]
    pub fn recovery_key(&self) -> Option<String> {
        let secret = self.here.as_ref()?.identity.recovery?;
        let text = crockford().encode(&secret);
        let groups: Vec<&str> = text
            .as_bytes()
            .chunks(4)
            .map(|group| std::str::from_utf8(group).expect("the alphabet is ASCII"))
            .collect();
        Some(groups.join(" "))
    }

    /// Somebody has written the recovery key down: its secret is forgotten here.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn recovery_written(&mut self) -> Result<(), Refusal> {
        self.store.forget_recovery()?;
        self.refresh()
    }
}

/// The alphabet that the recovery key is printed in.
#[must_use]
pub fn crockford() -> Encoding {
    let mut specification = Specification::new();
    specification.symbols.push_str(std::str::from_utf8(CROCKFORD).expect("the alphabet is ASCII"));
    specification.encoding().expect("thirty-two symbols")
}

/// Reads a day, with the field in the refusal.
pub(in crate::till) fn day_of(field: &'static str, text: &str) -> Result<Day, Refusal> {
    day(text).map_err(|refusal| refusal.with("field", field))
}

fn stand_typed(text: &str) -> Result<StandCode, Refusal> {
    code("stand", text)
}

/// A pattern of a scale's labels, none where nothing or `off` was typed.
fn scale_typed(text: &str) -> Result<Option<ScalePattern>, Refusal> {
    if text.trim().is_empty() || text.trim().eq_ignore_ascii_case("off") {
        return Ok(None);
    }
    let refused = |cause| {
        let typed = crate::selling::shown(text);
        Refusal::new(Code::ScalePatternInvalid).with("typed", typed).because(cause)
    };
    text.parse().map(Some).map_err(refused)
}

fn zone_typed(text: &str) -> Result<ZoneName, Refusal> {
    let unknown = || Refusal::new(Code::ZoneUnknown).with("zone", crate::selling::shown(text));
    text.parse::<Tz>().map_err(|_| unknown())?;
    text.parse().map_err(|_| unknown())
}

fn step_typed(amount: i64) -> Result<Money, Refusal> {
    Money::new(amount)
        .ok()
        .filter(|step| (1..=100_000).contains(&step.amount()))
        .ok_or_else(|| Code::CashStepInvalid.into())
}
