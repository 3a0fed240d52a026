use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

use crate::books::{Standing, held_elsewhere, introduction};
use crate::entry::{FairKind, Role};
use crate::exchange::{Extent, Progress};
use crate::refusal::{Class, Code, Refusal};
use crate::store::kept_names;
use crate::till::Till;
use crate::till::meet::lend::LendTill;
use crate::till::meet::sync;
use crate::value::TillKey;

/// Whether this fair may be taken off this computer, and what is lacking until then.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TakeOffView {
    /// What the fair is called.
    pub name: String,
    /// Whether nothing is lacking, as far as the last round tells.
    pub ready: bool,
    /// What is lacking, each with what to do.
    pub lacks: Vec<TakeOffLack>,
    /// What goes, and what stays.
    pub explained: String,
}

/// What is lacking until a fair may be taken off.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TakeOffLack {
    /// The stable code.
    pub code: String,
    /// What it is, and what to do.
    pub message: String,
}

/// A fair that was taken off.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TakenOff {
    /// The folder that it lay in.
    pub folder: String,
    /// What was just done.
    pub said: String,
}

/// What may be lacking, in the order in which it is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lack {
    Recovery,
    OnlyCoordinator,
    Shift,
    Cart,
    NotAdmitted,
    NoPlace,
    NotSettled,
    Unsaid,
}

impl Lack {
    fn as_str(self) -> &'static str {
        match self {
            Self::Recovery => "recovery",
            Self::OnlyCoordinator => "only_coordinator",
            Self::Shift => "shift",
            Self::Cart => "cart",
            Self::NotAdmitted => "not_admitted",
            Self::NoPlace => "no_place",
            Self::NotSettled => "not_settled",
            Self::Unsaid => "unsaid",
        }
    }
}

/// Takes the fair of a till off this computer, with the till's key, once a full round and the word of another till say
/// that nothing of it is lost. `name` is the fair's, as the person confirms it. From this answer on the fair is gone:
/// whoever opens the folder next removes what is left. The caller gives the till back and calls
/// [`finish_taking_off`](crate::store::finish_taking_off).
///
/// # Errors
/// [`Code::FairNameDiffers`]; [`Code::FairNotTakenOff`] with what is lacking; [`Code::RoundStopped`]; what the store
/// refuses. Nothing is changed then but what the round brought.
pub fn take_off(
    till: &(impl LendTill + Clone),
    name: &str,
    progress: &Arc<Progress>,
    watch: impl FnMut(&Progress),
) -> Result<TakenOff, Refusal> {
    let to_sync = till.with(|till| {
        till.outside_practice()?;
        let fair = &till.here()?.fair.settings;
        if fair.name.as_str() != name.trim() {
            return Err(Refusal::new(Code::FairNameDiffers).with("name", &fair.name));
        }
        Ok(fair.kind == FairKind::Real && till.store.snapshot().place()?.is_some())
    })?;
    if to_sync {
        match sync(till.clone(), Extent::Full, progress, watch) {
            // What keeps the till from its place is among what is lacking.
            Err(refusal) if refusal.code().class() != Class::Place => return Err(refusal),
            _ => {}
        }
    }
    till.with(|till| {
        let view = till.take_off_view()?;
        if let Some(lack) = view.lacks.first() {
            let refusal = Refusal::new(Code::FairNotTakenOff).with("lack", &lack.code);
            return Err(refusal.with("why", &lack.message));
        }
        let folder = till.store.folder().display().to_string();
        let said = till.words.say("said-taken-off", &[("name", &view.name)]);
        let said = till.with_names_that_stay(said);
        till.store.take_off()?;
        Ok(TakenOff { folder, said })
    })
}

impl Till {
    /// Whether this fair may be taken off this computer, as far as the last round tells.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn take_off_view(&self) -> Result<TakeOffView, Refusal> {
        let lacks: Vec<TakeOffLack> = self
            .lacks()?
            .into_iter()
            .map(|lack| TakeOffLack {
                code: lack.as_str().to_owned(),
                message: self.words.say(&format!("take-off-{}", lack.as_str()), &[]),
            })
            .collect();
        let settings = &self.here()?.fair.settings;
        let explained =
            if settings.kind == FairKind::Real { "take-off-goes" } else { "take-off-sample" };
        Ok(TakeOffView {
            name: settings.name.to_string(),
            ready: lacks.is_empty(),
            lacks,
            explained: self.with_names_that_stay(self.words.say(explained, &[])),
        })
    }

    /// What was said, with a word behind it where a names book stays when the fair goes.
    fn with_names_that_stay(&self, said: String) -> String {
        if !self.names().file {
            return said;
        }
        let file = kept_names(self.store.folder());
        let stays = self.words.say("take-off-names", &[("file", &file.display().to_string())]);
        format!("{said} {stays}")
    }

    fn lacks(&self) -> Result<Vec<Lack>, Refusal> {
        let here = self.here()?;
        let snapshot = self.store.snapshot();
        // What the sample sold was never real, and nobody waits for it.
        if here.fair.settings.kind != FairKind::Real {
            return Ok(Vec::new());
        }
        let own = own_tills(&here.standing, here.identity.till);
        let mut lacks = Vec::new();
        if here.identity.recovery.is_some() {
            lacks.push(Lack::Recovery);
        }
        if is_only_coordinator(&here.standing, &own) {
            lacks.push(Lack::OnlyCoordinator);
        }
        // A shift of a till that was closed can be closed no more, and is ended by that.
        let closed = here.standing.closed(here.identity.till).is_some();
        if here.shift.as_ref().is_some_and(|shift| shift.closed.is_none()) && !closed {
            lacks.push(Lack::Shift);
        }
        if !self.cart.is_empty() || !snapshot.held_carts()?.is_empty() {
            lacks.push(Lack::Cart);
        }
        // A till that only looked on has nothing that could be lost.
        let chains: Vec<_> =
            snapshot.chains()?.into_iter().filter(|(till, ..)| own.contains(till)).collect();
        let mut sold = false;
        for till in &own {
            sold |= snapshot.last_receipt_number(*till)? > 0;
        }
        if here.shift.is_none() && !sold && here.role.is_none() {
            return Ok(lacks);
        }
        if here.role.is_none() && !closed {
            lacks.push(Lack::NotAdmitted);
        }
        let place = self.place()?;
        if place.path.is_none() {
            lacks.push(Lack::NoPlace);
        } else if !place.settled || place.hindered.is_some() {
            lacks.push(Lack::NotSettled);
        }
        let held = held_elsewhere(snapshot, &here.standing, &own)?;
        let mut unsaid = false;
        for (till, ..) in chains {
            let Some((last_seq, last_id)) = snapshot.last_of(till)? else { continue };
            unsaid |= !held.get(&till).is_some_and(|of| {
                of.last_seq > last_seq || of.last_seq == last_seq && of.last_id == last_id
            });
        }
        if unsaid {
            lacks.push(Lack::Unsaid);
        }
        Ok(lacks)
    }
}

/// This till and those that it goes on from: all of them were on this computer, or on one that was restored here.
fn own_tills(standing: &Standing, till: TillKey) -> BTreeSet<TillKey> {
    let mut own = BTreeSet::from([till]);
    let mut last = till;
    while let Some(before) = introduction(standing, last).and_then(|of| of.continues.as_ref())
        && own.insert(before.till)
    {
        last = before.till;
    }
    own
}

/// Whether nobody could admit, close or change anything any more without this computer, but for the recovery key.
fn is_only_coordinator(standing: &Standing, own: &BTreeSet<TillKey>) -> bool {
    let coordinates = |till: &TillKey| {
        standing.role(*till) == Some(Role::Coordinator)
            && standing.closed(*till).is_none()
            && standing.roots().and_then(|roots| roots.recovery) != Some(*till)
    };
    own.iter().any(coordinates)
        && !standing.tills().any(|till| !own.contains(&till) && coordinates(&till))
}
