use serde::{Deserialize, Serialize};

use super::edit::check_edit;
use super::{More, Unsound};
use crate::value::{BasisPoints, EntryId, MemberCode, PersonCode, SellerCode};

/// A person who sells, known by a code alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seller {
    /// The first value, null in itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// The code.
    pub code: SellerCode,
    /// False when no longer offered for choice.
    pub active: bool,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// A cooperative member who makes goods, known by a code alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The first value, null in itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// The code.
    pub code: MemberCode,
    /// The cooperative's cut of this member's goods; null: the fair's.
    pub cut_bp: Option<BasisPoints>,
    /// False when no longer offered for choice.
    pub active: bool,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl Seller {
    /// A new seller.
    #[must_use]
    pub fn new(code: SellerCode) -> Self {
        Self { of: None, replaces: Vec::new(), code, active: true, more: None }
    }

    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)?;
        check_person(&self.code)
    }
}

impl Member {
    /// A new member with nothing but a code.
    #[must_use]
    pub fn new(code: MemberCode) -> Self {
        Self { of: None, replaces: Vec::new(), code, cut_bp: None, active: true, more: None }
    }

    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)?;
        check_person(&self.code)
    }
}

fn check_person(code: &impl PersonCode) -> Result<(), Unsound> {
    if code.has_digit() { Ok(()) } else { Err(Unsound::Name) }
}
