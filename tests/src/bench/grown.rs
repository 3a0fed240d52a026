//! A store with many sales, made once and kept for the next run.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::sync_channel;
use std::thread;

use lapak_core::entry::{Entry, Fact, SignedEntry, TillSecret};
use lapak_core::till::{Clock, NewShift, Till};
use lapak_core::value::{DraftId, EntryId, ReceiptNumber};
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

/// The folder of a till with that many sales and their drafts. One that was made for the same schema is used again,
/// with the sales that the runs before added; others are removed.
pub(super) fn grown(sales: u32) -> PathBuf {
    const SCHEMA: &str = concat!(
        include_str!("../../../src-tauri/core/src/store/sql/schema.sql"),
        include_str!("../../../src-tauri/core/src/store/sql/local.sql"),
        include_str!("../../../src-tauri/core/src/store/sums/measure.rs"),
    );
    let schema = EntryId::of(SCHEMA.as_bytes()).to_string();
    let folder = workplace().join(format!("grown-{sales}-{}", &schema[..16]));
    if folder.exists() {
        return folder;
    }
    for old in fs::read_dir(workplace()).expect("a folder").flatten() {
        if old.file_name().to_string_lossy().starts_with("grown-") {
            fs::remove_dir_all(old.path()).expect("removed");
        }
    }
    let unfinished = workplace().join("grown-unfinished");
    grow(&unfinished, sales);
    fs::rename(&unfinished, &folder).expect("renamed");
    folder
}

/// Fills a new folder.
fn grow(folder: &Path, sales: u32) {
    let mut till = new_till(folder);
    let file = folder.join("ledger.sqlite");
    let (send, slices) = sync_channel::<Vec<SignedEntry>>(2);
    let mut signer = Signer::of(&till, &file);
    let mut drafts = Vec::new();
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut left = sales;
            while left > 0 {
                let slice: Vec<_> = (0..SLICE.min(left as usize)).map(|_| signer.sign()).collect();
                left -= u32::try_from(slice.len()).expect("no more than were left");
                send.send(slice).expect("taken");
            }
        });
        for slice in slices {
            till.store_mut().take(&slice).expect("taken");
            till.rest().expect("rested");
            drafts.extend(slice.iter().map(guarded));
        }
    });
    guard(&file, &drafts);
}

/// The draft, the number and the id of a sale.
fn guarded(signed: &SignedEntry) -> (DraftId, u64, EntryId) {
    let Fact::Sale(sale) = &signed.entry().fact else { unreachable!("only sales are signed here") };
    (sale.draft, signed.entry().seq, signed.id())
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
struct Signer {
    secret: TillSecret,
    fair: EntryId,
    last: (u64, EntryId),
    sold_in: lapak_core::selling::SoldIn,
    number: u32,
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
            number: 0,
        }
    }

    /// The next sale.
    fn sign(&mut self) -> SignedEntry {
        self.number += 1;
        let (till, stand) = (self.secret.till(), self.sold_in.stand.clone());
        let receipt = ReceiptNumber::new(stand, till, self.number).expect("a number");
        let entry = Entry {
            fair: Some(self.fair),
            till,
            seq: self.last.0 + 1,
            prev: Some(self.last.1),
            at: Clock::System.reading(None),
            by: "R1".parse().ok(),
            fact: ready(self.number as usize, &self.sold_in).numbered(receipt).into(),
        };
        let signed = entry.sign(&self.secret).expect("it adds up");
        self.last = (self.last.0 + 1, signed.id());
        signed
    }
}
