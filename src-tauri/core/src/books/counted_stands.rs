use std::collections::HashMap;

use super::shifts::Shifts;
use super::standing::Standing;
use super::stands::Stands;
use crate::store::{Cell, ReceiptKey};
use crate::value::StandCode;

/// The stands under which receipts count in totals, in which `7` and `07` are one.
#[derive(Debug, Clone, Default)]
pub(super) struct CountedStands {
    stands: Stands,
    /// How a code that differs from others only by zeros in front is written: the longest way.
    spelled: HashMap<String, String>,
}

impl CountedStands {
    /// Those of all receipts that count.
    #[must_use]
    pub(super) fn of(standing: &Standing, shifts: &Shifts, cells: &[Cell<ReceiptKey>]) -> Self {
        let stands = Self { stands: Stands::said(standing), spelled: HashMap::new() };
        let counted = cells.iter().filter(|cell| standing.role(cell.till).is_some());
        let mut spelled: HashMap<String, String> = HashMap::new();
        for cell in counted {
            let code = stands.unspelled(cell, shifts);
            let kept = spelled.entry(bare(code).to_owned()).or_default();
            if code.len() > kept.len() {
                code.clone_into(kept);
            }
        }
        Self { spelled, ..stands }
    }

    /// The stand under which receipts count that name a stand themselves: as a correction of their shift says it, or else
    /// a coordinator of their till.
    #[must_use]
    pub(super) fn counted<'a>(&'a self, of: &'a Cell<ReceiptKey>, shifts: &'a Shifts) -> &'a str {
        let code = self.unspelled(of, shifts);
        self.spelled.get(bare(code)).map_or(code, String::as_str)
    }

    fn unspelled<'a>(&'a self, of: &'a Cell<ReceiptKey>, shifts: &'a Shifts) -> &'a str {
        let said = || self.stands.of(of.till).map_or(&*of.key.stand, StandCode::as_str);
        shifts.corrected_stand(of.shift).unwrap_or_else(said)
    }
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
