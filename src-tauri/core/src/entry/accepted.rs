use serde::{Deserialize, Serialize};

use super::edit::check_edit;
use super::{More, Unsound};
use crate::value::{Day, DrawerCode, EntryId, MatterWord, Money, ReasonCode, StandCode, TillKey};

/// A coordinator takes something that Attention names as it is: exactly this, and no more of it.
///
/// What is named is said by the fields that belong to its matter; the others are null. Once the thing is another, or its
/// amount is, it is accepted no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    /// The first value, null in itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// What kind of thing it is.
    pub matter: MatterWord,
    /// Of which till.
    pub till: Option<TillKey>,
    /// Of which day.
    pub day: Option<Day>,
    /// Of which stand.
    pub stand: Option<StandCode>,
    /// Of which drawer.
    pub drawer: Option<DrawerCode>,
    /// Of which product: its first value.
    pub product: Option<EntryId>,
    /// Of which entry.
    pub entry: Option<EntryId>,
    /// From which number of the chain on.
    pub from_seq: Option<u64>,
    /// Up to which number of the chain.
    pub to_seq: Option<u64>,
    /// Of which amount.
    pub amount: Option<Money>,
    /// False when it is accepted no more.
    pub active: bool,
    /// Why.
    pub reason: Option<ReasonCode>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl Accepted {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)?;
        let in_order = match (self.from_seq, self.to_seq) {
            (Some(from), Some(to)) => 0 < from && from <= to,
            (None, None) => true,
            _ => false,
        };
        if in_order { Ok(()) } else { Err(Unsound::Setting) }
    }
}
