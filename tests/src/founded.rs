//! The sample fair at its founder's till, and what others bring there.

use std::fs;
use std::path::Path;

use lapak_core::entry::{Introduction, SignedEntry};
use lapak_core::exchange::write_line;
use lapak_core::store::Store;
use lapak_core::till::{Clock, Till};
use lapak_core::value::EntryId;
use serde_json::{Value, json};

use crate::lapak::{Lapak, NOON};
use crate::pen::Pen;
use crate::vectors::read_line;

/// The sample fair at its founder's till.
#[derive(Debug)]
pub struct Founded {
    folder: tempfile::TempDir,
    /// The founder's till.
    pub founder: Lapak,
    /// The fair.
    pub id: EntryId,
    /// The recovery key, as it is written down.
    pub recovery: String,
    /// The founding entry.
    pub founding: SignedEntry,
    /// One of its products.
    pub product: SignedEntry,
    /// One of its members.
    pub member: SignedEntry,
}

impl Founded {
    /// Founds it.
    #[must_use]
    #[track_caller]
    pub fn sample() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let founder = Lapak::at(folder.path());
        let founded = founder.json(&["fair", "sample", "--stand", "07"]);
        let text = |key: &str| founded[key].as_str().expect("text").to_owned();
        let lines = founder.done(&["entries"]);
        let entries: Vec<SignedEntry> =
            lines.lines().map(|line| read_line(line.as_bytes()).expect("an entry")).collect();
        let of = |kind: &str| {
            entries.iter().find(|entry| entry.entry().fact.kind() == kind).expect("one").clone()
        };
        let (founding, product, member) = (of("fair"), of("product"), of("member"));
        let id = text("fair").parse().expect("an id");
        Self { founder, id, recovery: text("recovery_key"), founding, product, member, folder }
    }

    /// A new till of it that the founder has admitted.
    #[must_use]
    #[track_caller]
    pub fn admitted(&self, name: &str, stand: &str) -> Pen {
        let mut pen = Pen::new(name, stand, Some(self.id));
        self.take(&[pen.introduce()]);
        self.founder.done(&["till", "admit", &pen.key().to_string()]);
        pen
    }

    /// A sale of a piece of it.
    #[must_use]
    pub fn sold(&self, pen: &mut Pen) -> SignedEntry {
        pen.sell(&self.product, &self.member)
    }

    /// Takes entries in at the founder's till.
    #[track_caller]
    pub fn take(&self, entries: &[SignedEntry]) {
        let file = self.folder.path().join("taken.jsonl");
        fs::write(&file, lines(entries)).expect("written");
        self.founder.done(&["take", file.to_str().expect("a plain name")]);
    }

    /// Puts entries into the founder's ledger, past whoever decides which belong there.
    #[track_caller]
    pub fn keep(&self, entries: &[SignedEntry]) {
        let now = NOON.parse().expect("a moment");
        let mut store = Store::open(self.folder.path(), now).expect("a store").0;
        store.take(entries).expect("taken");
    }

    /// A second till of the fair that nobody has admitted.
    #[must_use]
    #[track_caller]
    pub fn joined(&self) -> (Lapak, tempfile::TempDir) {
        let folder = tempfile::tempdir().expect("a folder");
        join(folder.path(), &self.founder.done(&["entries"]), self.id);
        (Lapak::at(folder.path()), folder)
    }

    /// The founder's till, opened as the window does.
    ///
    /// # Panics
    /// When it cannot be opened.
    #[must_use]
    pub fn open(&self) -> Till {
        let clock = Clock::Stopped(NOON.parse().expect("a moment"));
        Till::open(self.folder.path(), clock).expect("a till")
    }

    /// A till as it is listed.
    #[must_use]
    #[track_caller]
    pub fn row(&self, pen: &Pen) -> Value {
        let tills = self.founder.json(&["till", "list"]);
        let row =
            tills.as_array().expect("rows").iter().find(|row| row["letters"] == pen.letters());
        row.expect("a row").clone()
    }

    /// What the day's receipts that count come to.
    #[must_use]
    #[track_caller]
    pub fn counted(&self) -> i64 {
        self.listed_on("2024-05-10")
    }

    /// What the receipts of a day that count come to, one by one.
    #[must_use]
    #[track_caller]
    pub fn listed_on(&self, day: &str) -> i64 {
        let listed = self.founder.json(&["sale", "list", "--day", day]);
        let counted = listed.as_array().expect("rows").iter().filter(|row| row["counts"] == true);
        counted.map(|row| row["total"].as_i64().expect("a sum")).sum()
    }

    /// The code of the refusal that a command ends with.
    #[must_use]
    #[track_caller]
    pub fn refused(&self, arguments: &[&str]) -> String {
        let answered = self.founder.run(arguments);
        assert_eq!(answered.exit, Some(1), "{answered:?}");
        answered.refusal().code
    }
}

fn join(folder: &Path, lines: &str, fair: EntryId) {
    let entries: Vec<SignedEntry> =
        lines.lines().map(|line| read_line(line.as_bytes()).expect("an entry")).collect();
    let now = NOON.parse().expect("a moment");
    let mut store = Store::open(folder, now).expect("a store").0;
    store.take(&entries).expect("taken");
    let till = json!({"of": null, "replaces": [], "stand": "09", "continues": null});
    let till: Introduction = serde_json::from_value(till).expect("a till");
    store.join(fair, till, now).expect("joined");
}

/// Entries as the lines of a file.
#[must_use]
pub fn lines(entries: &[SignedEntry]) -> Vec<u8> {
    let mut lines = Vec::new();
    entries.iter().for_each(|entry| write_line(entry, &mut lines).expect("written"));
    lines
}
