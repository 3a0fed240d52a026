//! A sale, against appending the bytes of its entry to a file and flushing them.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use lapak_core::entry::{DiscountBy, Method};
use lapak_core::selling::{Cart, PaymentTyped, ReadySale, Rules, SoldIn};
use lapak_core::store::{Attempt, Next};
use lapak_core::till::{Clock, PaymentText, SaleTyped, Till};
use lapak_core::value::{Money, Quantity};

use super::goods::product;
use super::grown::{grown, new_till, workplace};
use super::measure::{Times, bytes_written, core_time, median, micros, ratio, with_busy_cores};

const ROUNDS: usize = 5;
/// Of each kind, in every round.
const SALES: usize = 800;

/// What a sale's p50 may be, as a ratio to the append's.
const GOAL: f64 = 2.2;
/// The same while every core is busy.
const GOAL_BUSY: f64 = 2.5;

/// Prints what a sale of three lines, paid in cash, costs in an empty store and in one with a million sales.
///
/// `commit` is [`lapak_core::store::Store::record_once`], as Pay in the window calls it with its cart kept before;
/// `sell` is the whole of [`Till::sell`], from what was typed to the words of the answer.
pub fn sale() {
    println!(
        "sale: against append + fdatasync of the entry's bytes, in turns; medians of {ROUNDS} rounds of {SALES}"
    );
    println!(
        "{:>9} {:<5} {:<6} {:>9} {:>9} {:>6} {:>6} {:>9} {:>9} {:>6}",
        "sales",
        "cores",
        "what",
        "append µs",
        "p50 µs",
        "ratio",
        "goal",
        "append µs",
        "p99 µs",
        "ratio",
    );
    let empty = tempfile::tempdir_in(workplace()).expect("a folder");
    drop(new_till(empty.path()));
    measure("0", empty.path());
    measure("1,000,000", &grown(1_000_000));
}

fn measure(sales: &str, folder: &Path) {
    let mut till = Till::open(folder, Clock::System).expect("a till");
    let mut log = tempfile::tempfile_in(workplace()).expect("a file");
    let mut rounds = || (0..ROUNDS).map(|_| round(&mut till, &mut log)).collect::<Vec<_>>();
    let quiet = rounds();
    print(sales, "quiet", GOAL, quiet);
    let busy = with_busy_cores(rounds);
    print(sales, "busy", GOAL_BUSY, busy);
}

#[derive(Default)]
struct Round {
    append: Times,
    commit: Times,
    sell: Times,
    /// Between sales: the log is moved into the store.
    rest: Times,
    entry_bytes: usize,
    written: u64,
    /// What the commits kept a core busy with.
    core: Duration,
}

/// Sales of both kinds and appends in turns.
fn round(till: &mut Till, log: &mut File) -> Round {
    let mut round = Round::default();
    let sold_in = sold_in(till);
    for number in 0..SALES {
        let ready = ready(number, &sold_in, Method::CASH);
        till.store_mut().keep_cart(ready.draft(), r#"{"cart":"as it was"}"#).expect("kept");
        let (by, at) = ("R1".parse().expect("a code"), Clock::System.reading(None));
        let attempt = Attempt { draft: ready.draft(), content: [7; 32] };
        let numbered = |next: &Next| {
            let receipt = next.receipt(ready.stand().clone())?;
            Ok(ready.numbered(receipt).into())
        };
        let (before, core) = (bytes_written(), core_time());
        let recorded = round
            .commit
            .time(|| till.store_mut().record_once(attempt, Some(&by), at, numbered))
            .expect("recorded");
        round.core +=
            core_time().zip(core).map_or(Duration::ZERO, |(after, before)| after - before);
        round.written += bytes_written().zip(before).map_or(0, |(after, before)| after - before);
        round.rest.time(|| till.rest()).expect("rested");
        let bytes = recorded.entry.bytes();
        round.entry_bytes += bytes.len();
        round.append.time(|| append(log, bytes));
        let typed = typed(number);
        round.sell.time(|| till.sell(&typed)).expect("sold");
        round.rest.time(|| till.rest()).expect("rested");
        round.append.time(|| append(log, bytes));
    }
    round
}

fn append(log: &mut File, bytes: &[u8]) {
    log.write_all(bytes).expect("written");
    log.sync_data().expect("flushed");
}

pub(super) fn sold_in(till: &Till) -> SoldIn {
    let shift = till.shift().expect("a shift");
    SoldIn {
        shift: shift.shift.parse().expect("an id"),
        stand: shift.stand.parse().expect("a code"),
        day: shift.day.parse().expect("a day"),
        paper_at: None,
    }
}

/// A sale of three lines: in cash, with change, or by another method for all of it.
pub(super) fn ready(number: usize, sold_in: &SoldIn, method: Method) -> ReadySale {
    let mut cart = Cart::new();
    for line in 0..3 {
        let article = product((number * 7 + line * 31) % 500).article;
        let milli = 1000 * i64::try_from(1 + (number + line) % 3).expect("few");
        cart.add(article, Quantity::new(milli).expect("a quantity")).expect("added");
    }
    let handed = Money::new(2_000_000).ok().filter(|_| method == Method::CASH);
    let payment = PaymentTyped { method, amount: handed };
    let cash_step = Money::new(100).expect("an amount");
    let rules = Rules { discount_by: DiscountBy::Both, cash_step };
    ReadySale::new(&cart, &[payment], rules, sold_in.clone()).expect("it settles")
}

/// The same as the command line gets it, from the sample fair's goods.
pub(super) fn typed(number: usize) -> SaleTyped {
    let lines = ["KRP-01", "KRP-02", "RPY-01"].iter().zip(0..);
    SaleTyped {
        lines: lines.map(|(sku, line)| format!("{sku}*{}", 1 + (number + line) % 3)).collect(),
        payments: vec![PaymentText { method: Method::CASH, amount: "500000".into() }],
        ..SaleTyped::default()
    }
}

fn print(sales: &str, cores: &str, goal: f64, mut rounds: Vec<Round>) {
    let mut row = |what: &str, times: fn(&mut Round) -> &mut Times| {
        let mut of = |figure: &dyn Fn(Duration, Duration) -> f64, percent| {
            let pairs = rounds.iter_mut().map(|round| {
                let append = round.append.percentile(percent);
                figure(times(round).percentile(percent), append)
            });
            median(pairs.collect())
        };
        let (time, limit) = (&|time, _| micros(time), &|_, append| micros(append));
        println!(
            "{sales:>9} {cores:<5} {what:<6} {:>9.0} {:>9.0} {:>6.2} {:>6} {:>9.0} {:>9.0} {:>6.2}",
            of(limit, 50),
            of(time, 50),
            of(&ratio, 50),
            format!("≤ {goal}"),
            of(limit, 99),
            of(time, 99),
            of(&ratio, 99),
        );
    };
    row("commit", |round| &mut round.commit);
    row("sell", |round| &mut round.sell);
    let count = ROUNDS * SALES;
    let written: u64 = rounds.iter().map(|round| round.written).sum();
    let bytes: usize = rounds.iter().map(|round| round.entry_bytes).sum();
    let core: Duration = rounds.iter().map(|round| round.core).sum();
    let rest: Duration = rounds.iter().map(|round| round.rest.sum()).sum();
    let sold: Duration = rounds.iter().map(|round| round.commit.sum() + round.sell.sum()).sum();
    println!(
        "          a commit: {} bytes written for an entry of {}, {:.0} µs of a core; \
         checkpoints between sales: {:.1} % of the sales' time",
        written / u64::try_from(count).expect("few"),
        bytes / count,
        micros(core) / f64::from(u32::try_from(count).expect("few")),
        100.0 * ratio(rest, sold),
    );
}
