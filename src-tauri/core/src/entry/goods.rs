use serde::{Deserialize, Serialize};

use super::{More, Unsound};
use crate::value::{
    Day, DraftId, EntryId, MemberCode, Money, Quantity, ReasonCode, Sku, StandCode, Unit,
};

/// The most lines that one movement may have.
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
    /// The stand that goods are lent to; null for every other movement.
    pub to_stand: Option<StandCode>,
    /// The day.
    pub day: Day,
    /// What moves.
    pub lines: Vec<GoodsLine>,
    /// Why, where a reason belongs to it.
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
    /// Another stand has them for a while.
    Moved,
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
    /// How much, above zero.
    pub quantity_milli: Quantity,
    /// The member: its first value.
    pub member: EntryId,
    /// The member's code at the time.
    pub member_code: MemberCode,
    /// The member's share of one unit that this movement owes, as for damage at the stand; zero for most.
    pub owed: Money,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl GoodsMoved {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.lines.is_empty() || self.lines.len() > LINES_MAX {
            return Err(Unsound::Lines);
        }
        if (self.movement == Movement::Moved) != self.to_stand.is_some() {
            return Err(Unsound::Setting);
        }
        let sound = self
            .lines
            .iter()
            .all(|line| line.quantity_milli.milli() > 0 && line.quantity_milli.fits(line.unit));
        if !sound {
            Err(Unsound::Quantity)
        } else if self.lines.iter().any(|line| line.owed < Money::ZERO) {
            Err(Unsound::Amount)
        } else {
            Ok(())
        }
    }
}
