use serde::Serialize;
use ts_rs::TS;

use crate::entry::DiscountBy;
use crate::entry::FairKind;
use crate::words::Amount;

/// The fair and this till.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FairView {
    /// The founding entry's id.
    pub fair: String,
    /// This till's key.
    pub till: String,
    /// Whether its figures are real.
    pub kind: FairKind,
    /// Who sells.
    pub organisation: String,
    /// What the fair is called.
    pub name: String,
    /// Where it is.
    pub town: String,
    /// Its time zone.
    pub zone: String,
    /// Its first day, ISO.
    pub from: String,
    /// Its last day, ISO.
    pub to: String,
    /// Its currency.
    pub currency: String,
    /// What cash is rounded down to.
    pub cash_step: Amount,
    /// Who bears a discount.
    pub discount_by: DiscountBy,
    /// The cooperative's cut in basis points.
    pub cut_bp: u16,
    /// How the fair's scales write their labels, such as `2CCCCCWWWWWK`; null where none are read.
    pub scale_barcode: Option<String>,
    /// This till's stand.
    pub stand: String,
    /// This till's letters.
    pub letters: String,
    /// Sixteen digits that stand for the fair and this till together.
    pub fingerprint: String,
}
