use serde::Serialize;
use ts_rs::TS;

use crate::words::Amount;

/// Whose code it is, for a person to say "this is us".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QrisSeen {
    /// Who is paid, as the paying app shows it.
    pub name: String,
    /// Where that is.
    pub city: String,
    /// The merchant's number in the national register.
    pub nmid: String,
    /// What the code carries, unchanged.
    pub payload: String,
}

/// Whether this till may show a code to buyers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QrisState {
    /// No code was set.
    None,
    /// Nobody at this till has looked at whose it is.
    Confirm,
    /// It is another one than was confirmed here: somebody has to look, and loudly.
    Changed,
    /// It may be shown.
    Ready,
}

/// A stand with a code of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QrisOfStand {
    /// The stand's code.
    pub stand: String,
    /// Whose it is.
    pub code: QrisSeen,
}

/// The codes of the fair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QrisView {
    /// Whether this till may show its code.
    pub state: QrisState,
    /// The code that this till's buyers pay to.
    pub own: Option<QrisSeen>,
    /// The one that was confirmed here before it was changed.
    pub before: Option<QrisSeen>,
    /// The fair's.
    pub fair: Option<QrisSeen>,
    /// Stands with one of their own.
    pub stands: Vec<QrisOfStand>,
    /// This till's stand.
    pub stand: String,
    /// The most that one payment may carry.
    pub limit: Amount,
    /// Whether this till may change them.
    pub coordinator: bool,
}

/// A code as it is drawn: dark modules on light ones, four light modules around them (ISO/IEC 18004).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QrDrawn {
    /// How many modules a side has, the light ones around it counted.
    pub side: usize,
    /// The dark modules as a path of SVG in a box of `side` by `side`.
    pub path: String,
}

/// A code to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QrisCode {
    /// Who is paid.
    pub name: String,
    /// The merchant's number in the national register.
    pub nmid: String,
    /// What the code says is to be paid; null: the buyer types it.
    pub amount: Option<Amount>,
    /// What the code carries.
    pub payload: String,
    /// How it is drawn.
    pub drawn: QrDrawn,
    /// That this proves nothing, in a sample fair.
    pub banner: Option<String>,
}
