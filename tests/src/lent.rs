//! A till in several hands: one sells while another is at a round.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use lapak_core::entry::{Role, TillAdmitted};
use lapak_core::exchange::{Extent, Lend, Plan, Round, RoundDone};
use lapak_core::store::Store;
use lapak_core::till::{self, LendTill, SaleTyped, Till};
use lapak_core::value::{EntryId, TillKey};
use lapak_core::{Code, Refusal};

use crate::folder::{noon, opened, shift};

/// A till's store that nobody else wants.
#[derive(Debug)]
pub struct Alone(pub Store);

impl Lend for Alone {
    fn lend<T>(
        &mut self,
        work: impl FnOnce(&mut Store) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        work(&mut self.0)
    }

    fn slice(&self) -> usize {
        usize::MAX
    }
}

/// A till that is lent.
#[derive(Debug, Clone)]
pub struct Lent {
    till: Arc<Mutex<Till>>,
    slice: usize,
}

impl LendTill for Lent {
    fn with<T>(&self, work: impl FnOnce(&mut Till) -> Result<T, Refusal>) -> Result<T, Refusal> {
        work(&mut self.till.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn slice(&self) -> usize {
        self.slice
    }
}

impl Lent {
    /// Lends a till.
    #[must_use]
    pub fn new(till: Till) -> Self {
        Self { till: Arc::new(Mutex::new(till)), slice: 200 }
    }

    /// The same, with so many entries taken in at each loan.
    #[must_use]
    pub fn in_slices_of(self, slice: usize) -> Self {
        Self { slice, ..self }
    }

    /// The till whose data is in a folder, with its clock stopped.
    #[must_use]
    #[track_caller]
    pub fn at(folder: &Path) -> Self {
        Self::new(opened(folder))
    }

    /// Does a round.
    ///
    /// # Errors
    /// What the round refuses.
    pub fn round(&self, extent: Extent) -> Result<RoundDone, Refusal> {
        till::sync(self.clone(), extent, &Arc::default(), |_| {})
    }

    /// Does a round that nothing may stand in the way of.
    #[track_caller]
    pub fn round_done(&self, extent: Extent) -> Round {
        let done = self.round(extent).expect("a round");
        assert!(done.hindered.is_none(), "{:?}", done.hindered);
        done.round
    }

    /// What a full round would do.
    #[track_caller]
    pub fn plan(&self) -> Plan {
        till::plan(self.clone(), &Arc::default(), |_| {}).expect("a plan")
    }

    /// The code of what refuses a full round, or hinders it.
    #[track_caller]
    pub fn hindrance(&self) -> Code {
        let done = self.round(Extent::Full);
        done.map_or_else(Some, |done| done.hindered).expect("something is in the way").code()
    }

    /// Opens a shift on the day of the stopped clock.
    #[track_caller]
    pub fn open_shift(&self) {
        self.with(|till| till.open_shift(&shift())).expect("a shift");
    }

    /// Sells one thing for exact cash.
    #[track_caller]
    pub fn sell(&self) {
        let typed = SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() };
        self.with(|till| till.sell(&typed)).expect("sold");
    }

    /// Its key.
    #[must_use]
    pub fn key(&self) -> String {
        self.with(|till| till.fair()).expect("a fair").till
    }

    /// Whether it says that it and the place hold the same.
    #[must_use]
    pub fn settled(&self) -> bool {
        self.with(|till| till.place()).expect("a place").settled
    }

    /// What its last round came to.
    #[must_use]
    pub fn last(&self) -> Option<Round> {
        self.with(|till| till.place()).expect("a place").last
    }

    /// Its eight characters.
    #[must_use]
    pub fn state(&self) -> String {
        self.with(|till| till.place()).expect("a place").state
    }

    /// The path of the file or folder in which it meets others.
    #[must_use]
    pub fn place(&self) -> String {
        self.with(|till| till.place()).ok().and_then(|place| place.path).expect("a place")
    }

    /// The ids of what its ledger holds.
    #[must_use]
    pub fn entries(&self) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        let read = self.with(|till| {
            till.snapshot().each_entry(None, |entry| {
                ids.insert(entry.id().to_string());
                Ok(())
            })
        });
        read.expect("readable");
        ids
    }

    /// Admits a till as this one may: a coordinator signs that its key is accepted.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn admit(&self, till: TillKey, role: Role, stand: &str) -> Result<EntryId, Refusal> {
        let admitted = TillAdmitted {
            of: None,
            replaces: Vec::new(),
            till,
            role,
            stand: stand.parse().map_err(|_| Code::CodeInvalid)?,
            continues: None,
            more: None,
        };
        self.with(|by| by.store_mut().record(None, noon(), |recorder| recorder.record(admitted)))
    }
}
