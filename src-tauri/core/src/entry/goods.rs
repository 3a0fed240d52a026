use serde::{Deserialize, Serialize};

use super::{More, Unsound};
use crate::value::{
    Day, DraftId, EntryId, MemberCode, Money, Quantity, ReasonCode, Sku, StandCode, Unit,
};

/// The most lines that one movement or count may have.
const LINES_MAX: usize = 250;

/// Goods change hands without a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoodsMoved {
    /// The attempt that this entry comes from.
    pub draft: DraftId,
    /// What happens to the goods.
    pub movement: Movement,
    /// The stand.
    pub stand: StandCode,
    /// The stand that goods are sent to, or arrive from; null for every other movement.
    pub other_stand: Option<StandCode>,
    /// The sending that arrives, the count that a loss was booked from, or the slip that is taken back.
    pub of: Option<EntryId>,
    /// The day.
    pub day: Day,
    /// Who bears what is given away; null for every other movement.
    pub borne_by: Option<BorneBy>,
    /// What moves: all above zero, or all below it, which takes a slip back.
    pub lines: Vec<GoodsLine>,
    /// Why; there wherever a slip is taken back.
    pub reason: Option<ReasonCode>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// What happens to goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// A member hands them over.
    In,
    /// A member takes them home.
    Back,
    /// They can no longer be sold.
    Damaged,
    /// They are given away.
    Given,
    /// They are missing.
    Lost,
    /// They leave for another stand.
    Sent,
    /// They come from another stand.
    Arrived,
}

impl Movement {
    /// The movement as it is written.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Back => "back",
            Self::Damaged => "damaged",
            Self::Given => "given",
            Self::Lost => "lost",
            Self::Sent => "sent",
            Self::Arrived => "arrived",
        }
    }
}

/// Who bears what is given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BorneBy {
    /// The member, who is owed nothing for it.
    Member,
    /// The cooperative, which owes the member a share.
    Cooperative,
}

/// One product of a movement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoodsLine {
    /// The product: its first value.
    pub product: EntryId,
    /// Its stock keeping unit at the time.
    pub sku: Sku,
    /// What it is counted in.
    pub unit: Unit,
    /// How much.
    pub quantity_milli: Quantity,
    /// The member: its first value.
    pub member: EntryId,
    /// The member's code at the time.
    pub member_code: MemberCode,
    /// What the line owes the member in all, of the sign of the quantity; zero for most, and where the member bears it.
    pub owed: Money,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// What was found at a stand: evidence, which moves nothing. What is missing becomes a loss when somebody books it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoodsCounted {
    /// The attempt that this entry comes from.
    pub draft: DraftId,
    /// The stand.
    pub stand: StandCode,
    /// The day.
    pub day: Day,
    /// What was counted, each product once.
    pub lines: Vec<CountedLine>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// One product of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedLine {
    /// The product: its first value.
    pub product: EntryId,
    /// Its stock keeping unit at the time.
    pub sku: Sku,
    /// What it is counted in.
    pub unit: Unit,
    /// How much is there, in thousandths, at most a million units.
    pub counted_milli: u64,
    /// How much the books of this till said, which may be below zero; null where nobody looked.
    pub expected_milli: Option<i64>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl GoodsMoved {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        use Movement::{Arrived, Damaged, Given, Lost, Sent};
        if self.lines.is_empty() || self.lines.len() > LINES_MAX {
            return Err(Unsound::Lines);
        }
        let taken_back = self.lines[0].quantity_milli.milli() < 0;
        let one_way = |line: &GoodsLine| {
            (line.quantity_milli.milli() < 0) == taken_back && line.quantity_milli.fits(line.unit)
        };
        if !self.lines.iter().all(one_way) {
            return Err(Unsound::Quantity);
        }
        let between = matches!(self.movement, Sent | Arrived);
        let of_fits = self.of.is_none() || taken_back || matches!(self.movement, Arrived | Lost);
        let reason_fits = !taken_back || self.reason.is_some();
        let bearer_fits = (self.movement == Given) == self.borne_by.is_some();
        if self.other_stand.is_some() != between || !of_fits || !reason_fits || !bearer_fits {
            return Err(Unsound::Setting);
        }
        let may_owe = matches!(self.movement, Damaged | Given | Lost)
            && self.borne_by != Some(BorneBy::Member);
        let owed_fits = |line: &GoodsLine| {
            let owed = if taken_back { line.owed.negated() } else { line.owed };
            owed == Money::ZERO || (may_owe && owed > Money::ZERO)
        };
        if self.lines.iter().all(owed_fits) { Ok(()) } else { Err(Unsound::Amount) }
    }
}

impl GoodsCounted {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.lines.is_empty() || self.lines.len() > LINES_MAX {
            return Err(Unsound::Lines);
        }
        for (at, line) in self.lines.iter().enumerate() {
            let quantity_fits = |milli: i64| {
                milli == 0 || Quantity::new(milli).is_ok_and(|milli| milli.fits(line.unit))
            };
            let counted = i64::try_from(line.counted_milli).is_ok_and(quantity_fits);
            if !counted || !line.expected_milli.is_none_or(quantity_fits) {
                return Err(Unsound::Quantity);
            }
            if self.lines[..at].iter().any(|earlier| earlier.product == line.product) {
                return Err(Unsound::Lines);
            }
        }
        Ok(())
    }
}
