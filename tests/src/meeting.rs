//! Several tills of one fair that meet in a place.

mod replicator;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;

use lapak_core::entry::Role;
use lapak_core::exchange::{LinesRead, read_lines};
use lapak_core::value::EntryId;
use serde_json::Value;

use crate::lapak::Lapak;
use crate::lent::Lent;

pub use replicator::Replicator;

/// A fair whose founder has a place, and tills that joined it there, each with an open shift, ready to sell.
#[derive(Debug)]
pub struct Meeting {
    /// The tills' data.
    pub folders: Vec<PathBuf>,
}

impl Meeting {
    /// Founds the sample fair in `root`, with a place at the first path, and lets a till join at each of the others.
    /// `between` is called once the founder's place is there. All are admitted.
    ///
    /// # Panics
    /// When one of them is refused.
    #[must_use]
    pub fn at(root: &Path, places: &[&Path], between: impl FnOnce()) -> Self {
        let folders: Vec<PathBuf> =
            (0..places.len()).map(|till| root.join(format!("till-{till}"))).collect();
        let founder = Lapak::ready(&folders[0]);
        founder.done(&["place".as_ref(), "create".as_ref(), places[0].as_os_str()]);
        founder.done(&["sync"]);
        between();
        let mut keys = Vec::new();
        for (folder, place) in folders.iter().zip(places).skip(1) {
            let lapak = Lapak::at(folder);
            let words = ["fair", "join", "--stand", "07"].map(AsRef::as_ref);
            let joined = lapak.json(&[&words[..], &[place.as_os_str()]].concat());
            lapak.done(&["shift", "open", "--float", "0"]);
            keys.push(joined["till"].as_str().expect("a key").parse().expect("a key"));
        }
        let founder = Lent::at(&folders[0]);
        for key in keys {
            founder.admit(key, Role::Seller, "07").expect("admitted");
        }
        Self { folders }
    }

    /// The command lines of all tills.
    pub fn tills(&self) -> impl Iterator<Item = Lapak> {
        self.folders.iter().map(|folder| Lapak::at(folder))
    }
}

/// What a till holds of everybody's receipts: how often each number, and what they come to.
///
/// # Panics
/// When the dump cannot be read.
#[must_use]
pub fn receipts(lapak: &Lapak) -> (BTreeMap<String, u64>, i64) {
    let (mut numbers, mut paid) = (BTreeMap::new(), 0);
    for row in lapak.done(&["dump"]).lines().filter(|row| row.starts_with(r#"{"table":"receipt","#))
    {
        let row: Value = serde_json::from_str(row).expect("a row");
        *numbers.entry(row["receipt"].as_str().expect("a number").to_owned()).or_default() += 1;
        let amount = |of: &str| row[of].as_i64().expect("an amount");
        paid += amount("net") + amount("rounding");
    }
    (numbers, paid)
}

/// The ids of all whole entries in files, and what else is there.
///
/// # Panics
/// When one cannot be read.
#[must_use]
pub fn whole_in<'a>(files: impl IntoIterator<Item = &'a Path>) -> (BTreeSet<EntryId>, LinesRead) {
    let (mut ids, mut count) = (BTreeSet::new(), LinesRead::default());
    for file in files {
        let file = BufReader::new(fs::File::open(file).expect("a file of the place"));
        let read = read_lines(file, |entry| {
            ids.insert(entry.id());
            Ok::<(), std::io::Error>(())
        });
        let read = read.expect("read");
        count.entries += read.entries;
        count.damaged += read.damaged;
    }
    (ids, count)
}

/// Compiles the library that makes appends go over each other, for `LD_PRELOAD`.
///
/// # Panics
/// When there is no C compiler: Rust could not link without one.
#[must_use]
pub fn late_appends(into: &Path) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/meeting/late_appends.c");
    let library = into.join("late_appends.so");
    let mut cc = Command::new("cc");
    cc.args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"]).arg(&library).arg(source);
    let built = cc.args(["-ldl"]).output().expect("a C compiler");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    library
}
