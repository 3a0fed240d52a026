//! The day's PDF, against a bare program that writes the same text at the same places with printpdf, and against
//! reportlab. Each runs in a process of its own, so that its peak of memory is its own; what it reads first is not timed.

use std::collections::BTreeMap;

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use lapak_core::Language;
use lapak_core::books::ReceiptFacts;
use lapak_core::entry::{Fact, SignedEntry};
use lapak_core::exchange::read_lines;
use lapak_core::paper::{
    DayHour, DayPaper, DaySection, DaySum, DayTill, PlacedRun, day_pdf, day_runs,
};
use lapak_simulate::Simulation;

use super::grown::workplace;
use super::measure::{median, peak_memory_kib, process_core_time, python_with};

pub(super) mod bare;

/// How often each subject runs; its figures are the medians.
const ROUNDS: usize = 5;
const FEW: u32 = 1_000;
const MANY: u32 = 10_000;

const REPORTLAB: &str = include_str!("day/write_runs.py");

/// One subject's time on a core, in milliseconds, and its peak of memory, in KiB.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cost {
    pub(super) core_ms: f64,
    peak_kib: f64,
}

/// Prints what the PDF of a day costs.
pub fn day() {
    let folder = tempfile::tempdir_in(workplace()).expect("a folder");
    let python = python_with("reportlab");
    println!("day: core time and peak memory of a process each, medians of {ROUNDS}");
    println!(
        "{:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>10} {:>10} {:>10}",
        "receipts",
        "ours ms",
        "bare ms",
        "rl ms",
        "ours MB",
        "bare MB",
        "CPU/bare",
        "mem/bare",
        "CPU/rl"
    );
    let few = compare(folder.path(), FEW, python.as_deref());
    let many = compare(folder.path(), MANY, python.as_deref());
    println!("{:>78} {:>10} {:>10}", "goal ≤ 1.3", "≤ 1.2", "≤ 0.5");
    println!("time({MANY}) / time({FEW}): {:.2}, goal ≤ 11", many.core_ms / few.core_ms);
    let each = (many.peak_kib - few.peak_kib) / f64::from(MANY - FEW);
    println!("memory of one more receipt: {each:.1} KiB, what it is read from included");
}

/// Runs one subject on a folder that [`day`] prepared, and prints what it cost.
///
/// # Panics
/// When there is no such subject.
pub fn day_subject(subject: &str, folder: &Path) {
    let runs = folder.join("runs.tsv");
    let before;
    let bytes = match subject {
        "runs" => return write_runs(day_runs(&paper(folder)), &runs),
        "ours" => {
            let paper = paper(folder);
            before = process_core_time();
            day_pdf(&paper, &mut |_, _| ControlFlow::Continue(())).expect("nobody breaks off")
        }
        "bare" => {
            let runs = bare::read(BufReader::new(File::open(runs).expect("runs")));
            before = process_core_time();
            bare::pdf(runs)
        }
        other => panic!("no subject {other}"),
    };
    let core = process_core_time() - before;
    println!("{} {}", core.as_secs_f64() * 1e3, peak_memory_kib());
    fs::write(folder.join(format!("{subject}.pdf")), bytes).expect("written");
}

fn compare(folder: &Path, receipts: u32, python: Option<&Path>) -> Cost {
    let folder = folder.join(receipts.to_string());
    let few = |n| std::num::NonZeroU8::new(n).expect("more than none");
    let simulation =
        Simulation { tills: few(6), sales: receipts, days: few(1), seed: 7, everything: false };
    lapak_simulate::simulate(&simulation, &folder).expect("a fair");
    let this = std::env::current_exe().expect("a program");
    let subject = |name: &str| {
        let mut command = Command::new(&this);
        command.args(["day-subject", name]).arg(&folder);
        command
    };
    assert!(subject("runs").status().expect("it runs").success());
    let script = folder.join("write_runs.py");
    fs::write(&script, REPORTLAB).expect("written");
    let (mut ours, mut bare, mut other) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(cost(&mut subject("ours")));
        bare.push(cost(&mut subject("bare")));
        if let Some(python) = python {
            let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/fonts");
            other.push(cost(Command::new(python).arg(&script).arg(&folder).arg(fonts)));
        }
    }
    let (ours, bare) = (middle(&ours), middle(&bare));
    let (other_ms, by_other) = if other.is_empty() {
        ("–".to_owned(), "–".to_owned())
    } else {
        let other = middle(&other);
        (format!("{:.0}", other.core_ms), format!("{:.2}", ours.core_ms / other.core_ms))
    };
    println!(
        "{receipts:>9} {:>9.0} {:>9.0} {other_ms:>9} {:>9.1} {:>9.1} {:>10.2} {:>10.2} {by_other:>10}",
        ours.core_ms,
        bare.core_ms,
        ours.peak_kib / 1024.0,
        bare.peak_kib / 1024.0,
        ours.core_ms / bare.core_ms,
        ours.peak_kib / bare.peak_kib,
    );
    ours
}

pub(super) fn middle(costs: &[Cost]) -> Cost {
    Cost {
        core_ms: median(costs.iter().map(|cost| cost.core_ms).collect()),
        peak_kib: median(costs.iter().map(|cost| cost.peak_kib).collect()),
    }
}

pub(super) fn cost(command: &mut Command) -> Cost {
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let figures: Vec<f64> =
        said.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    let [core_ms, peak_kib] = figures[..] else {
        panic!("{said}{}", String::from_utf8_lossy(&output.stderr));
    };
    Cost { core_ms, peak_kib }
}

/// The day of the simulated fair, without its tables of totals, which are a few rows.
fn paper(folder: &Path) -> DayPaper {
    let (mut fair, mut receipts, mut tills) = (None, Vec::new(), Vec::new());
    let (mut sum, mut hours) = (DaySum::default(), [DaySum::default(); 24]);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "jsonl"));
    files.sort();
    for file in files {
        let (mut till, mut up_to) = (None, 0);
        let each = |entry: SignedEntry| {
            up_to = entry.entry().seq;
            if let Fact::Fair(founded) = &entry.entry().fact {
                fair = Some(founded.clone());
            }
            if let Some(facts) = ReceiptFacts::of(&entry) {
                let paid = facts.paid();
                let till: &mut DayTill = till.get_or_insert_with(|| DayTill {
                    stand: facts.stand.clone(),
                    letters: facts.receipt.letters(),
                    sum: DaySum::default(),
                    up_to: 0,
                });
                for sum in [&mut sum, &mut hours[usize::from(facts.hour)], &mut till.sum] {
                    sum.receipts += 1;
                    sum.paid += paid;
                }
                receipts.push(entry);
            }
            Ok::<(), std::io::Error>(())
        };
        read_lines(BufReader::new(File::open(&file).expect("lines")), each).expect("read");
        tills.extend(till.map(|till| DayTill { up_to, ..till }));
    }
    let hours = (0..).zip(hours).map(|(hour, sum)| DayHour { hour, sum });
    DayPaper {
        language: Language::Id,
        fair: fair.expect("a founder's till"),
        day: "2024-05-09".parse().expect("a day"),
        edition: 1,
        made: "2024-05-09T21:00:00.000+07:00".parse().expect("a moment"),
        state: "K7QF".to_owned(),
        headline: "Lengkap".to_owned(),
        missing: Vec::new(),
        notes: Vec::new(),
        sum,
        tills,
        totals: Vec::new(),
        drawers: Vec::new(),
        cash: Vec::new(),
        claimed: Vec::new(),
        hours: hours.filter(|hour| hour.sum.receipts > 0).collect(),
        added: Vec::new(),
        gone: Vec::new(),
        became: BTreeMap::new(),
        sections: vec![DaySection { edition: 1, receipts }],
    }
}

/// What every subject is to write.
pub(super) fn write_runs(runs: Vec<PlacedRun>, file: &Path) {
    let mut out = BufWriter::new(File::create_new(file).expect("a file"));
    for run in runs {
        let bold = u8::from(run.bold);
        writeln!(out, "{}\t{}\t{}\t{}\t{bold}\t{}", run.page, run.x, run.y, run.size, run.text)
            .expect("written");
    }
    out.flush().expect("written");
}
