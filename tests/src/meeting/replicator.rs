use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::vfs::Dice;

/// A program that replicates files between two folders, as Syncthing, Dropbox, Nextcloud, OneDrive and Google Drive do:
/// late, one file before another, and with a copy under another name where both sides have changed.
#[derive(Debug)]
pub struct Replicator {
    sides: [PathBuf; 2],
    /// What each file was when both sides had the same.
    same: BTreeMap<OsString, Vec<u8>>,
    /// Earlier states of files that are still on their way.
    late: BTreeMap<OsString, Vec<u8>>,
    dice: Dice,
    copies: usize,
}

/// So many ways there are to name a conflict copy.
const NAMINGS: usize = 5;

impl Replicator {
    /// Between two folders.
    #[must_use]
    pub fn between(sides: [&Path; 2], seed: u64) -> Self {
        Self {
            sides: sides.map(Path::to_owned),
            same: BTreeMap::new(),
            late: BTreeMap::new(),
            dice: Dice::new(seed),
            copies: 0,
        }
    }

    /// Brings some files some way: one is left for later, of another a state goes that is old already.
    pub fn dawdle(&mut self) {
        for name in self.names() {
            let [ours, theirs] = self.states(&name);
            let same = self.same.get(&name).cloned();
            if ours == theirs {
                continue;
            }
            match self.dice.below(4) {
                0 => {}
                1 => {
                    let from = usize::from(ours == same);
                    if let Some(now) = [ours, theirs][from].clone() {
                        self.late.insert(name, now);
                    }
                }
                2 if ours == same || theirs == same => {
                    let to = usize::from(theirs == same);
                    if let Some(late) = self.late.remove(&name) {
                        self.put(to, &name, &late);
                        self.same.insert(name, late);
                    }
                }
                _ => self.bring(&name),
            }
        }
    }

    /// Brings everything until both sides are the same; nobody writes meanwhile.
    ///
    /// # Panics
    /// When they never are.
    pub fn arrive(&mut self) {
        for _ in 0..10 {
            let names = self.names();
            if names.iter().all(|name| self.states(name)[0] == self.states(name)[1]) {
                return;
            }
            names.iter().for_each(|name| self.bring(name));
        }
        panic!("the folders never become the same");
    }

    /// Makes conflict copies where nothing conflicts, until there is one under every program's naming.
    pub fn copy_under_every_name(&mut self) {
        let names = self.names();
        for name in names.iter().cycle().take(NAMINGS.saturating_sub(self.copies)) {
            let late = self.late.get(name).cloned();
            if let Some(bytes) = late.or_else(|| self.states(name).into_iter().flatten().next()) {
                self.copy_aside(name, &bytes);
            }
        }
    }

    /// How many conflict copies were made.
    #[must_use]
    pub fn copies(&self) -> usize {
        self.copies
    }

    fn bring(&mut self, name: &OsString) {
        let [ours, theirs] = self.states(name);
        let same = self.same.get(name).cloned();
        self.late.remove(name);
        let now = match (ours, theirs) {
            (ours, theirs) if ours == theirs => ours,
            (ours, theirs) if theirs == same => ours,
            (ours, theirs) if ours == same => theirs,
            (Some(ours), Some(theirs)) => {
                let (kept, other) = if self.dice.toss() { (ours, theirs) } else { (theirs, ours) };
                self.copy_aside(name, &other);
                Some(kept)
            }
            (ours, theirs) => ours.or(theirs),
        };
        let Some(now) = now else { return };
        self.put(0, name, &now);
        self.put(1, name, &now);
        self.same.insert(name.clone(), now);
    }

    /// Puts a copy beside a file, named as one of the five programs names it.
    fn copy_aside(&mut self, name: &OsString, bytes: &[u8]) {
        let name = name.to_str().expect("the places have plain names");
        let stem = name.strip_suffix(".jsonl").unwrap_or(name);
        let number = self.copies;
        let copy = match number % NAMINGS {
            0 => format!("{stem}.sync-conflict-20240510-1200{number:02}-ABCDEF7.jsonl"),
            1 => format!("{stem} (Laptop 07's conflicted copy 2024-05-10 {number}).jsonl"),
            2 => format!("{stem} (conflicted copy 2024-05-10 1200{number:02}).jsonl"),
            3 => format!("{stem}-LAPTOP-{number:02}.jsonl"),
            _ => format!("{stem} ({number}).jsonl"),
        };
        self.copies += 1;
        for side in 0..2 {
            self.put(side, &copy.clone().into(), bytes);
        }
        self.same.insert(copy.into(), bytes.to_vec());
    }

    /// A file appears whole, or not at all: it is written under another name and renamed.
    fn put(&self, side: usize, name: &OsString, bytes: &[u8]) {
        let path = self.sides[side].join(name);
        if fs::read(&path).is_ok_and(|there| there == bytes) {
            return;
        }
        let unfinished = self.sides[side].join(".unfinished.tmp");
        fs::write(&unfinished, bytes).expect("written");
        fs::rename(unfinished, path).expect("renamed");
    }

    fn names(&self) -> Vec<OsString> {
        let files = self.sides.iter().flat_map(|side| fs::read_dir(side).expect("a folder"));
        let names: BTreeSet<OsString> =
            files.map(|file| file.expect("a file").file_name()).collect();
        names.into_iter().filter(|name| name != ".unfinished.tmp").collect()
    }

    fn states(&self, name: &OsString) -> [Option<Vec<u8>>; 2] {
        [0, 1].map(|side| fs::read(self.sides[side].join(name)).ok())
    }
}
