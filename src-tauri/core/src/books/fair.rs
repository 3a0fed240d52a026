use super::standing::{Standing, Value};
use crate::entry::{Fact, Fair};
use crate::refusal::{Code, Refusal};
use crate::selling::Rules;
use crate::value::EntryId;

/// The fair's settings as they stand.
#[derive(Debug, Clone)]
pub struct FairNow {
    /// The founding entry: the fair.
    pub fair: EntryId,
    /// The entry that stands, for an edit to replace.
    pub id: EntryId,
    /// Its settings.
    pub settings: Fair,
}

impl FairNow {
    /// The settings of the fair that `fair` founded.
    ///
    /// # Errors
    /// [`Code::NoFair`] when the store does not have the founding entry.
    pub fn of(fair: EntryId, standing: &Standing) -> Result<Self, Refusal> {
        let values = standing.values(|fact| match fact {
            Fact::Fair(fair) => Some((fair.of, fair)),
            _ => None,
        });
        let Value { id, value, .. } =
            values.into_iter().find(|value| value.of == fair).ok_or(Code::NoFair)?;
        Ok(Self { fair, id, settings: value.clone() })
    }

    /// The rules for a sale's arithmetic.
    #[must_use]
    pub fn rules(&self) -> Rules {
        Rules { discount_by: self.settings.discount_by, cash_step: self.settings.cash_step }
    }
}
