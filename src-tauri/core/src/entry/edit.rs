use serde::{Deserialize, Serialize};

use super::Unsound;
use crate::value::{EntryId, TillKey};

/// The most ids that one edit may replace.
pub const REPLACES_MAX: usize = 32;

/// Checks what makes a value whole and new: without `of` it creates and replaces nothing; with `of` it replaces at
/// least one id, sorted and each once.
pub(super) fn check_edit(of: Option<EntryId>, replaces: &[EntryId]) -> Result<(), Unsound> {
    check_replaces(replaces)?;
    if of.is_some() == replaces.is_empty() { Err(Unsound::Replaces) } else { Ok(()) }
}

/// Checks a list of replaced ids alone: at most 32, sorted, each once.
pub(super) fn check_replaces(replaces: &[EntryId]) -> Result<(), Unsound> {
    let sorted = replaces.is_sorted_by(|a, b| a < b);
    if sorted && replaces.len() <= REPLACES_MAX { Ok(()) } else { Err(Unsound::Replaces) }
}

/// A point in a till's chain: what a new till continues, what a closing keeps, what a till has seen of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainPoint {
    /// Whose chain.
    pub till: TillKey,
    /// The number of the last entry.
    pub last_seq: u64,
    /// The id of the last entry.
    pub last_id: EntryId,
}

impl ChainPoint {
    /// An entry's number is above zero; the gate lets no number pass that every reader and the store could not hold.
    pub(super) fn check(&self) -> Result<(), Unsound> {
        if self.last_seq > 0 { Ok(()) } else { Err(Unsound::Chain) }
    }
}
