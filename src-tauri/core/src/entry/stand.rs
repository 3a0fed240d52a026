use serde::{Deserialize, Serialize};

use super::edit::check_edit;
use super::{More, Unsound};
use crate::value::{EntryId, Name, QrisText, StandCode};

/// A booth of the fair, with what is its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stand {
    /// The first value, null in itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// Its code.
    pub code: StandCode,
    /// What it is called, where it has a name.
    pub name: Option<Name>,
    /// Its own static QRIS payload; null: the fair's.
    pub qris: Option<QrisText>,
    /// False when no longer offered for choice.
    pub active: bool,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl Stand {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)
    }
}
