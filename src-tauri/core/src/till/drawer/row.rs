use serde::Serialize;
use ts_rs::TS;

use crate::books::{Drawer, DrawerCash};
use crate::till::Till;
use crate::till::names::Names;
use crate::words::Amount;

/// A drawer that was counted, as people see it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DrawerRow {
    /// The till as its receipts name it; where several sold from it, each.
    pub till_text: String,
    /// The drawer's code.
    pub drawer: String,
    /// Who opened its shifts; empty where nobody is named.
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
    /// The row of a drawer; none where what it held cannot be told.
    pub(in crate::till) fn drawer_row(&self, names: &Names, drawer: &Drawer) -> Option<DrawerRow> {
        let DrawerCash::Counted { counted, expected } = drawer.cash else { return None };
        Some(DrawerRow {
            till_text: names.tills(&drawer.tills()),
            drawer: drawer.code().to_owned(),
            by: drawer.sellers().join(", "),
            day: drawer.day().to_string(),
            day_text: self.words.day(drawer.day()),
            counted: self.words.sum(counted),
            expected: self.words.sum(expected),
            difference: self.words.sum(counted.saturating_sub(expected)),
        })
    }
}
