//! The programs under test.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

use super::PATIENCE;

/// The system's own: its `gi` comes as a package of the system, which another Python does not see.
pub(super) const PYTHON: &str = "/usr/bin/python3";

/// A command that starts a program that cargo built beside this one.
#[track_caller]
pub fn command(name: &str) -> Command {
    Command::new(built(name))
}

/// A program that cargo built beside this one, in the same profile.
#[must_use]
#[track_caller]
pub fn built(name: &str) -> PathBuf {
    let this = std::env::current_exe().expect("the system knows the running program");
    let folders = this.ancestors().skip(1).take(2);
    match folders.map(|folder| folder.join(name)).find(|program| program.is_file()) {
        Some(program) => program,
        None => panic!("{name} is not built; `cargo build --workspace` does it"),
    }
}

/// Ends a process at once, and waits until it is gone.
#[track_caller]
pub(super) fn kill(process: u32) {
    let killed =
        Command::new("kill").args(["-KILL", &process.to_string()]).status().expect("kill starts");
    assert!(killed.success(), "process {process} is gone already");
    wait_for_end(process);
}

/// Waits until a process has ended.
#[track_caller]
pub(super) fn wait_for_end(process: u32) {
    let start = Instant::now();
    while is_running(process) {
        assert!(start.elapsed() < PATIENCE, "process {process} does not end");
        sleep(Duration::from_millis(5));
    }
}

/// The first child of a process.
pub(super) fn child_of(process: u32) -> Option<u32> {
    let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children")).ok()?;
    children.split_whitespace().next()?.parse().ok()
}

/// The processes that draw a program's pages, the oldest first.
pub(super) fn pages_of(process: u32) -> Vec<u32> {
    let folder = format!("/proc/{process}/task");
    let threads = fs::read_dir(folder).expect("the program runs");
    let children =
        threads.filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("children")).ok());
    let draws = |child: &u32| {
        let name = fs::read_to_string(format!("/proc/{child}/comm")).unwrap_or_default();
        name.starts_with("WebKitWebProces")
    };
    let all: String = children.collect::<Vec<_>>().join(" ");
    let mut pages: Vec<u32> =
        all.split_whitespace().filter_map(|id| id.parse().ok()).filter(draws).collect();
    pages.sort_unstable();
    pages
}

/// False also for a process that has ended and that nobody has asked about yet.
fn is_running(process: u32) -> bool {
    let status = fs::read_to_string(Path::new("/proc").join(process.to_string()).join("stat"));
    status.is_ok_and(|status| {
        !status.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('Z'))
    })
}
