use serde::{Deserialize, Serialize};

use super::edit::check_replaces;
use super::{More, Unsound};
use crate::value::{EntryId, PictureData};

/// A product's picture. As every kind whose word begins with `note_`, it touches no figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotePicture {
    /// Earlier pictures of the product that this one stands for.
    pub replaces: Vec<EntryId>,
    /// The product: its first value.
    pub product: EntryId,
    /// The picture; null where it is taken away.
    pub data: Option<PictureData>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// A product is sold out, or there again: its tile goes to the end, or comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteSoldOut {
    /// Earlier notes on the product that this one stands for.
    pub replaces: Vec<EntryId>,
    /// The product: its first value.
    pub product: EntryId,
    /// Whether it is sold out.
    pub out: bool,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl NotePicture {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_replaces(&self.replaces)
    }
}

impl NoteSoldOut {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_replaces(&self.replaces)
    }
}
