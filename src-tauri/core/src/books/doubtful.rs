use std::collections::HashSet;

use super::standing::Standing;
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::TillKey;

/// The tills that are held and of which not everything counts: nobody has admitted them, or a closing cuts something off.
/// What is kept as if everybody counted does not hold for them.
///
/// # Errors
/// What the store refuses.
pub(super) fn doubtful(
    snapshot: Snapshot,
    standing: &Standing,
) -> Result<HashSet<TillKey>, Refusal> {
    let held = snapshot.held_chains()?.into_iter();
    let doubtful = held.filter(|(till, held)| {
        standing.role(*till).is_none()
            || standing.closed(*till).is_some() && !standing.counts_whole(*till, held)
    });
    Ok(doubtful.map(|(till, _)| till).collect())
}
