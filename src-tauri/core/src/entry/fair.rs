use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edit::check_edit;
use super::{More, Unsound};
use crate::value::{
    BasisPoints, Currency, Day, EntryId, Money, Name, Nonce, QrisText, TillKey, ZoneName,
};

/// A fair as one organisation lives it. The founding entry is the fair's identity; later ones are whole new values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fair {
    /// The founding entry, null in the founding entry itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// Fixed at founding; later values repeat it without effect.
    pub kind: FairKind,
    /// Random, in the founding entry alone.
    pub nonce: Option<Nonce>,
    /// The public recovery key, in the founding entry alone.
    pub recovery: Option<TillKey>,
    /// Who sells here.
    pub organisation: Name,
    /// What the fair is called.
    pub name: Name,
    /// Where it is.
    pub town: Name,
    /// Its time zone.
    pub zone: ZoneName,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Fixed at founding.
    pub currency: Currency,
    /// How many decimals the smallest unit stands for (0 for rupiah); fixed at founding.
    pub decimals: u8,
    /// What cash is rounded down to; 1 where it is not rounded.
    pub cash_step: Money,
    /// Who bears a discount.
    pub discount_by: DiscountBy,
    /// The cooperative's cut where neither member nor product says otherwise.
    pub cut_bp: BasisPoints,
    /// The stand's static QRIS payload.
    pub qris: Option<QrisText>,
    /// The most that one QRIS transaction may carry.
    pub qris_limit: Money,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// Whether a fair's figures are real.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FairKind {
    /// A fair that takes place.
    Real,
    /// The fictional fair that comes with the program.
    Sample,
    /// Practice on a fair's own catalogue.
    Practice,
}

/// Who bears a discount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiscountBy {
    /// Each its part: the share is taken of what was paid.
    Both,
    /// The cooperative: the share is taken of the list price.
    Cooperative,
    /// The member: the discount comes off the member's share.
    Member,
}

impl Fair {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)?;
        let founding = self.of.is_none();
        if self.nonce.is_some() != founding || self.recovery.is_some() != founding {
            return Err(Unsound::Founding);
        }
        let settings_fit = self.from <= self.to
            && self.currency.as_str().len() == 3
            && self.decimals <= 3
            && self.cash_step.amount() >= 1
            && self.qris_limit.amount() >= 1;
        if settings_fit { Ok(()) } else { Err(Unsound::Setting) }
    }
}
