use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use super::Op;

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

/// A disk with a cache that a power cut empties, as the operations so far have left it.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    files: Vec<File>,
    names: Folder,
    flushed_names: Folder,
    /// Whether it does as it is told when it is asked to flush.
    ignores_flush: bool,
}

/// The files of a folder after a power cut, by name.
pub type Image = BTreeMap<String, Vec<u8>>;

type Folder = BTreeMap<String, usize>;

#[derive(Debug, Clone, Default)]
struct File {
    now: Vec<u8>,
    flushed: Vec<u8>,
    since: Vec<Change>,
    flushes_folder: bool,
}

#[derive(Debug, Clone)]
enum Change {
    Write { offset: usize, bytes: Vec<u8> },
    Truncate { length: usize },
}

impl Disk {
    /// An empty disk that flushes when it is told to.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty disk that says it has flushed, and has not.
    #[must_use]
    pub fn that_ignores_flushes() -> Self {
        Self { ignores_flush: true, ..Self::default() }
    }

    /// Does one operation.
    pub fn apply(&mut self, op: &Op) {
        match op {
            Op::Create { file, name, flushes_folder } => {
                self.files.resize_with(self.files.len().max(file + 1), File::default);
                self.files[*file].flushes_folder = *flushes_folder;
                self.names.insert(name.clone(), *file);
            }
            Op::Write { file, offset, bytes } => {
                self.files[*file].change(Change::Write { offset: *offset, bytes: bytes.clone() });
            }
            Op::Truncate { file, length } => {
                self.files[*file].change(Change::Truncate { length: *length });
            }
            Op::Flush { .. } | Op::Remove { .. } if self.ignores_flush => {}
            Op::Flush { file } => {
                let file = &mut self.files[*file];
                file.flushed.clone_from(&file.now);
                file.since.clear();
                // SQLite flushes the folder once, with the first flush of a new journal.
                if std::mem::take(&mut file.flushes_folder) {
                    self.flushed_names.clone_from(&self.names);
                }
            }
            Op::Remove { name, flushes_folder } => {
                self.names.remove(name);
                if *flushes_folder {
                    self.flushed_names.clone_from(&self.names);
                }
            }
        }
    }

    /// Only what was flushed: the least that a cut leaves.
    #[must_use]
    pub fn flushed(&self) -> Image {
        self.image(&self.flushed_names, |file| file.flushed.clone())
    }

    /// Everything that was written, as after a kill.
    #[must_use]
    pub fn written(&self) -> Image {
        self.image(&self.names, |file| file.now.clone())
    }

    /// What was flushed, and of the rest whatever the dice say, sector by sector and name by name.
    #[must_use]
    pub fn torn(&self, dice: &mut Dice) -> Image {
        let names = if dice.toss() { &self.names } else { &self.flushed_names };
        self.image(names, |file| file.torn(dice))
    }

    fn image(&self, names: &Folder, mut bytes: impl FnMut(&File) -> Vec<u8>) -> Image {
        names.iter().map(|(name, file)| (name.clone(), bytes(&self.files[*file]))).collect()
    }
}

impl File {
    fn change(&mut self, change: Change) {
        change.apply(&mut self.now, &mut || true);
        self.since.push(change);
    }

    fn torn(&self, dice: &mut Dice) -> Vec<u8> {
        let mut bytes = self.flushed.clone();
        for change in &self.since {
            change.apply(&mut bytes, &mut || dice.toss());
        }
        bytes
    }
}

impl Change {
    /// Changes bytes by those sectors that `reaches` the disk.
    fn apply(&self, of: &mut Vec<u8>, reaches: &mut impl FnMut() -> bool) {
        match self {
            Self::Truncate { length } => {
                if reaches() {
                    of.resize(*length, 0);
                }
            }
            Self::Write { offset, bytes } => {
                let mut at = *offset;
                let end = offset + bytes.len();
                while at < end {
                    let next = end.min((at / SECTOR + 1) * SECTOR);
                    if reaches() {
                        of.resize(of.len().max(next), 0);
                        of[at..next].copy_from_slice(&bytes[at - offset..next - offset]);
                    }
                    at = next;
                }
            }
        }
    }
}

/// Writes an image's files into a folder, in place of what was there.
///
/// # Errors
/// What the file system refuses.
pub fn write(image: &Image, folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        fs::remove_file(entry?.path())?;
    }
    image.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
}

/// Chance that can be had again: SplitMix64 from a seed.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice that fall the same way for the same seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`, which is above zero.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// Heads or tails.
    pub fn toss(&mut self) -> bool {
        self.next() & 1 == 1
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
