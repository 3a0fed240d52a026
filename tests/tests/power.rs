//! Power cuts at every write: nothing final is lost on a disk that honours a flush (L1).

use std::fmt::Display;
use std::path::Path;
use std::sync::LazyLock;

use lapak_core::entry::Method;
use lapak_core::store::Store;
use lapak_core::till::{Clock, PaymentText, SaleTyped, Till};
use lapak_core::value::DraftId;
use lapak_tests::attempts::{DRAFTED, attempt};
use lapak_tests::folder::{noon, shift};
use lapak_tests::vfs::{Dice, Disk, Image, Op, PLAIN, Recording, write};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

const SALES: usize = 100;
/// The till is closed and opened again after so many sales: its log moves into the store, and is removed.
const SALES_PER_START: usize = 10;
/// After so many sales something of another kind that carries a draft is recorded, of each in turn.
const SALES_PER_OTHER: usize = 3;
const SEED: u64 = 0x1a9a;
/// Of how many images one is read to the last byte.
const VERIFIED_EACH: usize = 97;

#[test]
fn nothing_final_is_lost_to_a_power_cut_at_any_write() {
    let evening = &*EVENING;
    let mut dice = Dice::new(SEED);
    let mut disk = Disk::new();
    let cut = Cut::new();
    for (done, op) in (1..).zip(&evening.ops) {
        // Until the next flush nothing more can be lost, so the least is looked at just before it.
        if matches!(op, Op::Flush { .. } | Op::Remove { .. }) {
            cut.holds(&disk.flushed(), evening, done - 1)
                .unwrap_or_else(panics("flushed", done - 1));
        }
        disk.apply(op);
        cut.holds(&disk.written(), evening, done).unwrap_or_else(panics("written", done));
        cut.holds(&disk.torn(&mut dice), evening, done).unwrap_or_else(panics("torn", done));
    }
    let end = evening.ops.len();
    cut.holds(&disk.flushed(), evening, end).unwrap_or_else(panics("flushed", end));
}

#[test]
fn a_disk_that_ignores_flushes_is_noticed() {
    let evening = &*EVENING;
    let mut disk = Disk::that_ignores_flushes();
    evening.ops.iter().for_each(|op| disk.apply(op));
    let lost = Cut::new().holds(&disk.flushed(), evening, evening.ops.len());
    assert!(lost.is_err(), "nothing was flushed, and nothing is missed");
}

fn panics<E: Display>(image: &'static str, done: usize) -> impl Fn(E) {
    move |wrong| panic!("{image}, cut after operation {done}: {wrong}")
}

static EVENING: LazyLock<Evening> = LazyLock::new(Evening::sold);

/// A hundred sales, and something of every kind that carries a draft, as SQLite wrote them.
struct Evening {
    ops: Vec<Op>,
    /// After how many operations how many entries were final.
    finals: Vec<(usize, usize)>,
    /// Every entry, in the order of the chain.
    entries: Vec<Vec<u8>>,
}

impl Evening {
    fn sold() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let recording = Recording::of(folder.path());
        let mut finals = vec![(0, 0)];
        let mut till = opened(folder.path());
        let mut is_final = |till: &Till| {
            finals.push((recording.len(), till.snapshot().ids().expect("ids").len()));
        };
        till.found_sample("07").expect("founded");
        is_final(&till);
        till.open_shift(&shift()).expect("opened");
        is_final(&till);
        for sale in 1..=SALES {
            till.enter(if sale.is_multiple_of(2) { "KRP-01*2" } else { "BRS-01*0.350" })
                .expect("rung up");
            if sale.is_multiple_of(3) {
                till.open_pay().expect("pay opens");
                till.pay(&[cash("")]).expect("paid");
            } else {
                let lines = vec!["KOP-02@60000".into(), "TEH-01*3".into()];
                till.sell(&SaleTyped { lines, ..SaleTyped::default() }).expect("sold");
            }
            is_final(&till);
            if sale.is_multiple_of(SALES_PER_OTHER) {
                let fact = &DRAFTED[sale / SALES_PER_OTHER % DRAFTED.len()];
                attempt(&mut till, fact, DraftId::random()).expect("recorded");
                is_final(&till);
            }
            if sale.is_multiple_of(SALES_PER_START) {
                drop(till);
                till = opened(folder.path());
            }
        }
        let mut entries = Vec::new();
        let each = till.snapshot().each_entry(None, |entry| {
            entries.push(entry.bytes().to_vec());
            Ok(())
        });
        each.expect("read");
        drop(till);
        Self { ops: recording.ops(), finals, entries }
    }

    /// How many entries were final before the operation, and how many are once the one in flight is.
    fn expected(&self, done: usize) -> [usize; 2] {
        let next = self.finals.iter().position(|&(op, _)| op > done).unwrap_or(self.finals.len());
        let count = |index: usize| self.finals[index.min(self.finals.len() - 1)].1;
        [count(next - 1), count(next)]
    }
}

/// A folder in which the till starts again after a cut.
struct Cut {
    folder: tempfile::TempDir,
}

impl Cut {
    fn new() -> Self {
        let memory = Path::new("/dev/shm");
        let folder =
            if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        Self { folder: folder.expect("a folder") }
    }

    /// Starts from what the cut left, and says what is missing, too much, or changed.
    fn holds(&self, image: &Image, evening: &Evening, done: usize) -> Result<(), String> {
        let folder = self.folder.path();
        write(image, folder).map_err(text)?;
        let expected = evening.expected(done);
        if expected[0] == 0 || done.is_multiple_of(VERIFIED_EACH) {
            whole(folder)?;
        }
        if !folder.join("ledger.sqlite").exists() {
            return if expected[0] == 0 { Ok(()) } else { Err("the store is gone".into()) };
        }
        let there = entries(&folder.join("ledger.sqlite")).map_err(text)?;
        if !expected.contains(&there.len()) {
            return Err(format!("{} entries instead of one of {expected:?}", there.len()));
        }
        match there.iter().zip(&evening.entries).position(|(a, b)| a != b) {
            Some(changed) => Err(format!("entry {} has other bytes", changed + 1)),
            None => Ok(()),
        }
    }
}

/// Opens the store as the program does: nothing is set aside, and it agrees with itself, numbers without a gap
/// included.
fn whole(folder: &Path) -> Result<(), String> {
    let (mut store, damage) = Store::open(folder, noon()).map_err(text)?;
    if damage.is_some() {
        return Err("the store is set aside".into());
    }
    let findings = store.verify().map_err(text)?;
    if findings.is_empty() { Ok(()) } else { Err(format!("{findings:?}")) }
}

/// Every entry in the order of its chain, past the shim and without a flush.
fn entries(file: &Path) -> rusqlite::Result<Vec<Vec<u8>>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags_and_vfs(file, flags, PLAIN)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.pragma_update(None, "synchronous", "off")?;
    if !connection.table_exists(None, "entry")? {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare("SELECT bytes FROM entry ORDER BY till, seq, id")?;
    statement.query_map([], |row| row.get("bytes"))?.collect()
}

fn opened(folder: &Path) -> Till {
    Till::open(folder, Clock::Stopped(noon())).expect("a till")
}

fn cash(amount: &str) -> PaymentText {
    PaymentText { method: Method::CASH, amount: amount.into() }
}

fn text(cause: impl Display) -> String {
    cause.to_string()
}
