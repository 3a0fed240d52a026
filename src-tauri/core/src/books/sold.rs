use std::collections::BTreeMap;

use crate::refusal::{Code, Refusal};
use crate::value::Unit;

/// How much was sold, in thousandths of each unit: what is counted in one does not add up with what is counted in
/// another. No unit is there with nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sold(pub BTreeMap<Unit, i64>);

impl Sold {
    pub(super) fn of(unit: Unit, milli: i64) -> Self {
        Self(BTreeMap::from([(unit, milli)]))
    }

    pub(super) fn plus(&self, more: &Self) -> Result<Self, Refusal> {
        let mut sum = self.0.clone();
        for (unit, milli) in &more.0 {
            let of_unit = sum.entry(*unit).or_default();
            *of_unit = of_unit.checked_add(*milli).ok_or(Code::AmountOutOfRange)?;
        }
        sum.retain(|_, milli| *milli != 0);
        Ok(Self(sum))
    }
}
