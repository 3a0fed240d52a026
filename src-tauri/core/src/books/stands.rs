use std::collections::HashMap;

use super::shifts::Shifts;
use super::standing::Standing;
use crate::entry::{Fact, SignedEntry, TillAdmitted};
use crate::store::{Cell, ReceiptKey};
use crate::value::{EntryId, StandCode, TillKey};

/// Which stand the tills sell for. What a coordinator said when admitting a till counts for all that it sold, also
/// before and whatever is printed on its receipts; a till of which nobody has said anything sells for the stand that it
/// names itself. Of several admissions that stand the highest id decides, as it does for the role.
#[derive(Debug, Clone, Default)]
pub struct Stands {
    said: HashMap<TillKey, StandCode>,
    /// How a code that differs from others only by zeros in front is written: the longest way.
    spelled: HashMap<String, String>,
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
        Self { said, spelled: HashMap::new() }
    }

    /// The same for the totals, in which `7` and `07` are one stand.
    #[must_use]
    pub(super) fn of_totals(
        standing: &Standing,
        shifts: &Shifts,
        cells: &[Cell<ReceiptKey>],
    ) -> Self {
        let mut stands = Self::said(standing);
        let counted = cells.iter().filter(|cell| standing.role(cell.till).is_some());
        let mut spelled: HashMap<String, String> = HashMap::new();
        for cell in counted {
            let code = stands.unspelled(cell, shifts);
            let kept = spelled.entry(bare(code).to_owned()).or_default();
            if code.len() > kept.len() {
                code.clone_into(kept);
            }
        }
        stands.spelled = spelled;
        stands
    }

    /// The stand that a coordinator said for a till.
    #[must_use]
    pub fn of(&self, till: TillKey) -> Option<&StandCode> {
        self.said.get(&till)
    }

    /// The stand under which receipts count that name a stand themselves: as a correction of their shift says it, or else
    /// a coordinator of their till.
    #[must_use]
    pub(super) fn counted<'a>(&'a self, of: &'a Cell<ReceiptKey>, shifts: &'a Shifts) -> &'a str {
        let code = self.unspelled(of, shifts);
        self.spelled.get(bare(code)).map_or(code, String::as_str)
    }

    fn unspelled<'a>(&'a self, of: &'a Cell<ReceiptKey>, shifts: &'a Shifts) -> &'a str {
        let said = || self.said.get(&of.till).map_or(&*of.key.stand, StandCode::as_str);
        shifts.corrected_stand(of.shift).unwrap_or_else(said)
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

/// A code of figures without the zeros in front of it.
fn bare(code: &str) -> &str {
    let figures = code.bytes().all(|b| b.is_ascii_digit());
    let bare = code.trim_start_matches('0');
    if figures && !bare.is_empty() { bare } else { code }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_zeros_in_front_of_figures_mean_nothing() {
        for (code, same) in [("07", "7"), ("0007", "7"), ("70", "70"), ("0", "0"), ("00", "00")] {
            assert_eq!(bare(code), same);
        }
        assert_eq!(bare("0A"), "0A");
    }
}
