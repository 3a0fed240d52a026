use lapak_core::entry::{DiscountBy, FairKind};
use lapak_core::till::{self, LendTill};
use lapak_core::till::{FairChange, FairView, NewFair, Till, amount, day, percent};
use lapak_core::{Code, Refusal};
use serde::Serialize;
use std::sync::Arc;

use crate::answer::Answer;
use crate::arguments::{By, FairCommand, SetArguments};
use crate::place::{Lent, report};

/// The fair as programs see it: amounts are integers.
#[derive(Serialize)]
struct Fair<'a> {
    fair: &'a str,
    till: &'a str,
    kind: FairKind,
    organisation: &'a str,
    name: &'a str,
    town: &'a str,
    zone: &'a str,
    from: &'a str,
    to: &'a str,
    currency: &'a str,
    cash_step: i64,
    discount_by: DiscountBy,
    cut_bp: u16,
    scale_barcode: Option<&'a str>,
    stand: &'a str,
    letters: &'a str,
    fingerprint: &'a str,
}

/// What founding a fair prints.
#[derive(Serialize)]
struct Founded<'a> {
    #[serde(flatten)]
    fair: Fair<'a>,
    recovery_key: Option<String>,
}

/// The recovery key while it is here.
#[derive(Serialize)]
struct Recovery {
    recovery_key: Option<String>,
}

pub(crate) fn run(till: &mut Till, command: &FairCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        FairCommand::Found(found) => {
            till.found(&NewFair {
                organisation: found.organisation.clone().unwrap_or_else(|| found.name.clone()),
                name: found.name.clone(),
                town: found.town.clone(),
                zone: found.zone.clone(),
                from: found.from.clone(),
                to: found.to.clone(),
                stand: found.stand.clone(),
                cash_step: amount(&found.cash_step)?.amount(),
                discount_by: found.discount_by.into(),
            })?;
            founded(till, answer)
        }
        FairCommand::Sample { stand } => {
            till.found_sample(stand)?;
            founded(till, answer)?;
            // Nobody has to keep the key of a fair that nobody goes to.
            till.recovery_written()
        }
        FairCommand::Join { .. } | FairCommand::TakeOff { .. } => {
            unreachable!("these lend the till")
        }
        FairCommand::Show => show(till, answer),
        FairCommand::Recovery { written } => recovery(till, *written, answer),
        FairCommand::Set(set) => {
            till.set_fair(change(set)?)?;
            show(till, answer)
        }
    }
}

fn show(till: &Till, answer: Answer) -> Result<(), Refusal> {
    let fair = till.fair()?;
    answer.give(&seen(&fair), |_| sentence(till, &fair))
}

/// Shows the recovery key, as often as it is asked for, until somebody says that it is written down.
fn recovery(till: &mut Till, written: bool, answer: Answer) -> Result<(), Refusal> {
    till.fair()?;
    let key = till.recovery_key().ok_or(Code::RecoveryKeyForgotten)?;
    if written {
        till.recovery_written()?;
        let forgotten = Recovery { recovery_key: None };
        return answer.give(&forgotten, |_| till.words().say("cli-recovery-written", &[]));
    }
    let shown = Recovery { recovery_key: Some(key) };
    answer.give(&shown, |shown| recovery_sentence(till, shown.recovery_key.as_deref()))
}

fn recovery_sentence(till: &Till, key: Option<&str>) -> String {
    till.words().say("cli-recovery", &[("key", key.unwrap_or_default())])
}

fn seen(fair: &FairView) -> Fair<'_> {
    Fair {
        fair: &fair.fair,
        till: &fair.till,
        kind: fair.kind,
        organisation: &fair.organisation,
        name: &fair.name,
        town: &fair.town,
        zone: &fair.zone,
        from: &fair.from,
        to: &fair.to,
        currency: &fair.currency,
        cash_step: fair.cash_step.value,
        discount_by: fair.discount_by,
        cut_bp: fair.cut_bp,
        scale_barcode: fair.scale_barcode.as_deref(),
        stand: &fair.stand,
        letters: &fair.letters,
        fingerprint: &fair.fingerprint,
    }
}

/// What joining a fair prints: the fingerprint is compared with the one on a coordinator's screen.
#[derive(Serialize)]
struct Joined<'a> {
    #[serde(flatten)]
    fair: Fair<'a>,
    admitted: bool,
}

pub(crate) fn join(lent: &Lent, place: &str, stand: &str, answer: Answer) -> Result<(), Refusal> {
    let done = till::join(lent.clone(), place, stand, &Arc::default(), report())?;
    lent.with(|till| {
        let fair = till.fair()?;
        let joined = Joined { fair: seen(&fair), admitted: till.admitted() };
        answer.give(&joined, |_| {
            let fingerprint = till.words().say("cli-joined", &[("fingerprint", &fair.fingerprint)]);
            format!("{}\n{fingerprint}", sentence(till, &fair))
        })
    })?;
    done.hindered.map_or(Ok(()), Err)
}

fn founded(till: &Till, answer: Answer) -> Result<(), Refusal> {
    let fair = till.fair()?;
    let founded = Founded { fair: seen(&fair), recovery_key: till.recovery_key() };
    answer.give(&founded, |founded| {
        let key = founded.recovery_key.as_deref();
        let recovery = match fair.kind {
            FairKind::Sample => {
                till.words().say("cli-recovery-sample", &[("key", key.unwrap_or_default())])
            }
            _ => recovery_sentence(till, key),
        };
        format!("{}\n{recovery}", sentence(till, &fair))
    })
}

fn sentence(till: &Till, fair: &FairView) -> String {
    till.words().say(
        "cli-fair",
        &[
            ("name", &fair.name),
            ("town", &fair.town),
            ("stand", &fair.stand),
            ("letters", &fair.letters),
            ("fingerprint", &fair.fingerprint),
        ],
    )
}

fn change(set: &SetArguments) -> Result<FairChange, Refusal> {
    Ok(FairChange {
        organisation: set.organisation.clone(),
        name: set.name.clone(),
        town: set.town.clone(),
        from: set.from.as_deref().map(day).transpose()?,
        to: set.to.as_deref().map(day).transpose()?,
        cash_step: set.cash_step.as_deref().map(amount).transpose()?,
        discount_by: set.discount_by.map(DiscountBy::from),
        cut: set.cut.as_deref().map(percent).transpose()?,
        scale_barcode: set.scale_barcode.clone(),
        ..FairChange::default()
    })
}

impl From<By> for DiscountBy {
    fn from(by: By) -> Self {
        match by {
            By::Both => Self::Both,
            By::Cooperative => Self::Cooperative,
            By::Member => Self::Member,
        }
    }
}
