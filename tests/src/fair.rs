//! A fair of some tills, each with its data in a folder of its own, that meet in one shared file or folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lapak_core::entry::Role;
use lapak_core::exchange::{Extent, read_lines};
use lapak_core::till::{self, LendTill as _};
use serde_json::Value;
use tempfile::TempDir;

use crate::folder::{copy_all, in_memory};
use crate::lapak::Lapak;
use crate::lent::Lent;

/// Tills that meet. The first founded the fair and admitted the others; each has an open shift, and when it is made
/// every till and the place hold the same entries.
#[derive(Debug)]
pub struct Fair {
    folder: TempDir,
    place: PathBuf,
    tills: usize,
}

/// A fair as it was at some moment, to go back to.
#[derive(Debug)]
pub struct Kept(TempDir);

impl Fair {
    /// Tills that share a file.
    #[must_use]
    pub fn in_a_file(tills: usize) -> Self {
        Self::at("shared/fair.jsonl", tills)
    }

    /// Tills that share a folder.
    #[must_use]
    pub fn in_a_folder(tills: usize) -> Self {
        Self::at("shared", tills)
    }

    fn at(place: &str, tills: usize) -> Self {
        let folder = in_memory();
        fs::create_dir(folder.path().join("shared")).expect("made");
        let fair = Self { place: folder.path().join(place), folder, tills: 0 };
        fair.found().met(tills)
    }

    fn found(mut self) -> Self {
        self.tills = 1;
        let founder = self.open(0);
        founder.with(|till| till.found_sample("07")).expect("founded");
        till::create_place(founder.clone(), self.place_text(), &Arc::default()).expect("a place");
        founder.round_done(Extent::Full);
        self
    }

    fn met(mut self, tills: usize) -> Self {
        while self.tills < tills {
            let joined = self.join(&format!("{:02}", 7 + self.tills));
            self.admit(&joined);
        }
        let tills: Vec<Lent> = self.tills().map(|till| self.open(till)).collect();
        let rounds = || tills.iter().for_each(|till| drop(till.round_done(Extent::Full)));
        rounds();
        tills.iter().for_each(Lent::open_shift);
        rounds();
        rounds();
        assert!(tills.iter().all(Lent::settled), "a new fair is not settled");
        self
    }

    /// One more till, which nobody has admitted, and its key.
    pub fn join(&mut self, stand: &str) -> String {
        self.tills += 1;
        let till = self.open(self.tills - 1);
        let joined = till::join(till.clone(), self.place_text(), stand, &Arc::default(), |_| {});
        assert!(joined.expect("joined").hindered.is_none(), "the place is there");
        till.key()
    }

    /// Lets the founder admit a till.
    pub fn admit(&self, till: &str) {
        let till = till.parse().expect("a key");
        self.open(0).admit(till, Role::Seller, "08").expect("admitted");
    }

    /// A till, from the command line.
    #[must_use]
    pub fn till(&self, number: usize) -> Lapak {
        Lapak::at(&self.data(number))
    }

    /// How many tills there are.
    #[must_use]
    pub fn tills(&self) -> std::ops::Range<usize> {
        0..self.tills
    }

    /// A till, held open in this process.
    #[must_use]
    pub fn open(&self, number: usize) -> Lent {
        Lent::at(&self.data(number))
    }

    /// The folder of a till's data.
    #[must_use]
    pub fn data(&self, number: usize) -> PathBuf {
        self.folder.path().join(format!("till-{number}"))
    }

    /// The shared file or folder.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// The same, as it is typed.
    #[must_use]
    pub fn place_text(&self) -> &str {
        self.place.to_str().expect("a path of this test is text")
    }

    /// Everything in the folder of the place, by name.
    #[must_use]
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        files_in(&self.folder.path().join("shared"))
    }

    /// Keeps the whole fair, tills and place, as it is now. No till may be open.
    #[must_use]
    pub fn keep(&self) -> Kept {
        let kept = in_memory();
        copy_all(self.folder.path(), kept.path());
        Kept(kept)
    }

    /// Makes the whole fair what it was. No till may be open.
    pub fn put_back(&self, kept: &Kept) {
        for entry in fs::read_dir(self.folder.path()).expect("a folder") {
            fs::remove_dir_all(entry.expect("an entry").path()).expect("removed");
        }
        copy_all(kept.0.path(), self.folder.path());
    }

    /// The ids of every entry that whoever carries a till's place away has: in the shared file by itself, or in any file
    /// of the folder.
    #[must_use]
    pub fn carried(&self, by: &Lent) -> BTreeSet<String> {
        match fs::read(by.place()) {
            Ok(file) => entries_in([&file]),
            Err(_) => entries_in(self.files().values()),
        }
    }

    /// Lets every till do at most two full rounds, one after the other, and checks that everything is whole then:
    /// each till is settled, all show the same state code, and each entry that any of them holds is
    /// [carried](Self::carried) by the place. What was in a file before a round has to be what it begins with afterwards.
    #[track_caller]
    pub fn is_whole_after_two_rounds(&self) {
        let tills: Vec<Lent> = self.tills().map(|till| self.open(till)).collect();
        self.are_whole_after_two_rounds(&tills);
    }

    /// The same with tills that are open.
    #[track_caller]
    pub fn are_whole_after_two_rounds(&self, tills: &[Lent]) {
        for _ in 0..2 {
            for till in tills {
                let before = self.files();
                let done = till.round(Extent::Full).expect("a round");
                assert!(done.hindered.is_none(), "{:?}", done.hindered);
                begins_with(&self.files(), &before);
            }
            if tills.iter().all(Lent::settled) {
                break;
            }
        }
        let state = tills[0].state();
        for till in tills {
            assert!(till.settled(), "a till is not settled after two rounds: {:?}", till.last());
            assert_eq!(till.state(), state);
            let carried = self.carried(till);
            let missing: Vec<String> = till.entries().difference(&carried).cloned().collect();
            assert!(missing.is_empty(), "the place lacks {missing:?}");
        }
    }
}

/// Checks that nothing of what was in these files is gone or changed.
#[track_caller]
pub fn begins_with(now: &BTreeMap<String, Vec<u8>>, before: &BTreeMap<String, Vec<u8>>) {
    for (name, before) in before {
        assert!(now.get(name).is_some_and(|now| now.starts_with(before)), "{name} was rewritten");
    }
}

/// The ids of every entry that verifies in any of these files.
pub fn entries_in<'a>(files: impl IntoIterator<Item = &'a Vec<u8>>) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for file in files {
        let read = read_lines(file.as_slice(), |entry| {
            ids.insert(entry.id().to_string());
            Ok::<(), std::io::Error>(())
        });
        read.expect("bytes are readable");
    }
    ids
}

/// The lines of a file with the offset of each, their line breaks included.
#[must_use]
pub fn lines_of(file: &[u8]) -> Vec<(usize, &[u8])> {
    let mut offset = 0;
    let lines = file.split_inclusive(|byte| *byte == b'\n').map(|line| {
        offset += line.len();
        (offset - line.len(), line)
    });
    lines.collect()
}

fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let files = entries.filter(|entry| entry.path().is_file()).map(|entry| {
        let name = entry.file_name().into_string().expect("text");
        (name, fs::read(entry.path()).expect("read"))
    });
    files.collect()
}

/// A figure of what a command printed.
#[must_use]
#[track_caller]
pub fn figure(printed: &Value, name: &str) -> u64 {
    printed[name].as_u64().unwrap_or_else(|| panic!("no figure {name} in {printed}"))
}
