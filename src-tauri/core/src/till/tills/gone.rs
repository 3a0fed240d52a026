use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use crate::books::{PutRight, introduction};
use crate::entry::Role;
use crate::refusal::{Code, Refusal};
use crate::store::KeptShift;
use crate::till::Till;
use crate::till::fair::set_up::StepState;
use crate::till::names::Names;
use crate::till::tills::row::TillRow;
use crate::value::TillKey;
use crate::words::Amount;

/// A till that is heard no more: what is known of it, what nobody can know, and how far what has to be done is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoneView {
    /// The till as it is listed.
    pub till: TillRow,
    /// What people call it.
    pub name: String,
    /// When it was last heard, and up to which record and receipt.
    pub heard: String,
    /// What is unknown, in sentences.
    pub unknown: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<GoneStep>,
    /// Whether this till may close it without the recovery key.
    pub coordinator: bool,
    /// The number up to which all of it that is here would count, where its closing leaves some out; null else.
    #[ts(type = "number | null")]
    pub take_in_up_to: Option<u64>,
}

/// One thing to do about a till that is heard no more.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoneStep {
    /// What it is.
    pub step: GoneDo,
    /// How far it is.
    pub state: StepState,
    /// What is there, in words.
    pub said: String,
}

/// What is done about a till that is heard no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GoneDo {
    /// Another till sells for its stand.
    NewTill,
    /// Nobody waits for it any more.
    Close,
    /// The cash that lies in its drawer.
    Drawer,
    /// What was sold on paper meanwhile.
    Paper,
    /// It comes back.
    Back,
}

impl GoneDo {
    fn as_str(self) -> &'static str {
        match self {
            Self::NewTill => "new_till",
            Self::Close => "close",
            Self::Drawer => "drawer",
            Self::Paper => "paper",
            Self::Back => "back",
        }
    }
}

impl Till {
    /// What is known of a till that is heard no more, typed as for [`Till::admit_till`], and how far what has to be done
    /// about it is.
    ///
    /// # Errors
    /// [`Code::NoFair`]; [`Code::TillUnknown`], [`Code::TillAmbiguous`]; what the store refuses.
    pub fn gone(&self, typed: &str) -> Result<GoneView, Refusal> {
        let here = self.here()?;
        let key = self.till_typed(&here.standing, typed)?;
        let tills = self.tills()?;
        let of_key = |row: &&TillRow| row.till == key.to_string();
        let row = tills.iter().find(of_key).ok_or(Code::TillUnknown)?.clone();
        let shift = self.last_shift_of(key)?;
        let drawer = shift.as_ref().map(|(shift, _)| shift.drawer.clone());
        let take_in_up_to = self.left_out(key)?;
        let said = |step: GoneDo, (state, named): (StepState, Vec<(&str, String)>)| {
            let how = match state {
                StepState::Done => "done",
                StepState::Open => "open",
                StepState::Spare => "spare",
            };
            let id = format!("gone-{}-{how}", step.as_str());
            GoneStep { step, state, said: self.say_named(&id, &named) }
        };
        let steps = vec![
            said(GoneDo::NewTill, self.replaced_by_now(key, &row, &tills)),
            said(
                GoneDo::Close,
                closed_now(&row, here.standing.closed(key).map(|cut| cut.last_seq)),
            ),
            said(GoneDo::Drawer, (StepState::Open, vec![("drawer", drawer.unwrap_or_default())])),
            said(GoneDo::Paper, (StepState::Open, Vec::new())),
            said(
                GoneDo::Back,
                match take_in_up_to {
                    Some(last) => (StepState::Open, vec![("last", last.to_string())]),
                    None => (StepState::Spare, Vec::new()),
                },
            ),
        ];
        Ok(GoneView {
            name: Names::of(here).till(key),
            heard: self.heard_of(key, &row)?,
            unknown: self.unknown_of(&row, shift.as_ref())?,
            steps,
            coordinator: here.role == Some(Role::Coordinator),
            take_in_up_to: take_in_up_to.filter(|_| here.role == Some(Role::Coordinator)),
            till: row,
        })
    }

    fn heard_of(&self, till: TillKey, row: &TillRow) -> Result<String, Refusal> {
        if row.last_seq == 0 {
            return Ok(self.words.say("gone-never", &[]));
        }
        let number = self.store.snapshot().last_receipt_number(till)?;
        let id = if number == 0 { "gone-heard-nothing_sold" } else { "gone-heard" };
        let named = [
            ("at", row.last_at_text.clone()),
            ("last", row.last_seq.to_string()),
            (
                "receipt",
                format!("{}-{}-{number:04}", row.stand.as_deref().unwrap_or("–"), row.letters),
            ),
            ("receipts", row.receipts.to_string()),
            ("paid", row.paid.text.clone()),
        ];
        Ok(self.say_named(id, &named))
    }

    /// What nobody here can know: what it sold later, and what lies in its drawer.
    fn unknown_of(
        &self,
        row: &TillRow,
        shift: Option<&(KeptShift, bool)>,
    ) -> Result<Vec<String>, Refusal> {
        let mut unknown =
            vec![self.words.say("gone-unknown-later", &[("last", &row.last_seq.to_string())])];
        let Some((shift, closed)) = shift else { return Ok(unknown) };
        let day = ("day", self.words.day(shift.day));
        if *closed {
            unknown.push(self.say_named("gone-unknown-shift_closed", &[day]));
            return Ok(unknown);
        }
        let drawer = ("drawer", shift.drawer.clone());
        let expected = ("cash", self.known_cash(shift)?.text);
        unknown.push(self.say_named("gone-unknown-drawer", &[day, drawer, expected]));
        Ok(unknown)
    }

    /// The float and the cash of what is here of a shift.
    fn known_cash(&self, shift: &KeptShift) -> Result<Amount, Refusal> {
        let (here, snapshot) = (self.here()?, self.store.snapshot());
        let cash = snapshot.cash_of_shift(shift.till, shift.id)?;
        let right = PutRight::payments(snapshot, &here.standing)?;
        let since = right.cash_of_shift(shift.till, shift.id);
        let known = shift.float.unwrap_or(0).saturating_add(cash).saturating_add(since);
        Ok(self.words.sum(known))
    }

    /// The shift that a till opened last, as far as is known here, and whether it closed it.
    fn last_shift_of(&self, till: TillKey) -> Result<Option<(KeptShift, bool)>, Refusal> {
        let snapshot = self.store.snapshot();
        let shifts = snapshot.shifts()?.into_iter().filter(|shift| shift.till == till);
        let Some(last) = shifts.max_by_key(|shift| shift.seq) else { return Ok(None) };
        let closed = snapshot.closing_of(till, last.id)?.is_some();
        Ok(Some((last, closed)))
    }

    /// The tills that sell for the same stand now, or those that ask to.
    fn replaced_by_now(
        &self,
        gone: TillKey,
        row: &TillRow,
        tills: &[TillRow],
    ) -> (StepState, Vec<(&'static str, String)>) {
        let stand = row.stand.clone().unwrap_or_default();
        let others: Vec<&TillRow> = tills
            .iter()
            .filter(|other| other.till != row.till && !other.closed)
            .filter(|other| other.stand == row.stand || continues(self, other, gone))
            .collect();
        let named = |tills: Vec<&TillRow>| {
            let names: BTreeSet<String> = tills
                .iter()
                .map(|row| format!("{}-{}", row.stand.as_deref().unwrap_or("–"), row.letters))
                .collect();
            names.into_iter().collect::<Vec<_>>().join(", ")
        };
        let asking = others.iter().filter(|other| !other.admitted).count().to_string();
        let admitted: Vec<&TillRow> = others.into_iter().filter(|other| other.admitted).collect();
        if admitted.is_empty() {
            (StepState::Open, vec![("stand", stand), ("asking", asking)])
        } else {
            (StepState::Done, vec![("stand", stand), ("tills", named(admitted))])
        }
    }

    /// The number of the last entry that is here of a closed till, where its closing ends before it.
    fn left_out(&self, till: TillKey) -> Result<Option<u64>, Refusal> {
        let Some(cut) = self.here()?.standing.closed(till) else { return Ok(None) };
        let end = self.store.snapshot().longest_branch(till)?.map_or(0, |(end, _)| end);
        Ok((end > cut.last_seq).then_some(end))
    }
}

fn closed_now(row: &TillRow, cut: Option<u64>) -> (StepState, Vec<(&'static str, String)>) {
    match cut {
        Some(last) => (StepState::Done, vec![("last", last.to_string())]),
        None => (StepState::Open, vec![("last", row.last_seq.to_string())]),
    }
}

/// Whether a till says that it goes on from another.
fn continues(till: &Till, row: &TillRow, from: TillKey) -> bool {
    let Ok(here) = till.here() else { return false };
    let introduced = row.till.parse().ok().and_then(|key| introduction(&here.standing, key));
    introduced.and_then(|of| of.continues.as_ref()).is_some_and(|point| point.till == from)
}
