//! Totals of a million sales by every question, against adding their lines up anew: in SQLite, and where it can be had in
//! DuckDB.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use lapak_core::books::Question;
use lapak_core::till::{Clock, Till};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use super::grown::grown;
use super::measure::{Times, python_with, ratio};

const SALES: u32 = 1_000_000;
/// Of what takes milliseconds, and of what takes seconds.
const TIMES: usize = 21;
const TIMES_LONG: usize = 3;
const SCRIPT: &str = include_str!("totals/duckdb.py");
/// The lines as DuckDB gets them, in a file beside the store: one table, so that it need not join, with keys that are
/// short enough for it to hold in place. There is one till, so a number in its chain is a receipt.
const LINES: &str = "SELECT seq, substr(hex(till), 1, 8) AS till, day, stand, seller, hour,
    substr(hex(product), 1, 12) AS product, substr(hex(member), 1, 12) AS member,
    (SELECT group_concat(method) FROM receipt_payment AS payment WHERE payment.till = receipt.till
     AND payment.seq = receipt.seq AND payment.id = receipt.id) AS methods,
    receipt_line.gross AS gross, receipt_line.net AS net, receipt_line.member_share AS member_share
    FROM receipt_line JOIN receipt USING (till, seq, id)";

/// Prints how long each question takes, and the ratios to adding everything up.
pub fn totals() {
    let folder = grown(SALES);
    let mut till = Till::open(&folder, Clock::System).expect("a till");
    while till.rest().expect("rested") {}
    let ours = Question::ALL.map(|question| {
        let mut times = Times::default();
        (0..TIMES).for_each(|_| drop(times.time(|| till.totals(question, None).expect("totals"))));
        times.percentile(50)
    });
    let mut drawer = Times::default();
    (0..TIMES).for_each(|_| drop(drawer.time(|| till.drawer().expect("a drawer"))));
    let mut attention = Times::default();
    (0..TIMES).for_each(|_| drop(attention.time(|| till.attention().expect("read"))));
    drop(till);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let store = Connection::open_with_flags(folder.join("ledger.sqlite"), flags).expect("a store");
    let anew = Question::ALL.map(|question| {
        let mut times = Times::default();
        (0..TIMES_LONG).for_each(|_| times.time(|| added_up(&store, &of_lines(question))));
        times.percentile(50)
    });
    let duck = duckdb(&folder, &store);
    println!(
        "totals of {SALES} sales; medians. GROUP BY on the lines in SQLite (goal ≤ 1/1000), and in DuckDB (goal ≤ 1/5)"
    );
    for (at, question) in Question::ALL.iter().enumerate() {
        let times = ratio(anew[at], ours[at]);
        print!(
            "  {:<8} {:>9.3} ms  GROUP BY {:>8.1} ms: 1/{times:.0}",
            question.as_str(),
            ms(ours[at]),
            ms(anew[at])
        );
        match duck.as_ref().and_then(|duck| duck.get(at)) {
            Some(duck) => println!("  DuckDB {duck:>7.2} ms: 1/{:.1}", duck / ms(ours[at])),
            None => println!(),
        }
    }
    println!(
        "  {:<8} {:>9.3} ms  what the open shift, which all are of, should hold (goal < 5 ms)",
        "drawer",
        ms(drawer.percentile(50))
    );
    println!(
        "  {:<8} {:>9.3} ms  what does not add up (goal ≤ 50 ms)",
        "attention",
        ms(attention.percentile(50))
    );
    println!(
        "  a sale's commit writes no sum; what folding costs between sales is in `bench sale`"
    );
}

/// Adds the lines up by a question, as it is done without sums that are kept.
fn of_lines(question: Question) -> String {
    let (key, payments) = match question {
        Question::Method => ("method", "JOIN receipt_payment USING (till, seq, id)"),
        _ => (question.as_str(), ""),
    };
    format!(
        "SELECT {key}, count(DISTINCT id), sum(receipt_line.gross), sum(receipt_line.net)
         FROM receipt_line JOIN receipt USING (till, seq, id) {payments} GROUP BY {key}"
    )
}

/// The same for DuckDB. A sale that is paid in two ways has its lines in both; so those who pay alike are told apart.
fn of_one_table(question: Question) -> String {
    let key = match question {
        Question::Method => "methods",
        _ => question.as_str(),
    };
    format!("SELECT {key}, count(DISTINCT seq), sum(gross), sum(net) FROM line GROUP BY {key}")
}

fn added_up(store: &Connection, sql: &str) {
    let mut statement = store.prepare(sql).expect("SQL");
    let mut rows = statement.query([]).expect("read");
    let mut count = 0;
    while rows.next().expect("a row").is_some() {
        count += 1;
    }
    assert!(count > 0, "nothing was sold");
}

/// Milliseconds per question in DuckDB; none, with a word why, where it cannot be had.
fn duckdb(folder: &Path, store: &Connection) -> Option<Vec<f64>> {
    let python = python_with("duckdb")?;
    let file = folder.join("line.csv");
    if !file.exists() {
        write_csv(&file, store, LINES);
    }
    let script = folder.join("duckdb.py");
    fs::write(&script, SCRIPT).expect("written");
    let sqls = Question::ALL.map(of_one_table);
    let ran = Command::new(python).arg(&script).arg(&file).args(sqls).output().expect("started");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    Some(serde_json::from_slice(&ran.stdout).expect("milliseconds"))
}

fn write_csv(file: &Path, store: &Connection, sql: &str) {
    let mut out = BufWriter::new(File::create(file).expect("a file"));
    let mut statement = store.prepare(sql).expect("SQL");
    writeln!(out, "{}", statement.column_names().collect::<Vec<_>>().join(",")).expect("written");
    let columns = statement.column_count();
    let mut rows = statement.query([]).expect("read");
    while let Some(row) = rows.next().expect("a row") {
        for at in 0..columns {
            let comma = if at == 0 { "" } else { "," };
            match row.get_ref(at).expect("a column") {
                ValueRef::Integer(integer) => write!(out, "{comma}{integer}"),
                ValueRef::Text(text) => write!(out, "{comma}{}", String::from_utf8_lossy(text)),
                _ => write!(out, "{comma}"),
            }
            .expect("written");
        }
        writeln!(out).expect("written");
    }
    out.flush().expect("written");
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
