use std::collections::BTreeMap;

use super::standing::Standing;
use crate::entry::{Accepted, Fact};
use crate::refusal::{Code, Refusal};
use crate::value::{Day, EntryId, Money, TillKey};

/// The most values that one may replace.
const REPLACES_MAX: usize = 32;

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
    /// So much, or so many, of a till.
    pub(super) fn amount_of(till: TillKey, amount: impl TryInto<i64>) -> Self {
        Self { till: Some(till), amount: amount.try_into().ok(), ..Self::default() }
    }

    /// What an acceptance says that it is of.
    fn of(accepted: &Accepted) -> Self {
        Self {
            till: accepted.till,
            day: accepted.day,
            stand: accepted.stand.as_ref().map(ToString::to_string),
            drawer: accepted.drawer.as_ref().map(ToString::to_string),
            product: accepted.product,
            entry: accepted.entry,
            numbers: accepted.from_seq.zip(accepted.to_seq),
            amount: accepted.amount.map(Money::amount),
        }
    }

    /// The fact that a coordinator accepts exactly this, or does no more; it replaces what was said of it before.
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`], [`Code::CodeInvalid`] for what no entry can say.
    pub fn fact(
        &self,
        matter: &str,
        before: Option<&AcceptedBefore>,
        reason: Option<&str>,
    ) -> Result<Accepted, Refusal> {
        let invalid = |field: &'static str| {
            move |cause| Refusal::new(Code::CodeInvalid).with("field", field).because(cause)
        };
        let too_much = |cause| Refusal::new(Code::AmountOutOfRange).because(cause);
        let mut replaces = before.map(|before| before.standing.clone()).unwrap_or_default();
        replaces.sort_unstable();
        replaces.truncate(REPLACES_MAX);
        Ok(Accepted {
            of: before.map(|before| before.of),
            replaces,
            matter: matter.parse().map_err(invalid("matter"))?,
            till: self.till,
            day: self.day,
            stand: self
                .stand
                .as_ref()
                .map(|of| of.parse())
                .transpose()
                .map_err(invalid("stand"))?,
            drawer: self
                .drawer
                .as_ref()
                .map(|of| of.parse())
                .transpose()
                .map_err(invalid("drawer"))?,
            product: self.product,
            entry: self.entry,
            from_seq: self.numbers.map(|(from, _)| from),
            to_seq: self.numbers.map(|(_, to)| to),
            amount: self.amount.map(Money::new).transpose().map_err(too_much)?,
            active: reason.is_some(),
            reason: reason.map(str::parse).transpose().map_err(invalid("reason"))?,
            more: None,
        })
    }

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

/// What stands of one acceptance: several values where tills changed it apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedBefore {
    /// The first value.
    pub of: EntryId,
    /// What stands of it, for a new value to replace.
    pub standing: Vec<EntryId>,
    /// Whether one of them accepts.
    pub active: bool,
}

impl AcceptedBefore {
    /// Everything that was said of exactly this thing and stands, taken back or not.
    #[must_use]
    pub fn all(standing: &Standing, matter: &str, subject: &Subject) -> Vec<Self> {
        let mut found: BTreeMap<EntryId, Self> = BTreeMap::new();
        for edit in standing.edits().iter().filter(|edit| standing.stands(edit)) {
            let Fact::Accepted(accepted) = &edit.entry().fact else { continue };
            if accepted.matter.as_str() != matter || Subject::of(accepted) != *subject {
                continue;
            }
            let of = accepted.of.unwrap_or(edit.id());
            let before =
                found.entry(of).or_insert(Self { of, standing: Vec::new(), active: false });
            before.standing.push(edit.id());
            before.active |= accepted.active;
        }
        found.into_values().collect()
    }
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
            let subject = Subject::of(accepted);
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
