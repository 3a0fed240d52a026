//! From the start of the program to a Sell screen that takes a sale, and what all of its processes weigh, against a bare
//! window with one button. Both are looked at from outside, the same way; nothing drives their pages.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use super::grown::new_till;
use super::measure::{Times, memory_kib, ratio};
use crate::window::{Picture, Screen, built};

/// How often each is started; one more start before them warms up.
const ROUNDS: usize = 9;
/// What the start may take, as a ratio to the bare window's.
const GOAL: f64 = 1.3;

/// How many sales are made before the memory is measured.
const SALES: u64 = 2_000;
/// How long nobody touches a window before its memory is measured.
const IDLE: Duration = Duration::from_secs(20);
/// What the memory may be, as a ratio to the bare window's.
const GOAL_MEMORY: f64 = 1.2;

/// A sale in the sample fair: a short code and on to Pay; exact cash, and the next buyer, are one key more each.
const SALE: [&str; 4] = ["4", "1", "Return", "Return"];
/// After each key, so that the screen it is meant for is there.
const PAUSE: Duration = Duration::from_millis(20);
/// After the key that leads to the next buyer: Sell is drawn anew.
const NEXT: Duration = Duration::from_millis(80);
/// A key that came before its screen was there is pressed again after so long.
const AGAIN: Duration = Duration::from_millis(250);
/// Between two looks into the till's store.
const LOOK: Duration = Duration::from_millis(2);
/// What was typed before its screen was there is typed again after so long.
const ANEW: Duration = Duration::from_secs(2);
/// After so many sales it is said how far it is: all of them take minutes.
const SAID_EVERY: u64 = 250;
/// How long one sale may take.
const SALE_MAX: Duration = Duration::from_secs(60);

/// A program, and what it shows once it can be used.
pub(super) struct Subject {
    program: PathBuf,
    ready: Picture,
    pub(super) times: Times,
}

/// Prints how long the window takes to be ready to sell, and what it weighs before and after many sales.
pub fn start() {
    let mut screen = Screen::set();
    let folder = screen.data().join("lapak");
    new_till(&folder).recovery_written().expect("from here on the till opens at Sell");
    let mut lapak = Subject::warmed_up(&mut screen, built("lapak-desktop"));
    let mut bare = Subject::warmed_up(&mut screen, built("examples/bare"));
    for _ in 0..ROUNDS {
        for subject in [&mut lapak, &mut bare] {
            let process = subject.open(&mut screen);
            screen.close(process);
        }
    }
    println!(
        "start: from the process's start to the first screen that can be used, in turns; medians of {ROUNDS}"
    );
    println!("{:>9} {:>9} {:>6} {:>6}", "Lapak ms", "bare ms", "ratio", "goal");
    let (ours, limit) = (lapak.times.percentile(50), bare.times.percentile(50));
    println!(
        "{:>9} {:>9} {:>6.2} {:>6}",
        ours.as_millis(),
        limit.as_millis(),
        ratio(ours, limit),
        format!("≤ {GOAL}"),
    );
    memory(&mut screen, &folder, &mut lapak, &mut bare);
}

fn memory(screen: &mut Screen, folder: &Path, lapak: &mut Subject, bare: &mut Subject) {
    let limit = bare.weigh(screen, |_| {});
    let before = lapak.weigh(screen, |_| {});
    let (mut selling, mut again) = (Times::default(), Vec::new());
    let after = lapak.weigh(screen, |screen| again = selling.time(|| sell(screen, folder)));
    let taken = if again.contains(&0) { "were lost" } else { "made the first sale" };
    println!("keys pressed as soon as Lapak was drawn {taken}; {} typed again", again.len());
    println!(
        "memory of all processes (PSS), each window alone and untouched for {} s; {SALES} sales by key in {} s",
        IDLE.as_secs(),
        selling.sum().as_secs(),
    );
    println!("{:>9} {:>9} {:>9} {:>6} {:>6}", "sales", "Lapak MB", "bare MB", "ratio", "goal");
    for (sales, weight) in [(0, before), (SALES, after)] {
        println!(
            "{sales:>9} {:>9.1} {:>9.1} {:>6.2} {:>6}",
            weight / 1024.0,
            limit / 1024.0,
            weight / limit,
            format!("≤ {GOAL_MEMORY}"),
        );
    }
}

impl Subject {
    /// Starts a program once, and keeps what it shows in the end.
    pub(super) fn warmed_up(screen: &mut Screen, program: PathBuf) -> Self {
        let (process, ready) = screen.start_until_still(&program);
        screen.close(process);
        Self { program, ready, times: Times::default() }
    }

    /// Starts it and waits until it can be used.
    pub(super) fn open(&mut self, screen: &mut Screen) -> u32 {
        self.times.time(|| {
            let process = screen.start(&self.program);
            screen.wait_for(&self.ready);
            process
        })
    }

    /// What all of its processes hold after something was done with it, in KiB.
    pub(super) fn weigh(&mut self, screen: &mut Screen, work: impl FnOnce(&Screen)) -> f64 {
        let process = self.open(screen);
        work(screen);
        sleep(IDLE);
        let weight = memory_kib(process);
        screen.close(process);
        weight
    }
}

/// Makes the sales by key, the first as soon as the screen is drawn, and gives the numbers of those that had to be typed
/// again because their screen did not take them yet.
fn sell(screen: &Screen, folder: &Path) -> Vec<u64> {
    let mut again = Vec::new();
    let store = folder.join("ledger.sqlite");
    let store = Connection::open_with_flags(store, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let store = store.expect("the till's store");
    let sold = || -> u64 {
        let count = store.query_row("SELECT count(*) FROM receipt", [], |row| row.get(0));
        count.expect("the receipts can be counted")
    };
    for before in 0..SALES {
        let start = Instant::now();
        screen.press(&SALE, PAUSE);
        let mut typed = Instant::now();
        while sold() == before {
            assert!(start.elapsed() < SALE_MAX, "sale {before} is not made");
            if typed.elapsed() > ANEW {
                again.push(before);
                // Twice: out of Pay, and out of what was found.
                screen.press(&["Escape", "Escape"], NEXT);
                screen.press(&SALE, PAUSE);
                typed = Instant::now();
            }
            screen.press(&["Return"], PAUSE);
            let pressed = Instant::now();
            while sold() == before && pressed.elapsed() < AGAIN {
                sleep(LOOK);
            }
        }
        screen.press(&["Return"], NEXT);
        if (before + 1).is_multiple_of(SAID_EVERY) {
            eprintln!("{} of {SALES} sales", before + 1);
        }
    }
    again
}
