pub(in crate::till) mod limits;
pub(in crate::till) mod secret;
pub(in crate::till) mod shown;
mod tries;
pub(in crate::till) mod whose;

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::pins::limits::LimitsView;
use crate::till::pins::secret::{hashed, is_pin, opens};
use crate::till::pins::shown::Shown;
use crate::till::pins::tries::Tries;
use crate::till::pins::whose::Whose;

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

/// A PIN as it was typed.
#[derive(Clone, Deserialize, TS)]
pub struct PinTyped {
    /// A seller's code, or `coordinator`.
    pub whose: String,
    /// Four to eight digits; empty: none any more.
    pub pin: String,
}

/// Says whose it is, and nothing of the PIN itself.
impl fmt::Debug for PinTyped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PinTyped").field("whose", &self.whose).finish_non_exhaustive()
    }
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

    /// Sets a PIN, or takes it away. Where there is one, it or the coordinator's has to be shown before; where there is none
    /// yet, the coordinator's, so that nobody takes over a name where there is somebody to ask.
    ///
    /// # Errors
    /// [`Code::PinInvalid`]; [`Code::PinNeeded`]; [`Code::CodeInvalid`]; what the store refuses.
    pub fn set_pin(&mut self, typed: &PinTyped) -> Result<(), Refusal> {
        let whose: Whose = typed.whose.parse()?;
        let has = self.store.snapshot().pins()?.iter().any(|pin| pin.whose == whose.kept());
        self.check_pin(if has { &whose } else { &Whose::Coordinator })?;
        let pin = typed.pin.trim();
        if pin.is_empty() {
            self.store.forget_pin(whose.kept())
        } else {
            self.store.keep_pin(whose.kept(), &hashed(pin)?)
        }
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

    /// Shows a PIN, for the next attempt at what asks for it. The coordinator's stands for everybody's; each of the two has
    /// its own count of wrong tries, and each wrong one makes the next wait longer.
    ///
    /// # Errors
    /// [`Code::PinWrong`]; [`Code::PinWaits`] with the seconds that are left; [`Code::CodeInvalid`]; what the store
    /// refuses.
    pub fn show_pin(&mut self, typed: &PinTyped) -> Result<(), Refusal> {
        let whose: Whose = typed.whose.parse()?;
        let (now, pin) = (self.reading(), typed.pin.trim());
        let kept = self.store.snapshot().pins()?;
        let of = |whose: &Whose| kept.iter().find(|pin| pin.whose == whose.kept());
        // Who has none is asked for none.
        let Some(asked) = of(&whose).or_else(|| of(&Whose::Coordinator)) else { return Ok(()) };
        if let Some(wait) = Tries::of(asked).wait(now) {
            return Err(Refusal::new(Code::PinWaits).with("seconds", wait.as_secs()));
        }
        let coordinators = of(&Whose::Coordinator)
            .filter(|kept| kept.whose != asked.whose && Tries::of(kept).wait(now).is_none());
        let tried = [Some(asked), coordinators].into_iter().flatten();
        if let Some(right) = tried.clone().find(|kept| is_pin(pin) && opens(&kept.hash, pin)) {
            self.store.note_pin_tried(&right.whose, 0, now)?;
            let own = right.whose == whose.kept();
            self.pin_shown = Some(Shown::now(if own { whose } else { Whose::Coordinator }));
            return Ok(());
        }
        for wrong in tried {
            self.store.note_pin_tried(&wrong.whose, Tries::of(wrong).one_more(now), now)?;
        }
        Err(Code::PinWrong.into())
    }

    /// Whether somebody may go on as whom it says, since they have no PIN or have just shown it. What was shown is used
    /// with it, whatever becomes of the attempt.
    pub(in crate::till) fn check_pin(&mut self, whose: &Whose) -> Result<(), Refusal> {
        let shown = self.pin_shown.take();
        if shown.is_some_and(|shown| shown.opens(whose)) {
            return Ok(());
        }
        if self.store.snapshot().pins()?.iter().any(|pin| pin.whose == whose.kept()) {
            return Err(Refusal::new(Code::PinNeeded).with("whose", whose));
        }
        Ok(())
    }
}
