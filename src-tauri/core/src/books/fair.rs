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
    /// The settings of the fair that `fair` founded. Its kind and its currency are those that it was founded with,
    /// whatever a later value says.
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
        let founding = standing.edit(fair).map(|founding| &founding.entry().fact);
        let Some(Fact::Fair(founding)) = founding else { return Err(Code::NoFair.into()) };
        let settings = Fair {
            kind: founding.kind,
            currency: founding.currency.clone(),
            decimals: founding.decimals,
            ..value.clone()
        };
        Ok(Self { fair, id, settings })
    }

    /// The rules for a sale's arithmetic.
    #[must_use]
    pub fn rules(&self) -> Rules {
        Rules { discount_by: self.settings.discount_by, cash_step: self.settings.cash_step }
    }
}
