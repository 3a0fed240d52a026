use serde::Serialize;
use ts_rs::TS;

use crate::books::{Drawer, DrawerParts, shift_sum};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::words::Amount;

/// What should be in the drawer of the open shift now, and what that is made of. Whoever counts blind does not ask.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DrawerNow {
    /// Whether other shifts sell from the drawer too: then all this is of the whole drawer, as far as it is known here.
    pub shared: bool,
    /// What was there at the start, less what was counted and not laid in again.
    pub float: Amount,
    /// What sales brought in cash.
    pub sales: Amount,
    /// What refunds took out in cash, zero or below.
    pub refunds: Amount,
    /// What was put in besides.
    pub into: Amount,
    /// What was taken out besides, zero or below.
    pub out: Amount,
    /// What all that comes to.
    pub expected: Amount,
}

impl Till {
    /// What should be in the drawer of the open shift now.
    ///
    /// # Errors
    /// [`Code::NoShift`]; what the store refuses.
    pub fn drawer_now(&self) -> Result<DrawerNow, Refusal> {
        let open = self.shift_now()?;
        let shared = self.drawer_of(open)?.filter(Drawer::is_shared);
        let parts = match &shared {
            Some(drawer) => {
                let float = drawer.parts.float.saturating_sub(drawer.counted);
                DrawerParts { float, ..drawer.parts }
            }
            None => {
                let (shifts, standing) = (self.shifts_with_own()?, &self.here()?.standing);
                // A till that nobody has admitted has no shift that counts.
                let shift = shifts.get(open.shift).ok_or(Code::ShiftUnknown)?;
                shift_sum(self.store.snapshot(), standing, &shifts, shift)?.cash
            }
        };
        Ok(DrawerNow {
            shared: shared.is_some(),
            float: self.words.sum(parts.float),
            sales: self.words.sum(parts.sales),
            refunds: self.words.sum(parts.refunds),
            into: self.words.sum(parts.into),
            out: self.words.sum(parts.out),
            expected: self.words.sum(parts.expected()),
        })
    }
}
