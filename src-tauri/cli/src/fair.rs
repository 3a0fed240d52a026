use lapak_core::Refusal;
use lapak_core::entry::DiscountBy;
use lapak_core::till::{self, LendTill};
use lapak_core::till::{FairChange, FairView, NewFair, Till, amount, day, percent};
use serde::Serialize;
use std::sync::Arc;

use crate::answer::Answer;
use crate::arguments::{By, FairCommand, SetArguments};
use crate::place::{Lent, report};

/// What founding a fair prints: the recovery key is shown this once, and forgotten.
#[derive(Serialize)]
struct Founded {
    #[serde(flatten)]
    fair: FairView,
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
                cash_step: found.cash_step,
                discount_by: found.discount_by.into(),
            })?;
            founded(till, answer)
        }
        FairCommand::Sample { stand } => {
            till.found_sample(stand)?;
            founded(till, answer)
        }
        FairCommand::Join { .. } => unreachable!("joining lends the till"),
        FairCommand::Show => answer.give(&till.fair()?, |fair| sentence(till, fair)),
        FairCommand::Set(set) => {
            till.set_fair(change(set)?)?;
            answer.give(&till.fair()?, |fair| sentence(till, fair))
        }
    }
}

/// What joining a fair prints: the fingerprint is compared with the one on a coordinator's screen.
#[derive(Serialize)]
struct Joined {
    #[serde(flatten)]
    fair: FairView,
    admitted: bool,
}

pub(crate) fn join(lent: &Lent, place: &str, stand: &str, answer: Answer) -> Result<(), Refusal> {
    let done = till::join(lent.clone(), place, stand, &Arc::default(), report())?;
    lent.with(|till| {
        let joined = Joined { fair: till.fair()?, admitted: till.admitted() };
        answer.give(&joined, |joined| {
            let fingerprint =
                till.words().say("cli-joined", &[("fingerprint", &joined.fair.fingerprint)]);
            format!("{}\n{fingerprint}", sentence(till, &joined.fair))
        })
    })?;
    done.hindered.map_or(Ok(()), Err)
}

fn founded(till: &mut Till, answer: Answer) -> Result<(), Refusal> {
    let founded = Founded { fair: till.fair()?, recovery_key: till.recovery_key() };
    answer.give(&founded, |founded| {
        let key = founded.recovery_key.as_deref().unwrap_or_default();
        let recovery = till.words().say("cli-recovery", &[("key", key)]);
        format!("{}\n{recovery}", sentence(till, &founded.fair))
    })?;
    till.recovery_written()
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
        name: set.name.clone(),
        town: set.town.clone(),
        from: set.from.as_deref().map(day).transpose()?,
        to: set.to.as_deref().map(day).transpose()?,
        cash_step: set.cash_step.as_deref().map(amount).transpose()?,
        discount_by: set.discount_by.map(DiscountBy::from),
        cut: set.cut.as_deref().map(percent).transpose()?,
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
