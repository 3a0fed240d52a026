use super::standing::Standing;
use crate::entry::Fact;
use crate::value::{Day, EntryId, TillKey};

/// Exactly what is named: an acceptance covers it only while all of this is the same, the amount too. What does not belong
/// to its matter is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// The till.
    pub till: Option<TillKey>,
    /// The day.
    pub day: Option<Day>,
    /// The stand's code.
    pub stand: Option<String>,
    /// The drawer's code.
    pub drawer: Option<String>,
    /// The product: its first value.
    pub product: Option<EntryId>,
    /// The entry.
    pub entry: Option<EntryId>,
    /// The first number and the last one of the till's chain.
    pub numbers: Option<(u64, u64)>,
    /// How much, in the currency's smallest unit, or how many.
    pub amount: Option<i64>,
}

impl Subject {
    /// Entries of a till that only a newer version knows.
    pub(super) fn newer(till: TillKey, entries: u64) -> Self {
        let amount = i64::try_from(entries).ok();
        Self { till: Some(till), amount, ..Self::default() }
    }

    /// An entry that does not add up.
    pub(super) fn unsound(till: TillKey, entry: EntryId) -> Self {
        Self { till: Some(till), entry: Some(entry), ..Self::default() }
    }

    /// A till that was not used on a day, or at the whole fair.
    pub(super) fn not_used(till: TillKey, day: Option<Day>) -> Self {
        Self { till: Some(till), day, ..Self::default() }
    }
}

/// Who takes something as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// The coordinator's till.
    pub till: TillKey,
    /// Who was at it; none where nobody is named.
    pub by: Option<String>,
    /// Why, as a word of a list.
    pub reason: Option<String>,
}

/// What coordinators have accepted and nobody has taken back.
#[derive(Debug, Clone, Default)]
pub struct Acceptances(Vec<(String, Subject, Acceptance)>);

impl Acceptances {
    /// Those that stand and are active: of several about one thing one is enough.
    #[must_use]
    pub fn of(standing: &Standing) -> Self {
        let standing_edits = standing.edits().iter().filter(|edit| standing.stands(edit));
        let accepted = standing_edits.filter_map(|edit| {
            let entry = edit.entry();
            let Fact::Accepted(accepted) = &entry.fact else { return None };
            let subject = Subject {
                till: accepted.till,
                day: accepted.day,
                stand: accepted.stand.as_ref().map(ToString::to_string),
                drawer: accepted.drawer.as_ref().map(ToString::to_string),
                product: accepted.product,
                entry: accepted.entry,
                numbers: accepted.from_seq.zip(accepted.to_seq),
                amount: accepted.amount.map(crate::value::Money::amount),
            };
            let acceptance = Acceptance {
                till: entry.till,
                by: entry.by.as_ref().map(ToString::to_string),
                reason: accepted.reason.as_ref().map(ToString::to_string),
            };
            let matter = accepted.matter.to_string();
            accepted.active.then_some((matter, subject, acceptance))
        });
        Self(accepted.collect())
    }

    /// Who accepted exactly this, if anybody did.
    #[must_use]
    pub fn covering(&self, matter: &str, subject: &Subject) -> Option<&Acceptance> {
        let same = |of: &&(String, Subject, Acceptance)| of.0 == matter && of.1 == *subject;
        self.0.iter().find(same).map(|(.., acceptance)| acceptance)
    }
}
