use serde::Serialize;
use ts_rs::TS;

use super::Till;
use super::names::Names;
use crate::books::Drawer;
use crate::words::Amount;

/// A drawer that was counted when its shift was closed, as people see it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DrawerRow {
    /// The till as its receipts name it.
    pub till_text: String,
    /// The drawer's code.
    pub drawer: String,
    /// Who opened the shift; empty where nobody is named.
    pub by: String,
    /// The day, ISO.
    pub day: String,
    /// The same as people read it.
    pub day_text: String,
    /// What was counted.
    pub counted: Amount,
    /// The float, and the cash that came and went since.
    pub expected: Amount,
    /// What was counted less what is expected.
    pub difference: Amount,
}

impl Till {
    pub(super) fn drawer_row(&self, names: &Names, drawer: &Drawer) -> DrawerRow {
        DrawerRow {
            till_text: names.till(drawer.shift.till),
            drawer: drawer.shift.drawer.clone(),
            by: drawer.shift.seller.clone().unwrap_or_default(),
            day: drawer.shift.day.to_string(),
            day_text: self.words.day(drawer.shift.day),
            counted: self.words.amount(drawer.counted),
            expected: self.words.sum(drawer.expected),
            difference: self.words.sum(drawer.difference()),
        }
    }
}
