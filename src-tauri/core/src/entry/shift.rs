use serde::{Deserialize, Serialize};

use super::edit::{ChainPoint, check_replaces};
use super::{More, Unsound};
use crate::value::{Day, DraftId, DrawerCode, EntryId, Money, ReasonCode, StandCode};

/// The most denominations that one count may name.
const COUNT_MAX: usize = 32;
/// The most tills of which one closing may say what it has seen.
pub const SEEN_MAX: usize = 1024;

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
    /// The cash in the drawer at the start; null where the drawer is shared and another shift has opened it already.
    pub float: Option<Money>,
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
    /// What it belongs to: the receipt whose money failed and is paid now, or the movement that sent this cash from another
    /// drawer; null where there is none.
    pub of: Option<EntryId>,
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
    /// What the seller was shown that should be there, which may be below zero; null where nothing was shown.
    pub expected: Option<Money>,
    /// How it was counted, largest denomination first; empty when only the sum was given.
    pub count: Count,
    /// The last entry of every other till that this one held with all that came before it, sorted by till, of at most 1,024
    /// tills. Of a till that is not named nothing is known.
    pub seen: Vec<ChainPoint>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// Moves a shift, with all its receipts, to the day and the stand that it truly was of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftCorrected {
    /// Earlier corrections that this one stands for.
    pub replaces: Vec<EntryId>,
    /// The shift.
    pub shift: EntryId,
    /// The day that it was; null where it is the shift's own.
    pub day: Option<Day>,
    /// The stand that it was; null where it is the shift's own.
    pub stand: Option<StandCode>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl ShiftOpened {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_counted(self.float, &self.count)
    }
}

impl CashMoved {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.amount == Money::ZERO { Err(Unsound::Amount) } else { Ok(()) }
    }
}

impl ShiftClosed {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        let sorted = self.seen.is_sorted_by(|a, b| a.till < b.till);
        if !sorted || self.seen.len() > SEEN_MAX {
            return Err(Unsound::Seen);
        }
        self.seen.iter().try_for_each(ChainPoint::check)?;
        check_counted(self.counted, &self.count)
    }
}

impl ShiftCorrected {
    /// One that neither moves anything nor takes an earlier one back says nothing.
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_replaces(&self.replaces)?;
        let says = self.day.is_some() || self.stand.is_some() || !self.replaces.is_empty();
        if says { Ok(()) } else { Err(Unsound::Setting) }
    }
}

/// Without a sum there is no count.
fn check_counted(sum: Option<Money>, count: &Count) -> Result<(), Unsound> {
    match sum {
        Some(sum) => check_count(count, sum),
        None if count.is_empty() => Ok(()),
        None => Err(Unsound::Count),
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
