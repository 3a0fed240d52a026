//! Kills at any moment: what was final stays, and numbers have neither gap nor double (L1).

use std::collections::HashSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use lapak_tests::lapak::Lapak;
use lapak_tests::vfs::Dice;
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
        let printed = sell_until_killed(&lapak, &batch, &mut dice);
        shown.extend(printed.iter().map(|line| final_sale(line)));
        if kill % 40 == 39 {
            holds(&lapak, &shown, seed);
        }
    }
    assert!(shown.len() > KILLS, "seed {seed}: only {} sales were shown", shown.len());
    holds(&lapak, &shown, seed);
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

/// Starts a batch, kills it at a random moment, and gives the lines that it had printed.
fn sell_until_killed(lapak: &Lapak, batch: &Path, dice: &mut Dice) -> Vec<String> {
    let mut command = lapak.command();
    command.args(["sell", "--batch"]).arg(batch).stdout(Stdio::piped()).stderr(Stdio::null());
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
