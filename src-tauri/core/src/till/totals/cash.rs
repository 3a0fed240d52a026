use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{
    Drawer, DrawerCash, DrawerParts, ReasonOf, Shifts, by_reason, completeness, drawers,
};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::drawer::reasons::reason_name;
use crate::till::names::Names;
use crate::till::totals::view::CompletenessView;
use crate::value::Day;
use crate::words::Amount;

/// What totals of cash and of reasons are taken apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CashQuestion {
    /// The drawer of a stand on a day.
    Drawer,
    /// Why money was given back, or cash moved.
    Reason,
}

impl CashQuestion {
    /// Every question.
    pub const ALL: [Self; 2] = [Self::Drawer, Self::Reason];

    /// The question as programs name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Drawer => "drawer",
            Self::Reason => "reason",
        }
    }
}

/// Totals of the cash in drawers, and of reasons.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CashTotals {
    /// The day, ISO; null for the whole fair.
    pub day: Option<String>,
    /// The same as people read it.
    pub day_text: String,
    /// The drawers, by day, stand and code, whether they were counted or not.
    pub drawers: Vec<DrawerTotals>,
    /// All of them together.
    pub sum: DrawerFigures,
    /// Why money was given back and cash was moved.
    pub reasons: Vec<ReasonTotals>,
    /// How complete that is.
    pub standing: CompletenessView,
}

/// A drawer of a stand on a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DrawerTotals {
    /// The day, ISO.
    pub day: String,
    /// The same as people read it.
    pub day_text: String,
    /// The stand's code.
    pub stand: String,
    /// The drawer's code.
    pub drawer: String,
    /// The tills that sold from it, as receipts name them.
    pub till_text: String,
    /// Who opened its shifts.
    pub by: String,
    /// Whether it is `open`, `counted` or `not_countable`.
    pub state: String,
    /// Its figures.
    pub figures: DrawerFigures,
}

/// What a drawer's cash is made of. Of a drawer that was counted in between, what it began with and what was counted in the
/// end; where several shifts sell from it at a time, all floats and all counts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DrawerFigures {
    /// What was there at the start.
    pub float: Amount,
    /// How much more later shifts began with than was counted before, or below zero less.
    pub between: Amount,
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
    /// What was counted; null where the drawer is open or cannot be told.
    pub counted: Option<Amount>,
    /// What was counted less what is expected.
    pub difference: Option<Amount>,
}

/// Why money was given back, or cash was moved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReasonTotals {
    /// What the reason was given for: `refund`, `cash_in` or `cash_out`.
    pub of: String,
    /// The same in words.
    pub of_text: String,
    /// The reason's code.
    pub reason: String,
    /// The same in words.
    pub label: String,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
    /// What they come to.
    pub amount: Amount,
}

/// What drawers come to together; counts and differences of those alone that can be told.
#[derive(Default)]
struct Sum {
    parts: DrawerParts,
    counted: Option<i64>,
    difference: Option<i64>,
}

impl Till {
    /// The cash of all drawers, and all reasons, of a day or of the whole fair.
    ///
    /// # Errors
    /// [`Code::NoFair`](crate::Code::NoFair); what the store refuses.
    pub fn cash_totals(&self, day: Option<Day>) -> Result<CashTotals, Refusal> {
        let shifts = self.shifts_of_fair()?;
        let (snapshot, standing) = (self.store.snapshot(), &self.here()?.standing);
        let names = Names::of(self.here()?);
        let found = drawers(snapshot, standing, &shifts, day)?;
        let lacks = completeness(snapshot, standing, &shifts, day)?;
        Ok(CashTotals {
            day: day.map(|day| day.to_string()),
            day_text: match day {
                Some(day) => self.words.day(day),
                None => self.words.say("totals-whole", &[]),
            },
            sum: self.drawer_figures(&sum(&found)),
            drawers: found.iter().map(|drawer| self.drawer_totals(&names, drawer)).collect(),
            reasons: self.reason_totals(&shifts, day)?,
            standing: self.completeness_view(&lacks, &std::collections::BTreeMap::new()),
        })
    }

    fn drawer_totals(&self, names: &Names, drawer: &Drawer) -> DrawerTotals {
        DrawerTotals {
            day: drawer.day().to_string(),
            day_text: self.words.day(drawer.day()),
            stand: drawer.stand().to_owned(),
            drawer: drawer.code().to_owned(),
            till_text: names.tills(&drawer.tills()),
            by: drawer.sellers().join(", "),
            state: match drawer.cash {
                DrawerCash::Open => "open",
                DrawerCash::Counted { .. } => "counted",
                DrawerCash::NotCountable { .. } => "not_countable",
            }
            .to_owned(),
            figures: self.drawer_figures(&sum(std::slice::from_ref(drawer))),
        }
    }

    fn drawer_figures(&self, sum: &Sum) -> DrawerFigures {
        let parts = &sum.parts;
        DrawerFigures {
            float: self.words.sum(parts.float),
            between: self.words.sum(parts.between),
            sales: self.words.sum(parts.sales),
            refunds: self.words.sum(parts.refunds),
            into: self.words.sum(parts.into),
            out: self.words.sum(parts.out),
            expected: self.words.sum(parts.expected()),
            counted: sum.counted.map(|counted| self.words.sum(counted)),
            difference: sum.difference.map(|difference| self.words.sum(difference)),
        }
    }

    fn reason_totals(
        &self,
        shifts: &Shifts,
        day: Option<Day>,
    ) -> Result<Vec<ReasonTotals>, Refusal> {
        let sums = by_reason(self.store.snapshot(), &self.here()?.standing, shifts, day)?;
        let row = |((of, reason), sum): (
            (ReasonOf, crate::value::ReasonCode),
            crate::books::ReasonSum,
        )| {
            ReasonTotals {
                of: of.as_str().to_owned(),
                of_text: self.words.say(&format!("reason-of-{}", of.as_str()), &[]),
                label: match of {
                    ReasonOf::Refund => {
                        self.words.say("refund-reason", &[("reason", reason.as_str())])
                    }
                    ReasonOf::CashIn | ReasonOf::CashOut => {
                        reason_name(reason.as_str(), &self.words)
                    }
                },
                reason: reason.to_string(),
                count: sum.count,
                amount: self.words.sum(sum.amount),
            }
        };
        Ok(sums.into_iter().map(row).collect())
    }
}

fn sum(drawers: &[Drawer]) -> Sum {
    let add = |sum: &mut Option<i64>, value: i64| {
        *sum = Some(sum.unwrap_or(0).saturating_add(value));
    };
    drawers.iter().fold(Sum::default(), |mut sum, drawer| {
        sum.parts = sum.parts.plus(&drawer.parts);
        if let DrawerCash::Counted { counted, expected } = drawer.cash {
            add(&mut sum.counted, counted);
            add(&mut sum.difference, counted.saturating_sub(expected));
        }
        sum
    })
}
