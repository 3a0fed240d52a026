use serde::{Deserialize, Serialize};

use super::{Method, More, Unsound};
use crate::value::{Day, DraftId, EntryId, MemberCode, Money, ReasonCode};

/// Something is taken off what is owed to a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deduction {
    /// The attempt that this entry comes from.
    pub draft: DraftId,
    /// The member: its first value.
    pub member: EntryId,
    /// The member's code at the time.
    pub member_code: MemberCode,
    /// The day.
    pub day: Day,
    /// Above zero takes off, below zero gives back.
    pub amount: Money,
    /// Why.
    pub reason: ReasonCode,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// Money is handed to a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payout {
    /// The attempt that this entry comes from.
    pub draft: DraftId,
    /// The member: its first value.
    pub member: EntryId,
    /// The member's code at the time.
    pub member_code: MemberCode,
    /// The day.
    pub day: Day,
    /// The shift whose drawer pays, for cash; null for money that passes no drawer.
    pub shift: Option<EntryId>,
    /// How it is paid: by anything but an offset.
    pub method: Method,
    /// Above zero; below it where the member gives money back.
    pub amount: Money,
    /// Why.
    pub reason: PayoutReason,
    /// What this till knew to be owed to the member, which may be below zero.
    pub owed: Money,
    /// How many payouts to this member this till knew: two payouts that knew as many are one paid twice.
    pub before: u32,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// Why money is handed to a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayoutReason {
    /// What is owed is paid.
    Settlement,
    /// Before it is owed.
    Advance,
    /// The member gives back what was handed over.
    Returned,
}

impl Deduction {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.amount == Money::ZERO { Err(Unsound::Amount) } else { Ok(()) }
    }
}

impl Payout {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        let drawer_fits = self.method == Method::CASH || self.shift.is_none();
        if self.method == Method::OFFSET || !drawer_fits {
            Err(Unsound::Payment)
        } else if self.amount == Money::ZERO
            || (self.amount < Money::ZERO) != (self.reason == PayoutReason::Returned)
        {
            Err(Unsound::Amount)
        } else {
            Ok(())
        }
    }
}
