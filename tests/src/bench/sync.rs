//! Meeting in a shared file, against the least that SQLite, the hash and the signatures need, and against git.

use std::fs::{self, File};
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use lapak_core::entry::{Seller, SignedEntry};
use lapak_core::exchange::{Extent, RoundDone, read_lines};
use lapak_core::till::{self, Clock, LendTill, Till};
use lapak_core::value::Moment;
use lapak_simulate::Simulation;
use rayon::prelude::*;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::grown::workplace;
use super::measure::{Times, median, process_core_time, ratio};
use crate::lapak::NOON;
use crate::lent::Lent;

const ENTRIES: u32 = 100_000;
const FEW: u32 = 1_000;
/// Of everything that is short.
const TIMES: usize = 15;
/// Of what takes seconds.
const PASSES: usize = 5;

/// Taking in, against the same rows without any check, once the time of the signatures is taken off.
const GOAL_TAKE: f64 = 6.0;
/// One new record with many present, against one with few.
const GOAL_ONE: f64 = 1.2;
/// A full round with nothing new, against reading and hashing the file.
const GOAL_FULL: f64 = 2.0;

/// Prints what a round costs.
pub fn sync() {
    let folder = tempfile::tempdir_in(workplace()).expect("a folder");
    let many = place(folder.path(), ENTRIES);
    take_in(folder.path(), &many);
    one_new(folder.path(), &many);
    nothing_new(folder.path(), &many);
    git(folder.path(), &many);
}

/// A shared file with about that many entries.
fn place(folder: &Path, entries: u32) -> PathBuf {
    let few = |n| std::num::NonZeroU8::new(n).expect("more than none");
    shared(
        folder,
        &Simulation { tills: few(6), sales: entries, days: few(4), seed: 7, everything: false },
    )
}

/// The shared file of a simulated fair, in a folder of its own: a till reads what lies beside its file too.
pub(super) fn shared(folder: &Path, simulation: &Simulation) -> PathBuf {
    let out = folder.join(format!("simulated-{}", simulation.sales));
    let simulated = lapak_simulate::simulate(simulation, &out).expect("a fair");
    let shared = folder.join(format!("shared-{}", simulation.sales));
    fs::create_dir(&shared).expect("a folder");
    let file = shared.join("fair.jsonl");
    let mut place = File::create_new(&file).expect("a file");
    for lines in &simulated.files {
        place.write_all(&fs::read(lines).expect("lines")).expect("written");
    }
    file
}

/// A till that has joined the fair of a shared file.
pub(super) fn joined(folder: &Path, place: &Path) -> Lent {
    let till = Till::open(folder, Clock::System).expect("a till");
    let lent = Lent::new(till).in_slices_of(5000);
    let path = place.to_str().expect("a path");
    till::join(lent.clone(), path, "09", &Arc::default(), |_| {}).expect("joined");
    lent
}

fn round(lent: &Lent, extent: Extent) -> RoundDone {
    till::sync(lent.clone(), extent, &Arc::default(), |_| {}).expect("a round")
}

/// A till joins: everything is new.
fn take_in(folder: &Path, place: &Path) {
    println!(
        "taking in {ENTRIES} sales and what belongs to them; CPU time of all threads, medians of {PASSES}"
    );
    let entries = entries_of(place);
    let bytes = fs::metadata(place).expect("a file").len();
    let (mut verify, mut bare, mut taken, mut insert) = (vec![], vec![], vec![], vec![]);
    for pass in 0..PASSES {
        verify.push(cpu(|| verify_whole(&entries)));
        bare.push(cpu(|| verify_alone(&entries)));
        let store = folder.join(format!("joined-{pass}"));
        taken.push(cpu(|| drop(joined(&store, place))));
        insert.push(insert_alone(&store));
        fs::remove_dir_all(&store).expect("removed");
    }
    let [verify, bare, taken, insert] = [verify, bare, taken, insert].map(middle);
    let rest = taken.saturating_sub(bare);
    let line = |what: &str, time: Duration| println!("  {what:<58} {:>8.2} s", time.as_secs_f64());
    println!("  {} entries, {} MB", entries.len(), bytes / 1_000_000);
    line("ATTACH, INSERT OR IGNORE of the same entries", insert);
    line("Ed25519 alone, in parallel", bare);
    line("the whole gate, in parallel", verify);
    line("joining: read, check, take in, flush", taken);
    println!(
        "  joining without the signatures: {:.2} × the insert (goal ≤ {GOAL_TAKE})",
        ratio(rest, insert)
    );
}

fn entries_of(place: &Path) -> Vec<SignedEntry> {
    let mut entries = Vec::new();
    let file = BufReader::new(File::open(place).expect("a file"));
    let each = |entry| {
        entries.push(entry);
        Ok::<(), std::io::Error>(())
    };
    read_lines(file, each).expect("read");
    entries
}

fn verify_whole(entries: &[SignedEntry]) {
    let whole =
        entries.par_iter().all(|one| SignedEntry::read(one.bytes(), one.signature()).is_ok());
    assert!(whole);
}

fn verify_alone(entries: &[SignedEntry]) {
    let whole = entries.par_iter().all(|entry| {
        let key =
            ed25519_dalek::VerifyingKey::from_bytes(entry.entry().till.as_bytes()).expect("a key");
        let signature = ed25519_dalek::Signature::from_bytes(entry.signature().as_bytes());
        key.verify_strict(entry.bytes(), &signature).is_ok()
    });
    assert!(whole);
}

/// The same rows into an empty table of the same shape, without looking at them.
fn insert_alone(store: &Path) -> Duration {
    let file = store.join("bare.sqlite");
    let bare = Connection::open(&file).expect("a database");
    let from = store.join("ledger.sqlite");
    bare.execute("ATTACH ?1 AS store", [from.to_str().expect("a path")]).expect("attached");
    bare.execute_batch("PRAGMA journal_mode=wal; PRAGMA synchronous=full").expect("set");
    let made: Vec<String> = {
        let sql = "SELECT sql FROM store.sqlite_schema WHERE tbl_name = 'entry' AND type IN ('table', 'index') AND sql IS NOT NULL";
        let mut statement = bare.prepare(sql).expect("a statement");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("text")
    };
    made.iter().for_each(|sql| bare.execute_batch(sql).expect("made"));
    cpu(|| {
        bare.execute("INSERT OR IGNORE INTO main.entry SELECT * FROM store.entry", [])
            .expect("inserted");
    })
}

/// Another till appends one record, and this one takes it in by a background round.
fn one_new(folder: &Path, many: &Path) {
    println!(
        "one new record, a background round of the till that takes it in; in turns, medians of {TIMES}"
    );
    let few = Pair::at(&folder.join("few"), &place(folder, FEW));
    let many = Pair::at(&folder.join("many"), many);
    let times = (0..TIMES).map(|_| (few.one_new(), many.one_new()));
    let (with_few, with_many): (Vec<f64>, Vec<f64>) = times.unzip();
    let (with_few, with_many) = (median(with_few), median(with_many));
    println!("  with {FEW:>7} sales present {:>8.2} ms", with_few * 1e3);
    println!("  with {ENTRIES:>7} sales present {:>8.2} ms", with_many * 1e3);
    println!("  ratio {:.2} (goal ≤ {GOAL_ONE})", with_many / with_few);
}

/// Two tills of one place.
struct Pair {
    reader: Lent,
    writer: Lent,
}

impl Pair {
    /// Both settled.
    fn at(folder: &Path, place: &Path) -> Self {
        let reader = joined(&folder.join("reader"), place);
        let writer = joined(&folder.join("writer"), place);
        round(&reader, Extent::Full);
        round(&writer, Extent::Full);
        Self { reader, writer }
    }

    /// How many seconds the reader needs for what the writer has just given.
    fn one_new(&self) -> f64 {
        let at: Moment = NOON.parse().expect("a moment");
        self.writer
            .with(|till| till.store_mut().record(None, at, |one| one.record(seller())))
            .expect("recorded");
        round(&self.writer, Extent::Background);
        let mut time = Times::default();
        let done = time.time(|| round(&self.reader, Extent::Background));
        assert_eq!(done.round.taken + done.round.apart, 1, "one is new");
        time.sum().as_secs_f64()
    }
}

fn seller() -> Seller {
    let code = "R9".parse().expect("a code");
    Seller { of: None, replaces: Vec::new(), code, active: true, more: None }
}

/// A full round of a settled till.
fn nothing_new(folder: &Path, place: &Path) {
    println!("a full round with nothing new; medians of {TIMES}, CPU time");
    let lent = joined(&folder.join("settled"), place);
    round(&lent, Extent::Full);
    let (mut rounds, mut hashes) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        rounds.push(cpu(|| assert!(round(&lent, Extent::Full).round.settled)).as_secs_f64());
        hashes.push(cpu(|| assert_ne!(hash(place), [0; 32])).as_secs_f64());
    }
    let (rounds, hashes) = (median(rounds), median(hashes));
    println!("  reading and hashing the file {:>8.1} ms", hashes * 1e3);
    println!("  the round                    {:>8.1} ms", rounds * 1e3);
    println!("  ratio {:.2} (goal ≤ {GOAL_FULL})", rounds / hashes);
}

fn hash(file: &Path) -> [u8; 32] {
    let mut from = File::open(file).expect("a file");
    let (mut hash, mut buffer) = (Sha256::new(), vec![0; 256 * 1024]);
    loop {
        match from.read(&mut buffer).expect("read") {
            0 => return hash.finalize().into(),
            some => hash.update(&buffer[..some]),
        }
    }
}

/// The same lines through git, a file of its own each: what people who share ledgers by git do.
fn git(folder: &Path, place: &Path) {
    println!("the same records through git, one file each, real time");
    let origin = folder.join("origin");
    fs::create_dir(&origin).expect("a folder");
    let run = |at: &Path, words: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(at).args(["-c", "user.name=Contoh", "-c", "user.email=contoh@example.org"]);
        let done = git.args(words).stdout(Stdio::null()).stderr(Stdio::null()).status();
        assert!(done.expect("git starts").success(), "git {words:?}");
    };
    run(&origin, &["init", "-q", "-b", "main"]);
    let mut last = None;
    for entry in entries_of(place) {
        let id = entry.id().to_string();
        let shelf = origin.join(&id[..2]);
        fs::create_dir_all(&shelf).expect("a folder");
        fs::write(shelf.join(&id[2..]), entry.bytes()).expect("written");
        last = Some(entry);
    }
    run(&origin, &["add", "."]);
    run(&origin, &["commit", "-q", "-m", "entries"]);
    let mut clone = Times::default();
    clone.time(|| run(folder, &["clone", "-q", "--no-local", "origin", "cloned"]));
    fs::write(origin.join("one-more"), last.expect("an entry").bytes()).expect("written");
    run(&origin, &["add", "."]);
    run(&origin, &["commit", "-q", "-m", "one more"]);
    let mut pull = Times::default();
    pull.time(|| run(&folder.join("cloned"), &["pull", "-q"]));
    println!("  clone              {:>8.2} s", clone.sum().as_secs_f64());
    println!("  pull with one more {:>8.2} s", pull.sum().as_secs_f64());
    let mut join = Times::default();
    join.time(|| drop(joined(&folder.join("beside-git"), place)));
    println!("  joining through the shared file {:>8.2} s", join.sum().as_secs_f64());
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// What all threads of this process kept the cores busy for.
fn cpu(work: impl FnOnce()) -> Duration {
    let before = process_core_time();
    work();
    process_core_time().saturating_sub(before)
}
