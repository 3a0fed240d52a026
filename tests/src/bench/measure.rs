//! Times, ratios, and what a quiet machine hides.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::{TimeVal, TimeValLike};

use super::grown::workplace;

/// How long something took, every time.
#[derive(Debug, Default)]
pub(super) struct Times(Vec<Duration>);

impl Times {
    /// Does something and notes how long it took.
    pub(super) fn time<T>(&mut self, what: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = what();
        self.0.push(start.elapsed());
        done
    }

    /// Notes how long something took.
    pub(super) fn note(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The time that so many percent did not exceed.
    pub(super) fn percentile(&mut self, percent: usize) -> Duration {
        self.0.sort_unstable();
        let last = self.0.len().saturating_sub(1);
        self.0.get(last * percent / 100).copied().unwrap_or_default()
    }

    /// All of it.
    pub(super) fn sum(&self) -> Duration {
        self.0.iter().sum()
    }
}

/// How many times as long.
pub(super) fn ratio(time: Duration, limit: Duration) -> f64 {
    time.as_secs_f64() / limit.as_secs_f64()
}

/// The middle one.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Microseconds, to print.
pub(super) fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// Does something while every core spins.
pub(super) fn with_busy_cores<T>(what: impl FnOnce() -> T) -> T {
    let stop = AtomicBool::new(false);
    let cores = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let done = what();
        stop.store(true, Ordering::Relaxed);
        done
    })
}

/// How long this thread has kept a core busy so far; none where the system does not tell.
pub(super) fn core_time() -> Option<Duration> {
    let spent = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    spent.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// How long all threads of this process have kept cores busy so far, those that have ended included.
pub(super) fn process_core_time() -> Duration {
    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("a process may ask for its own");
    let duration = |time: TimeVal| {
        let micros = u64::try_from(time.num_microseconds()).unwrap_or(0);
        Duration::from_micros(micros)
    };
    duration(usage.user_time()) + duration(usage.system_time())
}

/// The most memory that this process has held so far, in KiB.
pub(super) fn peak_memory_kib() -> i64 {
    getrusage(UsageWho::RUSAGE_SELF).expect("a process may ask for its own").max_rss()
}

/// What a process and all that it started hold, in KiB. A page that several processes hold counts in parts, one for each
/// of them.
pub(super) fn memory_kib(process: u32) -> f64 {
    let memory = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).expect("it is there");
    let own = memory.lines().find_map(|line| line.strip_prefix("Pss:")?.split_whitespace().next());
    let own: f64 = own.and_then(|kib| kib.parse().ok()).expect("a figure");
    own + children(process).into_iter().map(memory_kib).sum::<f64>()
}

fn children(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).expect("it is there");
    let started = threads.flatten().map(|thread| {
        let children = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
        children.split_whitespace().filter_map(|child| child.parse().ok()).collect::<Vec<_>>()
    });
    started.flatten().collect()
}

/// What this process has handed to the system to write so far, in bytes; none where the system does not tell.
pub(super) fn bytes_written() -> Option<u64> {
    let io = fs::read_to_string("/proc/self/io").ok()?;
    io.lines().find_map(|line| line.strip_prefix("wchar: ")?.parse().ok())
}

/// A Python that has a package, installed below the workplace where it is missing; none, with a word why, where it
/// cannot be had.
pub(super) fn python_with(package: &str) -> Option<PathBuf> {
    let folder = workplace().join(package);
    let python = folder.join("bin/python");
    let runs = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    if runs(Command::new(&python).args(["-c", &format!("import {package}")])) {
        return Some(python);
    }
    let made = runs(Command::new("python3").args(["-m", "venv"]).arg(&folder))
        && runs(Command::new(&python).args(["-m", "pip", "install", "--quiet", package]));
    if !made {
        println!("{package} cannot be installed below {}; left out", folder.display());
    }
    made.then_some(python)
}
