use std::collections::BTreeMap;
use std::fmt;

use super::matter::Matter;
use crate::books::accepted::{Acceptance, Subject};
use crate::value::{Day, EntryId, TillKey};

/// How many hexadecimal digits tell two things of one matter apart.
const KEY_DIGITS: usize = 12;

/// Something that does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub matter: Matter,
    /// The till that it is about, if it is about one.
    pub till: Option<TillKey>,
    /// What it is about, by the names that its sentence uses.
    pub details: BTreeMap<&'static str, String>,
    /// The day whose receipts with payments that nobody has seen arrive are behind it.
    pub claimed_on: Option<Day>,
    /// Exactly what it is, for a coordinator to accept; none where it cannot be accepted.
    pub subject: Option<Subject>,
    /// Who accepted it.
    pub accepted: Option<Acceptance>,
}

impl Finding {
    /// A name for exactly this, the same on every till: once it is another, or its amount is, it has another name.
    #[must_use]
    pub fn key(&self) -> String {
        let exactly = match &self.subject {
            Some(subject) => format!("{subject:?}"),
            None => format!("{:?} {:?}", self.till, self.details),
        };
        let digest = EntryId::of(format!("{} {exactly}", self.matter.as_str()).as_bytes());
        format!("{}-{}", self.matter.as_str(), &digest.to_string()[..KEY_DIGITS])
    }

    pub(super) fn new(matter: Matter) -> Self {
        let details = BTreeMap::new();
        Self { matter, till: None, details, claimed_on: None, subject: None, accepted: None }
    }

    pub(super) fn of(matter: Matter, till: TillKey) -> Self {
        Self { till: Some(till), ..Self::new(matter) }
    }

    pub(super) fn about(self, subject: Subject) -> Self {
        Self { subject: Some(subject), ..self }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.details.insert(name, value.to_string());
        self
    }

    /// By how much something counted differs: with its sign, and for sentences without it and which way.
    pub(super) fn differs_by(self, difference: i64) -> Self {
        self.with("difference", difference)
            .with("off", difference.saturating_abs())
            .with("way", if difference < 0 { "less" } else { "more" })
    }
}
