//! A store with many entries, made once and kept for the next run.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::sync_channel;
use std::thread;

use lapak_core::entry::{Entry, Fact, Method, SignedEntry, TillSecret};
use lapak_core::selling::SoldIn;
use lapak_core::till::{Clock, NewShift, Till};
use lapak_core::value::{DraftId, DrawerCode, EntryId, ReceiptNumber};
use rusqlite::{Connection, params};

use super::sale::{ready, sold_in};

/// Of one transaction.
const SLICE: usize = 20_000;

/// Where benchmarks keep their files: on the disk that the build is on, since flushing is what they measure.
pub(super) fn workplace() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A till of the sample fair with an open shift.
pub(super) fn new_till(folder: &Path) -> Till {
    let mut till = Till::open(folder, Clock::System).expect("a till");
    till.found_sample("07").expect("a fair");
    let day = till.shift_suggestion(None).expect("a day").day;
    let (by, drawer, float) = ("R1".into(), "A".into(), "300000".into());
    let shift =
        NewShift { day, by, drawer, float, count: Vec::new(), day_chosen: false, shared: false };
    till.open_shift(&shift).expect("a shift");
    till
}

/// The folder of a till with that many sales and their drafts.
pub(super) fn grown(sales: u32) -> PathBuf {
    grown_by("sales", sales, |signer| vec![signer.sell()])
}

/// The folder of a till with so many entries of its own, some after some, and the drafts of its sales. One that was made
/// for the same schema is used again, with what the runs before added; others are removed.
pub(super) fn grown_by(
    name: &str,
    entries: u32,
    next: impl FnMut(&mut Signer) -> Vec<SignedEntry> + Send,
) -> PathBuf {
    const SCHEMA: &str = concat!(
        include_str!("../../../src-tauri/core/src/store/sql/schema.sql"),
        include_str!("../../../src-tauri/core/src/store/sql/local.sql"),
        include_str!("../../../src-tauri/core/src/store/sums/measure.rs"),
    );
    let schema = EntryId::of(SCHEMA.as_bytes()).to_string();
    let folder = workplace().join(format!("grown-{name}-{entries}-{}", &schema[..16]));
    if folder.exists() {
        return folder;
    }
    for old in fs::read_dir(workplace()).expect("a folder").flatten() {
        let old_name = old.file_name();
        let old_name = old_name.to_string_lossy();
        if old_name.starts_with("grown-") && !old_name.ends_with(&schema[..16]) {
            fs::remove_dir_all(old.path()).expect("removed");
        }
    }
    let unfinished = workplace().join("grown-unfinished");
    grow(&unfinished, entries, next);
    fs::rename(&unfinished, &folder).expect("renamed");
    folder
}

/// Fills a new folder.
fn grow(folder: &Path, entries: u32, mut next: impl FnMut(&mut Signer) -> Vec<SignedEntry> + Send) {
    let mut till = new_till(folder);
    let file = folder.join("ledger.sqlite");
    let (send, slices) = sync_channel::<Vec<SignedEntry>>(2);
    let mut signer = Signer::of(&till, &file);
    let mut drafts = Vec::new();
    thread::scope(|scope| {
        scope.spawn(move || {
            let (mut left, mut slice) = (entries as usize, Vec::new());
            while left > 0 {
                let mut some = next(&mut signer);
                some.truncate(left);
                left -= some.len();
                slice.append(&mut some);
                if slice.len() >= SLICE || left == 0 {
                    send.send(std::mem::take(&mut slice)).expect("taken");
                }
            }
        });
        for slice in slices {
            till.store_mut().take(&slice).expect("taken");
            while till.rest().expect("rested") {}
            drafts.extend(slice.iter().filter_map(guarded));
        }
    });
    guard(&file, &drafts);
}

/// The draft, the number and the id of a sale; none of another entry.
fn guarded(signed: &SignedEntry) -> Option<(DraftId, u64, EntryId)> {
    let Fact::Sale(sale) = &signed.entry().fact else { return None };
    Some((sale.draft, signed.entry().seq, signed.id()))
}

/// Guards drafts as selling would have, all at once and in the order of the sales.
fn guard(file: &Path, drafts: &[(DraftId, u64, EntryId)]) {
    let mut connection = Connection::open(file).expect("a store");
    connection.pragma_update(None, "cache_size", -1_000_000).expect("set");
    let transaction = connection.transaction().expect("begun");
    {
        let sql = "INSERT INTO local_draft VALUES (?1, ?2, ?3, ?4)";
        let mut insert = transaction.prepare(sql).expect("prepared");
        for (draft, seq, id) in drafts {
            insert
                .execute(params![draft.as_bytes(), [7_u8; 32], seq, id.as_bytes()])
                .expect("written");
        }
    }
    transaction.commit().expect("committed");
}

/// Goes on with a till's chain.
pub(super) struct Signer {
    secret: TillSecret,
    fair: EntryId,
    last: (u64, EntryId),
    pub(super) sold_in: SoldIn,
    pub(super) drawer: DrawerCode,
    pub(super) number: u32,
}

impl Signer {
    fn of(till: &Till, file: &Path) -> Self {
        let secret = Connection::open(file)
            .and_then(|store| {
                store.query_row("SELECT secret FROM local_till", [], |row| row.get(0))
            })
            .expect("a secret");
        let identity = till.snapshot().identity().expect("read").expect("a fair");
        let last = till.snapshot().last_of(identity.till).expect("read").expect("a chain");
        Self {
            secret: TillSecret::from_bytes(secret),
            fair: identity.fair,
            last,
            sold_in: sold_in(till),
            drawer: "A".parse().expect("a code"),
            number: 0,
        }
    }

    /// A sale in cash.
    pub(super) fn sell(&mut self) -> SignedEntry {
        let receipt = self.receipt();
        let sale = ready(self.number as usize, &self.sold_in, Method::CASH).numbered(receipt);
        self.write(sale)
    }

    /// The number of the next receipt.
    pub(super) fn receipt(&mut self) -> ReceiptNumber {
        self.number += 1;
        let (till, stand) = (self.secret.till(), self.sold_in.stand.clone());
        ReceiptNumber::new(stand, till, self.number).expect("a number")
    }

    /// The next entry.
    pub(super) fn write(&mut self, fact: impl Into<Fact>) -> SignedEntry {
        let entry = Entry {
            fair: Some(self.fair),
            till: self.secret.till(),
            seq: self.last.0 + 1,
            prev: Some(self.last.1),
            at: Clock::System.reading(None),
            by: "R1".parse().ok(),
            fact: fact.into(),
        };
        let signed = entry.sign(&self.secret).expect("it adds up");
        self.last = (self.last.0 + 1, signed.id());
        signed
    }
}
