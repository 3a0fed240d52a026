use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edit::{ChainPoint, check_edit, check_replaces};
use super::{More, Unsound};
use crate::value::{EntryId, StandCode, TillKey};

/// A till introduces itself: the stand that it sells for, and what it continues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Introduction {
    /// The first introduction, null in itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// The stand.
    pub stand: StandCode,
    /// The end of the chain that this till goes on from under a new key.
    pub continues: Option<ChainPoint>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// A coordinator accepts a till's key; it counts from the till's first entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TillAdmitted {
    /// The first admission of this till, null in itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// The key that is accepted.
    pub till: TillKey,
    /// What it may do.
    pub role: Role,
    /// The stand that it was accepted for.
    pub stand: StandCode,
    /// The till that it goes on from.
    pub continues: Option<TillKey>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// What an admitted till may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Sales, refunds, shifts, goods.
    Seller,
    /// Also the fair, members, cuts, products, QRIS, admission and payouts.
    Coordinator,
}

/// A till's chain ends here: what counts is `last_id` and its ancestors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TillClosed {
    /// Earlier closings of the till that this one stands for; it may lengthen them.
    pub replaces: Vec<EntryId>,
    /// Whose chain.
    pub till: TillKey,
    /// The number of the last entry that counts; 0 when none does.
    pub last_seq: u64,
    /// The last entry that counts, null when none does.
    pub last_id: Option<EntryId>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl Introduction {
    /// The name in `more` under which a till says which version of the program it runs.
    pub const PROGRAM: &'static str = "program";

    /// How a till that runs this program introduces itself for the first time.
    #[must_use]
    pub fn introducing(stand: StandCode, continues: Option<ChainPoint>) -> Self {
        let more = More::with_text(None, Self::PROGRAM, Some(env!("CARGO_PKG_VERSION")));
        Self { of: None, replaces: Vec::new(), stand, continues, more }
    }

    /// The version of the program that it says it runs.
    #[must_use]
    pub fn program(&self) -> Option<&str> {
        self.more.as_ref().and_then(|more| more.text(Self::PROGRAM))
    }

    /// The same introduction with the version of this program, where it says another; `id` is its entry.
    #[must_use]
    pub fn updated(&self, id: EntryId) -> Option<Self> {
        let version = env!("CARGO_PKG_VERSION");
        (self.program() != Some(version)).then(|| Self {
            of: Some(self.of.unwrap_or(id)),
            replaces: vec![id],
            more: More::with_text(self.more.clone(), Self::PROGRAM, Some(version)),
            ..self.clone()
        })
    }

    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)?;
        self.continues.as_ref().map_or(Ok(()), ChainPoint::check)
    }
}

impl TillAdmitted {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)
    }
}

impl TillClosed {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_replaces(&self.replaces)?;
        let whole = (self.last_seq == 0) == self.last_id.is_none();
        if whole { Ok(()) } else { Err(Unsound::Chain) }
    }
}
