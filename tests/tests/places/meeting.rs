//! Two tills of a fair that meet in a place of some kind.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use lapak_core::Refusal;
use lapak_core::books::ledger_state;
use lapak_core::exchange::{Address, Extent, Place, Progress, Round, round};
use lapak_core::store::Store;
use lapak_tests::fair::{Fair, entries_in};
use lapak_tests::folder::noon;
use lapak_tests::lent::Alone;

use crate::memory::Memory;

/// The kinds of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Memory,
    File,
    Folder,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Memory, Self::File, Self::Folder];
}

pub(crate) struct Meeting {
    fair: Fair,
    /// What they meet in instead of the file.
    memory: Option<Memory>,
}

impl Meeting {
    /// Both tills and the place hold the same entries.
    pub(crate) fn new(kind: Kind) -> Self {
        let fair = match kind {
            Kind::Folder => Fair::in_a_folder(2),
            Kind::File | Kind::Memory => Fair::in_a_file(2),
        };
        let memory =
            (kind == Kind::Memory).then(|| Memory::holding(fs::read(fair.place()).expect("read")));
        Self { fair, memory }
    }

    pub(crate) fn sell(&self, till: usize) {
        self.fair.open(till).sell();
    }

    #[track_caller]
    pub(crate) fn round(&self, till: usize, extent: Extent) -> Round {
        self.try_round(till, extent).expect("a round")
    }

    pub(crate) fn try_round(&self, till: usize, extent: Extent) -> Result<Round, Refusal> {
        let mut held = Alone(self.store(till));
        let identity = held.0.snapshot().identity().expect("readable").expect("a till");
        let mut place: Box<dyn Place> = match &self.memory {
            Some(memory) => Box::new(memory.clone()),
            None => Address::typed(self.fair.place_text())?.place(identity.fair, identity.till)?,
        };
        let done = round(&mut held, &mut *place, extent, noon(), &Progress::default())?;
        assert!(done.hindered.is_none(), "{:?}", done.hindered);
        Ok(done.round)
    }

    /// Everything in the place.
    pub(crate) fn bytes(&self) -> Vec<Vec<u8>> {
        match &self.memory {
            Some(memory) => vec![memory.with(|bytes| bytes.clone())],
            None => self.fair.files().into_values().collect(),
        }
    }

    /// Changes what stands in the place, or in the file of it that the first till appends to.
    pub(crate) fn change(&self, how: impl FnOnce(&mut Vec<u8>)) {
        if let Some(memory) = &self.memory {
            return memory.with(how);
        }
        let file = self.file_of_the_first();
        let mut bytes = fs::read(&file).expect("read");
        how(&mut bytes);
        fs::write(&file, bytes).expect("written");
    }

    fn file_of_the_first(&self) -> PathBuf {
        if self.fair.place().is_file() {
            return self.fair.place().to_owned();
        }
        // It founded the fair, so that its file is the longer one.
        let files = self.fair.files();
        let (name, _) = files.iter().max_by_key(|(_, bytes)| bytes.len()).expect("a file");
        self.fair.place().join(name)
    }

    /// Takes the place away, as a drive that was unplugged.
    pub(crate) fn go_away(&self) {
        match &self.memory {
            Some(memory) => memory.set_away(true),
            None => fs::rename(self.fair.place(), self.put_by()).expect("renamed"),
        }
    }

    pub(crate) fn come_back(&self) {
        match &self.memory {
            Some(memory) => memory.set_away(false),
            None => fs::rename(self.put_by(), self.fair.place()).expect("renamed"),
        }
    }

    fn put_by(&self) -> PathBuf {
        self.fair.data(0).with_extension("away")
    }

    /// Lets each till do at most two full rounds, and checks that nothing is missing anywhere then.
    #[track_caller]
    pub(crate) fn is_whole(&self, kind: Kind) {
        for _ in 0..2 {
            [0, 1].into_iter().for_each(|till| drop(self.round(till, Extent::Full)));
        }
        let last = [0, 1].map(|till| self.round(till, Extent::Full));
        assert!(last.iter().all(|round| round.settled), "{kind:?}: {last:?}");
        let [one, two] = [0, 1].map(|till| {
            let store = self.store(till);
            ledger_state(store.snapshot()).expect("a state").code
        });
        assert_eq!(one, two, "{kind:?}");
        self.carries_all(kind);
    }

    /// Checks that each entry of the first till stands whole in the place.
    #[track_caller]
    pub(crate) fn carries_all(&self, kind: Kind) {
        let held: BTreeSet<String> = self.fair.open(0).entries();
        let there = entries_in(&self.bytes());
        assert!(held.is_subset(&there), "{kind:?}: the place lacks entries");
    }

    fn store(&self, till: usize) -> Store {
        Store::open(&self.fair.data(till), noon()).expect("a store").0
    }
}
