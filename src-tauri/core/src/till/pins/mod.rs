pub(in crate::till) mod limits;
pub(in crate::till) mod secret;
pub(in crate::till) mod shown;
pub(in crate::till) mod whose;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::pins::limits::LimitsView;
use crate::till::pins::secret::{hashed, is_pin, opens};
use crate::till::pins::shown::Shown;
use crate::till::pins::whose::Whose;

/// So many wrong tries cost no wait.
const FREE_TRIES: u32 = 2;
/// The longest wait after a wrong try, in seconds.
const WAIT_MAX: i64 = 60;

/// The PINs of this till: a courtesy among those who sell at it. They never leave it, and no entry has them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PinsView {
    /// Whether the coordinator of the stand has one.
    pub coordinator: bool,
    /// The sellers' codes, and whether each has one.
    pub sellers: Vec<(String, bool)>,
    /// What asks for the coordinator's.
    pub limits: LimitsView,
}

/// A new PIN as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PinTyped {
    /// A seller's code, or `coordinator`.
    pub whose: String,
    /// Four to eight digits; empty: none any more.
    pub pin: String,
}

impl Till {
    /// The PINs of this till and what asks for them.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn pins(&self) -> Result<PinsView, Refusal> {
        let kept = self.store.snapshot().pins()?;
        let has = |whose: &Whose| kept.iter().any(|pin| pin.whose == whose.kept());
        let sellers = self.here()?.catalogue.seller_codes().into_iter().map(|code| {
            let has = has(&Whose::Seller(code.clone()));
            (code.to_string(), has)
        });
        Ok(PinsView {
            coordinator: has(&Whose::Coordinator),
            sellers: sellers.collect(),
            limits: self.limits_view(),
        })
    }

    /// Sets a PIN, or takes it away. Where there is one, it or the coordinator's has to be shown before.
    ///
    /// # Errors
    /// [`Code::PinInvalid`]; [`Code::PinNeeded`]; [`Code::CodeInvalid`]; what the store refuses.
    pub fn set_pin(&mut self, typed: &PinTyped) -> Result<(), Refusal> {
        let whose: Whose = typed.whose.parse()?;
        self.check_pin(&whose)?;
        // Nobody gives the coordinator's away who does not know it; and nobody takes over a seller who has none yet,
        // where there is somebody to ask.
        self.check_pin(&Whose::Coordinator)?;
        let pin = typed.pin.trim();
        if pin.is_empty() {
            self.store.forget_pin(whose.kept())?;
        } else {
            self.store.keep_pin(whose.kept(), &hashed(pin)?)?;
        }
        self.pin_shown = None;
        Ok(())
    }

    /// Forgets every PIN of this till: for whoever has the machine in hand and has forgotten the coordinator's.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn forget_pins(&mut self) -> Result<(), Refusal> {
        for pin in self.store.snapshot().pins()? {
            self.store.forget_pin(&pin.whose)?;
        }
        Ok(())
    }

    /// Shows a PIN: what is done next is done by whom it belongs to. The coordinator's stands for everybody's. Each wrong
    /// one makes the next wait longer.
    ///
    /// # Errors
    /// [`Code::PinWrong`]; [`Code::PinWaits`] with the seconds that are left; [`Code::CodeInvalid`]; what the store
    /// refuses.
    pub fn show_pin(&mut self, typed: &PinTyped) -> Result<(), Refusal> {
        let whose: Whose = typed.whose.parse()?;
        let kept = self.store.snapshot().pins()?;
        let of = |whose: &Whose| kept.iter().find(|pin| pin.whose == whose.kept());
        // Whose has none is asked for none.
        let Some(own) = of(&whose).or_else(|| of(&Whose::Coordinator)) else { return Ok(()) };
        let now = self.reading();
        let waits = wait(own.wrong) - now.milliseconds().saturating_sub(own.at).max(0);
        // A clock that was set since tells nothing of how long it is.
        let since = now.milliseconds() - own.at;
        if own.wrong > FREE_TRIES && since >= 0 && waits > 0 {
            return Err(Refusal::new(Code::PinWaits).with("seconds", (waits + 999) / 1000));
        }
        let pin = typed.pin.trim();
        let fits =
            |whose: &Whose| of(whose).is_some_and(|kept| is_pin(pin) && opens(&kept.hash, pin));
        if fits(&whose) || fits(&Whose::Coordinator) {
            let (kept, shown) =
                (own.whose.clone(), if fits(&whose) { whose } else { Whose::Coordinator });
            self.store.note_pin_tried(&kept, 0, now)?;
            self.pin_shown = Some(Shown::now(shown));
            return Ok(());
        }
        let (kept, wrong) = (own.whose.clone(), own.wrong.saturating_add(1));
        self.store.note_pin_tried(&kept, wrong, now)?;
        Err(Code::PinWrong.into())
    }

    /// Whether somebody may go on as whom it says, since they have no PIN or have just shown it.
    pub(in crate::till) fn check_pin(&self, whose: &Whose) -> Result<(), Refusal> {
        if self.pin_shown.as_ref().is_some_and(|shown| shown.opens(whose)) {
            return Ok(());
        }
        if self.store.snapshot().pins()?.iter().any(|pin| pin.whose == whose.kept()) {
            return Err(Refusal::new(Code::PinNeeded).with("whose", whose));
        }
        Ok(())
    }

    /// What was shown has been used.
    pub(in crate::till) fn pin_used(&mut self) {
        self.pin_shown = None;
    }
}

/// How long the next try waits after so many wrong ones, in milliseconds.
fn wait(wrong: u32) -> i64 {
    let seconds = 1_i64.checked_shl(wrong.saturating_sub(FREE_TRIES)).unwrap_or(WAIT_MAX);
    seconds.clamp(0, WAIT_MAX) * 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_try_waits_longer_up_to_a_minute() {
        let waits: Vec<i64> = (3..10).map(|wrong| wait(wrong) / 1000).collect();
        assert_eq!(waits, [2, 4, 8, 16, 32, 60, 60]);
        assert_eq!(wait(u32::MAX), 60_000);
    }
}
