use serde::Serialize;
use ts_rs::TS;

use crate::refusal::RefusalView;
use crate::words::Amount;

/// What the form for opening a shift starts with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ShiftSuggestion {
    /// The day, ISO.
    pub day: String,
    /// The day as people read it.
    pub day_text: String,
    /// Set when the day lies outside the fair or before the last one seen.
    pub warning: Option<RefusalView>,
    /// The drawer of the last shift, or the first.
    pub drawer: String,
    /// The seller codes of this fair.
    pub sellers: Vec<String>,
    /// Notes and coins for counting, largest first.
    pub denominations: Vec<Amount>,
}

/// The shift that this till sells in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ShiftView {
    /// Its entry.
    pub shift: String,
    /// The day, ISO.
    pub day: String,
    /// The day as people read it.
    pub day_text: String,
    /// The stand.
    pub stand: String,
    /// The drawer.
    pub drawer: String,
    /// The code of who sells now.
    pub by: String,
    /// The cash at the start; null where the drawer is shared and another shift has opened it.
    pub float: Option<Amount>,
    /// The seller codes of this fair, to change over.
    pub sellers: Vec<String>,
}
