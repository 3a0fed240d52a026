//! Why goods change hands without a sale: stable codes, since no free text is ever in an entry.

use crate::entry::Movement;

/// Why a slip is taken back.
pub(in crate::till) const BACK: [&str; 4] = ["wrong_amount", "wrong_goods", "twice", "not_moved"];

/// Why something of a loss comes back that no slip had lost: a count found it.
pub(in crate::till) const FOUND: &str = "found";

/// The reasons that are offered for a movement, by their codes; most need none.
pub(in crate::till) fn reasons(movement: Movement) -> &'static [&'static str] {
    match movement {
        Movement::Damaged => &["broken", "spoilt", "expired", "other"],
        Movement::Given => &["tasting", "gift", "other"],
        Movement::Lost => &["missing", "stolen", "other"],
        Movement::In | Movement::Back | Movement::Sent | Movement::Arrived => &[],
    }
}
