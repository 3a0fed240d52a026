use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{Shift, Stands, shift_sum};
use crate::entry::{Fact, Role, ShiftCorrected};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::drawer::slip::meant;
use crate::till::typed::{code, day as day_typed};
use crate::value::{Day, StandCode};
use crate::words::Amount;

/// What a shift truly was of, as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ShiftCorrection {
    /// The shift, by its id or its first eight digits.
    pub shift: String,
    /// The day, ISO; null: as it stands.
    pub day: Option<String>,
    /// The stand's code; null: as it stands.
    pub stand: Option<String>,
}

/// A shift that belongs to another day or stand, and what that moves.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CorrectedView {
    /// The shift.
    pub shift: String,
    /// The day that it belongs to, ISO.
    pub day: String,
    /// The same as people read it.
    pub day_text: String,
    /// The stand that it belongs to.
    pub stand: String,
    /// The receipts that move with it.
    #[ts(type = "number")]
    pub receipts: u64,
    /// What they come to.
    pub paid: Amount,
    /// False where it is of that day and stand already: then there is nothing to record.
    pub moves: bool,
    /// What moves where, in words: no receipt is changed by it.
    pub said: String,
}

/// A correction that may be made.
struct Correction {
    shift: Shift,
    day: Day,
    stand: StandCode,
    fact: ShiftCorrected,
}

impl Till {
    /// What a correction of a shift moves; nothing is recorded.
    ///
    /// # Errors
    /// As for [`Till::correct_shift`].
    pub fn correction(&self, typed: &ShiftCorrection) -> Result<CorrectedView, Refusal> {
        let correction = self.correction_of(typed)?;
        self.corrected_view(&correction, "correction-moves")
    }

    /// Says the day and the stand of a shift of this till; at a coordinator's of any. Its receipts move in every total,
    /// and none of them is changed.
    ///
    /// # Errors
    /// [`Code::ShiftUnknown`]; [`Code::NotCoordinator`] for a shift of another till; [`Code::DayInvalid`],
    /// [`Code::CodeInvalid`]; what the store refuses.
    pub fn correct_shift(&mut self, typed: &ShiftCorrection) -> Result<CorrectedView, Refusal> {
        let now = self.now()?;
        let correction = self.correction_of(typed)?;
        let view = self.corrected_view(&correction, "said-shift-corrected")?;
        if view.moves {
            let by = self.here()?.shift.as_ref().and_then(|shift| shift.by.clone());
            let fact: Fact = correction.fact.into();
            self.store.record(by.as_ref(), now, |recorder| recorder.record(fact))?;
            self.refresh()?;
        }
        Ok(view)
    }

    fn correction_of(&self, typed: &ShiftCorrection) -> Result<Correction, Refusal> {
        let here = self.here()?;
        let (snapshot, shifts) = (self.store.snapshot(), self.shifts_with_own()?);
        let unknown = || Refusal::new(Code::ShiftUnknown).with("typed", shown(&typed.shift));
        let ids = shifts.all().iter().map(|shift| shift.id);
        let shift = meant(&typed.shift, ids).and_then(|id| shifts.get(id)).ok_or_else(unknown)?;
        if shift.till != here.identity.till && here.role != Some(Role::Coordinator) {
            return Err(Code::NotCoordinator.into());
        }
        let day = typed.day.as_deref().map(day_typed).transpose()?.unwrap_or(shift.day);
        let stand: StandCode = code("stand", typed.stand.as_deref().unwrap_or(&shift.stand))?;
        // What the shift would be of if nobody had corrected it.
        let opened = snapshot.shifts()?.into_iter().find(|opened| opened.id == shift.id);
        let opened = opened.ok_or_else(unknown)?;
        let said = Stands::said(&here.standing);
        let own = said.of(shift.till).map_or(opened.stand, ToString::to_string);
        let replaces = shifts.corrections(snapshot, &here.standing, shift)?;
        let fact = ShiftCorrected {
            shift: shift.id,
            // What was sold while another day stood names that day, so it is said even where it is the shift's own again.
            day: Some(day).filter(|day| *day != opened.day || !replaces.is_empty()),
            replaces,
            stand: Some(stand.clone()).filter(|stand| stand.as_str() != own),
            more: None,
        };
        Ok(Correction { shift: shift.clone(), day, stand, fact })
    }

    fn corrected_view(&self, of: &Correction, id: &str) -> Result<CorrectedView, Refusal> {
        let (shifts, standing) = (self.shifts_with_own()?, &self.here()?.standing);
        let sum = shift_sum(self.store.snapshot(), standing, &shifts, &of.shift)?;
        let moves = of.day != of.shift.day || of.stand.as_str() != of.shift.stand;
        let named = [
            ("from", self.words.day(of.shift.day)),
            ("from_stand", of.shift.stand.clone()),
            ("to", self.words.day(of.day)),
            ("to_stand", of.stand.to_string()),
            ("receipts", sum.receipts.to_string()),
            ("paid", self.words.sum(sum.paid).text),
        ];
        Ok(CorrectedView {
            shift: of.shift.id.to_string(),
            day: of.day.to_string(),
            day_text: self.words.day(of.day),
            stand: of.stand.to_string(),
            receipts: sum.receipts,
            paid: self.words.sum(sum.paid),
            moves,
            said: self.say_named(if moves { id } else { "said-shift-same" }, &named),
        })
    }
}
