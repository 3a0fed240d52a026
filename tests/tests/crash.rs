//! Kills at any moment: what was final stays, and numbers have neither gap nor double (L1).

use std::collections::HashSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use lapak_tests::attempts::DRAFTED;
use lapak_tests::lapak::Lapak;
use lapak_tests::vfs::Dice;
use lapak_tests::window::command;
use serde_json::Value;

const KILLS: usize = 200;
/// So many sales may be printed before the kill; it comes a little later.
const SALES_MAX: u64 = 8;
const LATER_MICROS_MAX: u64 = 15_000;

#[test]
fn no_final_sale_is_lost_to_two_hundred_kills() {
    let seed = seed();
    let mut dice = Dice::new(seed);
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let batch = data.path().join("batch.txt");
    fs::write(
        &batch,
        "KRP-01*2 BRS-01*0.350 --cash 50000\nKOP-02@60000 --discount 5%\n".repeat(200),
    )
    .expect("written");
    let mut shown = Vec::new();
    for kill in 0..KILLS {
        let mut sell = lapak.command();
        sell.args(["sell", "--batch"]).arg(&batch);
        let printed = printed_until_killed(sell, &mut dice);
        shown.extend(printed.iter().map(|line| final_sale(line)));
        if kill % 40 == 39 {
            holds(&lapak, &shown, seed);
        }
    }
    assert!(shown.len() > KILLS, "seed {seed}: only {} sales were shown", shown.len());
    holds(&lapak, &shown, seed);
}

/// Of every kind that carries a draft, also of those that no command writes.
#[test]
fn nothing_that_has_a_draft_is_lost_to_a_hundred_kills() {
    let seed = seed();
    let mut dice = Dice::new(seed);
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let mut shown = Vec::new();
    for _ in 0..KILLS / 2 {
        let mut attempts = command("attempts");
        attempts.arg(data.path());
        shown.extend(printed_until_killed(attempts, &mut dice));
    }
    let kinds: HashSet<&str> =
        shown.iter().filter_map(|line| line.split_once(' ')).map(|(kind, _)| kind).collect();
    assert_eq!(kinds.len(), DRAFTED.len(), "seed {seed}: {kinds:?}");
    let there: HashSet<String> = lapak.entries().into_iter().map(|(id, _)| id).collect();
    for line in &shown {
        let (_, id) = line.trim_end().split_once(' ').expect("a kind and an id");
        assert!(there.contains(id), "seed {seed}: {line} is lost");
    }
    holds(&lapak, &[], seed);
}

/// Every sale shown is there under its number, and the numbers are 1, 2, 3 …
fn holds(lapak: &Lapak, shown: &[(String, String)], seed: u64) {
    let entries = lapak.entries();
    let there: HashSet<(&str, &str)> = entries
        .iter()
        .filter_map(|(id, receipt)| Some((id.as_str(), receipt.as_deref()?)))
        .collect();
    for (id, receipt) in shown {
        assert!(there.contains(&(id.as_str(), receipt.as_str())), "seed {seed}: {receipt} is lost");
    }
    let receipts: Vec<&str> =
        entries.iter().filter_map(|(_, receipt)| receipt.as_deref()).collect();
    let numbers: Vec<usize> = receipts
        .iter()
        .map(|receipt| receipt.rsplit('-').next().expect("a number").parse().expect("a number"))
        .collect();
    let expected: Vec<usize> = (1..=receipts.len()).collect();
    assert_eq!(numbers, expected, "seed {seed}");
    lapak.verify();
}

/// Starts a command, kills it at a random moment, and gives the lines that it had printed.
fn printed_until_killed(mut command: Command, dice: &mut Dice) -> Vec<String> {
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut running = command.spawn().expect("the program starts");
    let lines = lines_of(&mut running);
    let sales = usize::try_from(dice.below(SALES_MAX)).expect("few");
    let mut printed: Vec<String> = lines.iter().take(sales).collect();
    thread::sleep(Duration::from_micros(dice.below(LATER_MICROS_MAX)));
    running.kill().expect("it runs still");
    running.wait().expect("it ends");
    printed.extend(lines.iter());
    printed
}

/// The lines that a process prints, each with its end; a torn one is none.
fn lines_of(running: &mut Child) -> Receiver<String> {
    let (send, receive) = mpsc::channel();
    let mut out = BufReader::new(running.stdout.take().expect("a pipe"));
    thread::spawn(move || {
        let mut line = String::new();
        while out.read_line(&mut line).is_ok_and(|read| read > 0) && line.ends_with('\n') {
            if send.send(std::mem::take(&mut line)).is_err() {
                return;
            }
        }
    });
    receive
}

fn final_sale(line: &str) -> (String, String) {
    let sale: Value = serde_json::from_str(line).expect("a line is one JSON value");
    assert_eq!(sale["final"], true, "{line}");
    let text = |key: &str| sale[key].as_str().expect("text").to_owned();
    (text("id"), text("receipt"))
}

/// From `LAPAK_SEED`, else from the clock; a failure names it.
fn seed() -> u64 {
    let given = std::env::var("LAPAK_SEED").ok().and_then(|seed| seed.parse().ok());
    let clock = || SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    given.unwrap_or_else(clock)
}
