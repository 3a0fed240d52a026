use std::collections::HashMap;

use super::standing::{Standing, Value};
use crate::entry::{Fact, SignedEntry, Stand, TillAdmitted};
use crate::value::{EntryId, StandCode, TillKey};

/// Which stand the tills sell for. What a coordinator said when admitting a till counts for all that it sold, also
/// before and whatever is printed on its receipts; a till of which nobody has said anything sells for the stand that it
/// names itself. Of several admissions that stand the highest id decides, as it does for the role.
#[derive(Debug, Clone, Default)]
pub struct Stands {
    said: HashMap<TillKey, StandCode>,
}

impl Stands {
    /// What the coordinators say.
    #[must_use]
    pub fn said(standing: &Standing) -> Self {
        let mut by: HashMap<TillKey, (EntryId, &StandCode)> = HashMap::new();
        for (edit, admitted) in admissions(standing) {
            let said = by.entry(admitted.till).or_insert((edit.id(), &admitted.stand));
            if edit.id() > said.0 {
                *said = (edit.id(), &admitted.stand);
            }
        }
        let said = by.into_iter().map(|(till, (_, stand))| (till, stand.clone())).collect();
        Self { said }
    }

    /// The stand that a coordinator said for a till.
    #[must_use]
    pub fn of(&self, till: TillKey) -> Option<&StandCode> {
        self.said.get(&till)
    }
}

/// The admissions that stand.
pub fn admissions(standing: &Standing) -> impl Iterator<Item = (&SignedEntry, &TillAdmitted)> {
    let standing_edits = standing.edits().iter().filter(|edit| standing.stands(edit));
    standing_edits.filter_map(|edit| match &edit.entry().fact {
        Fact::TillAdmitted(admitted) => Some((edit, admitted)),
        _ => None,
    })
}

/// A stand as it stands.
#[derive(Debug, Clone)]
pub struct StandNow {
    /// The creating entry: the identity.
    pub of: EntryId,
    /// What it says.
    pub stand: Stand,
    /// Everything that stands of it, for a new value to replace.
    pub standing: Vec<EntryId>,
}

/// The stands that a coordinator has named, by code.
#[must_use]
pub fn stands(standing: &Standing) -> Vec<StandNow> {
    let values = standing.values(|fact| match fact {
        Fact::Stand(stand) => Some((stand.of, stand)),
        _ => None,
    });
    let mut stands: Vec<StandNow> = values
        .into_iter()
        .map(|Value { of, value, standing, .. }| StandNow { of, stand: value.clone(), standing })
        .collect();
    stands.sort_by(|a, b| a.stand.code.cmp(&b.stand.code));
    stands
}
