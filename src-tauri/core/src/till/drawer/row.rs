use serde::Serialize;
use ts_rs::TS;

use crate::books::{Drawer, DrawerCash};
use crate::paper::DayDrawer;
use crate::till::Till;
use crate::till::names::Names;
use crate::value::{StandCode, TillKey};
use crate::words::Amount;

/// A count of a drawer, as people see it.
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

/// A count of a drawer: of one shift, or where several sold from it at a time, of all together.
pub(in crate::till) struct DrawerCount<'a> {
    pub(in crate::till) tills: Vec<TillKey>,
    pub(in crate::till) sellers: Vec<&'a str>,
    pub(in crate::till) counted: i64,
    pub(in crate::till) expected: i64,
}

impl<'a> DrawerCount<'a> {
    /// The counts of a drawer, in the order of its shifts; none where what it held cannot be told.
    pub(in crate::till) fn of(drawer: &'a Drawer) -> Vec<Self> {
        let alone = drawer.counts.iter().map(|of| Self {
            tills: vec![of.shift.till],
            sellers: of.shift.seller.as_deref().into_iter().collect(),
            counted: of.counted,
            expected: of.expected,
        });
        match drawer.cash {
            DrawerCash::Counted { counted, expected } if drawer.is_shared() => {
                let (tills, sellers) = (drawer.tills(), drawer.sellers());
                vec![Self { tills, sellers, counted, expected }]
            }
            _ => alone.collect(),
        }
    }
}

impl Till {
    /// The rows of a drawer, one for each count that tells what it should have held.
    pub(in crate::till) fn drawer_rows(&self, names: &Names, drawer: &Drawer) -> Vec<DrawerRow> {
        let row = |of: DrawerCount| DrawerRow {
            till_text: names.tills(&of.tills),
            drawer: drawer.code().to_owned(),
            by: of.sellers.join(", "),
            day: drawer.day().to_string(),
            day_text: self.words.day(drawer.day()),
            counted: self.words.sum(of.counted),
            expected: self.words.sum(of.expected),
            difference: self.words.sum(of.counted.saturating_sub(of.expected)),
        };
        DrawerCount::of(drawer).into_iter().map(row).collect()
    }

    /// The same on paper.
    pub(in crate::till) fn day_drawers(&self, drawer: &Drawer) -> Vec<DayDrawer> {
        let Some(names) = self.here.as_ref().map(Names::of) else { return Vec::new() };
        let Ok(stand) = drawer.stand().parse::<StandCode>() else { return Vec::new() };
        let row = |of: DrawerCount| DayDrawer {
            stand: stand.clone(),
            till: names.tills(&of.tills),
            by: of.sellers.join(", "),
            counted: of.counted,
            expected: of.expected,
        };
        DrawerCount::of(drawer).into_iter().map(row).collect()
    }
}
