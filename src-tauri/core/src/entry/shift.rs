use serde::{Deserialize, Serialize};

use super::edit::{ChainPoint, check_replaces};
use super::{More, Unsound};
use crate::value::{Day, DraftId, DrawerCode, EntryId, Money, ReasonCode, StandCode};

/// The most denominations that one count may name.
const COUNT_MAX: usize = 32;

/// A count of notes and coins: pairs of denomination and pieces.
pub type Count = Vec<(Money, u32)>;

/// A till starts selling from a drawer. The entry's id is the shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftOpened {
    /// The stand.
    pub stand: StandCode,
    /// The drawer; tills of one stand may share it.
    pub drawer: DrawerCode,
    /// The day that the shift's sales belong to.
    pub day: Day,
    /// Whether the day is the clock's or a person's choice.
    pub day_from: DayFrom,
    /// The cash in the drawer at the start.
    pub float: Money,
    /// How the float was counted, largest denomination first; empty when only the sum was given.
    pub count: Count,
    /// The shift of a till that this one goes on from.
    pub continues: Option<EntryId>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// Where the day of a shift comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayFrom {
    /// The clock suggested it and the seller left it.
    Clock,
    /// The seller chose another one.
    Seller,
}

/// Cash that goes into or out of a drawer without a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CashMoved {
    /// The attempt that this entry comes from.
    pub draft: DraftId,
    /// The shift.
    pub shift: EntryId,
    /// The stand.
    pub stand: StandCode,
    /// The drawer.
    pub drawer: DrawerCode,
    /// The day.
    pub day: Day,
    /// Above zero into the drawer, below zero out of it.
    pub amount: Money,
    /// Why.
    pub reason: ReasonCode,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// A till stops selling from its drawer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftClosed {
    /// The shift.
    pub shift: EntryId,
    /// The stand.
    pub stand: StandCode,
    /// The drawer.
    pub drawer: DrawerCode,
    /// The day.
    pub day: Day,
    /// The cash counted; null when the drawer goes on under another till's shift.
    pub counted: Option<Money>,
    /// How it was counted, largest denomination first; empty when only the sum was given.
    pub count: Count,
    /// What this till had seen of every other till, sorted by till.
    pub seen: Vec<ChainPoint>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// Moves a shift, with all its sales, to the day that it truly was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftDayCorrected {
    /// Earlier corrections that this one stands for.
    pub replaces: Vec<EntryId>,
    /// The shift.
    pub shift: EntryId,
    /// The day that it was.
    pub day: Day,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl ShiftOpened {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_count(&self.count, self.float)
    }
}

impl CashMoved {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.amount == Money::ZERO { Err(Unsound::Amount) } else { Ok(()) }
    }
}

impl ShiftClosed {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if !self.seen.is_sorted_by(|a, b| a.till < b.till) {
            return Err(Unsound::Seen);
        }
        self.seen.iter().try_for_each(ChainPoint::check)?;
        match self.counted {
            Some(counted) => check_count(&self.count, counted),
            None if self.count.is_empty() => Ok(()),
            None => Err(Unsound::Count),
        }
    }
}

impl ShiftDayCorrected {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_replaces(&self.replaces)
    }
}

/// A count names each denomination once, largest first, and adds up; without one, the sum stands alone.
fn check_count(count: &Count, sum: Money) -> Result<(), Unsound> {
    let named_once = count.is_sorted_by(|(a, _), (b, _)| a > b) && count.len() <= COUNT_MAX;
    let positive = count.iter().all(|&(value, pieces)| value > Money::ZERO && pieces > 0);
    let counted: i128 =
        count.iter().map(|&(value, pieces)| i128::from(value.amount()) * i128::from(pieces)).sum();
    let adds_up = count.is_empty() || counted == i128::from(sum.amount());
    let sound = named_once && positive && adds_up && sum >= Money::ZERO;
    if sound { Ok(()) } else { Err(Unsound::Count) }
}
