use serde::{Deserialize, Serialize};

use super::edit::check_edit;
use super::{More, Unsound};
use crate::value::{Barcode, BasisPoints, EntryId, Money, Name, PictureName, QuickCode, Sku, Unit};

/// The most barcodes that one product or bundle may have.
const BARCODES_MAX: usize = 16;

/// Something in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// The first value, null in itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// Its stock keeping unit; an attribute, so two products may have the same one, and Attention asks.
    pub sku: Sku,
    /// Its short code for the number pad.
    pub quick: Option<QuickCode>,
    /// What a scanner reads off it; sorted, each once.
    pub barcodes: Vec<Barcode>,
    /// What it is called.
    pub name: Name,
    /// What it is listed under.
    pub category: Name,
    /// What it is counted in.
    pub unit: Unit,
    /// Its list price for one unit, zero or above; null where it is asked for at each sale.
    pub price: Option<Money>,
    /// The member who makes it: the first value of that member.
    pub member: EntryId,
    /// The cooperative's cut; null: the member's, else the fair's.
    pub cut_bp: Option<BasisPoints>,
    /// A drawing of the program.
    pub picture: Option<PictureName>,
    /// False when no longer sold.
    pub active: bool,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

impl Product {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)?;
        check_barcodes(&self.barcodes)?;
        if self.price.is_some_and(|price| price < Money::ZERO) {
            Err(Unsound::Price)
        } else {
            Ok(())
        }
    }
}

/// What a scanner reads off a thing: sorted, each once, and not too many.
pub(super) fn check_barcodes(barcodes: &[Barcode]) -> Result<(), Unsound> {
    let fit = barcodes.len() <= BARCODES_MAX && barcodes.is_sorted_by(|a, b| a < b);
    if fit { Ok(()) } else { Err(Unsound::Barcodes) }
}
