use std::collections::BTreeMap;

use lapak_core::entry::Fact;
use lapak_core::value::EntryId;

use super::Till;
use super::founding::found;
use super::trade::sell;

/// An entry of the fictional fair, written by hand.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The kind, or [`UNKNOWN`].
    pub kind: &'static str,
    /// What it shows.
    pub about: &'static str,
    /// Who signs it.
    pub till: Till,
    /// Its exact bytes.
    pub bytes: String,
}

/// The founder's till.
pub(super) const FOUNDER: Till = Till(1);
/// The till of stand 07.
pub(super) const SEVEN: Till = Till(2);
/// The till of stand 09.
pub(super) const NINE: Till = Till(3);

/// Everything that happens at the fictional fair, in the order that it happens.
#[must_use]
pub fn samples() -> Vec<Sample> {
    let mut ledger = Ledger::default();
    let catalogue = found(&mut ledger);
    sell(&mut ledger, &catalogue);
    ledger.samples
}

pub(super) const CREATES: &str = r#""of":null,"replaces":[]"#;

pub(super) fn replaces(id: &str) -> String {
    format!(r#""of":"{id}","replaces":["{id}"]"#)
}

pub(super) fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// 32 bytes that stand for an entry which is in no vector.
pub(super) fn id(name: &str) -> String {
    EntryId::of(format!("lapak test entry {name}").as_bytes()).to_string()
}

/// 16 bytes that stand for random ones.
pub(super) fn number(name: &str) -> String {
    EntryId::of(format!("lapak test number {name}").as_bytes()).to_string()[..32].into()
}

#[derive(Default)]
pub(super) struct Ledger {
    pub(super) fair: Option<String>,
    chains: BTreeMap<Till, (u64, String)>,
    samples: Vec<Sample>,
}

impl Ledger {
    /// Writes the till's next entry and gives its id.
    pub(super) fn write(
        &mut self,
        till: Till,
        kind: &'static str,
        about: &'static str,
        data: &str,
    ) -> String {
        let (before, prev) = self.chains.get(&till).cloned().unwrap_or_default();
        let (seq, at) = (before + 1, self.samples.len());
        let (hour, minute) = (10 + at / 60, at % 60);
        let nullable = |id: &str| if id.is_empty() { "null".into() } else { quoted(id) };
        let (fair, prev) = (nullable(self.fair.as_deref().unwrap_or_default()), nullable(&prev));
        let by = if till == FOUNDER { "null" } else { "\"R1\"" };
        let word = if Fact::KINDS.contains(&kind) { kind } else { "stall_painted" };
        let bytes = format!(
            r#"{{"lapak":0,"fair":{fair},"till":"{}","seq":{seq},"prev":{prev},"at":"2024-05-10T{hour:02}:{minute:02}:03.123+07:00","by":{by},"type":"{word}","data":{data}}}"#,
            till.key(),
        );
        let id = EntryId::of(bytes.as_bytes()).to_string();
        self.chains.insert(till, (seq, id.clone()));
        self.samples.push(Sample { kind, about, till, bytes });
        id
    }
}
