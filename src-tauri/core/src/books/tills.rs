use super::standing::Standing;
use super::stands::Stands;
use crate::entry::{Fact, Introduction};
use crate::value::{EntryId, StandCode, TillKey};

/// How a till last introduced itself, whether it is admitted or not.
#[must_use]
pub fn introduction(standing: &Standing, till: TillKey) -> Option<&Introduction> {
    introduced_as(standing, till).map(|(_, introduction)| introduction)
}

/// The same with the entry.
#[must_use]
pub fn introduced_as(standing: &Standing, till: TillKey) -> Option<(EntryId, &Introduction)> {
    let own = standing.edits().iter().filter(|edit| edit.entry().till == till);
    own.filter_map(|edit| match &edit.entry().fact {
        Fact::Introduction(fact) => Some((edit.id(), fact)),
        _ => None,
    })
    .next_back()
}

/// The stand that a till sells for: the one that a coordinator said, else the one that it says itself.
#[must_use]
pub fn stand_of_till(standing: &Standing, till: TillKey) -> Option<StandCode> {
    let introduced = || introduction(standing, till).map(|of| of.stand.clone());
    Stands::said(standing).of(till).cloned().or_else(introduced)
}
