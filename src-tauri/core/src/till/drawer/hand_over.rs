use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::{DayFrom, Seller, ShiftOpened};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::drawer::close::{CloseShift, CountedView};
use crate::till::pins::whose::Whose;
use crate::till::typed::person_code;
use crate::value::SellerCode;

/// What is asked to hand the till and its drawer over, as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HandOver {
    /// The code of who goes on; one that is new becomes known.
    pub to: String,
    /// What is in the drawer; null where nobody counts, and the seller changes only.
    pub count: Option<CloseShift>,
}

/// A drawer that was handed over.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandedOver {
    /// The shift that was closed; null where nobody counted.
    pub closed: Option<String>,
    /// What was counted, beside what was expected; null where nobody counted.
    pub counted: Option<CountedView>,
    /// What was just done, for the status region.
    pub said: String,
}

impl Till {
    /// Hands the till over to somebody else. With a count the shift is closed, its difference recorded, and the next one
    /// begins with what was counted, in one step; without one the seller changes only.
    ///
    /// # Errors
    /// [`Code::NoShift`], [`Code::CountDiffers`]; [`Code::SharedCounted`] for a count that is none; what of the input
    /// cannot be used; what the store refuses.
    pub fn hand_over(&mut self, typed: &HandOver) -> Result<HandedOver, Refusal> {
        let to: SellerCode = person_code("by", &typed.to)?;
        let Some(count) = &typed.count else {
            self.set_seller(&typed.to)?;
            let said = self.words.say("said-handed-over", &[("by", to.as_str())]);
            return Ok(HandedOver { closed: None, counted: None, said });
        };
        if count.shared {
            return Err(Code::SharedCounted.into());
        }
        let now = self.now()?;
        let shift = self.shift_now()?.clone();
        let compared = self.compare_count(count)?;
        let closed = self.closing(&shift, count)?;
        let new_seller = !self.here()?.catalogue.seller_codes().contains(&to);
        let opened = ShiftOpened {
            stand: self.here()?.stand.clone(),
            drawer: shift.opened.drawer.clone(),
            day: shift.opened.day,
            // Nobody looked at a clock: the day goes on.
            day_from: DayFrom::Seller,
            float: closed.counted,
            count: closed.count.clone(),
            continues: None,
            more: None,
        };
        self.check_pin(&Whose::Seller(to.clone()))?;
        self.store.record(shift.by.as_ref(), now, |recorder| {
            recorder.record(closed)?;
            recorder.hand_to(&to);
            if new_seller {
                recorder.record(Seller::new(to.clone()))?;
            }
            recorder.record(opened)
        })?;
        self.refresh()?;
        let said = self.words.say("said-handed-over", &[("by", to.as_str())]);
        Ok(HandedOver {
            closed: Some(shift.shift.to_string()),
            said: format!("{said} {}", compared.said),
            counted: Some(compared),
        })
    }
}
