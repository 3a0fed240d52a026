//! Prepares the machine, runs, tests, benches and takes pictures: the only place that knows how.
//!
//! It uses the standard library alone, so that `cargo xtask` answers within seconds on a machine that has only a Rust toolchain.

mod command;
mod debian;
mod failure;
mod fingerprint;
mod interface;
mod node;
mod package;
mod python;
mod sample;
mod stages;
mod task;
mod toolchain;
mod workspace;

use std::process::ExitCode;

use failure::Failure;
use task::Task;
use workspace::Workspace;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match Task::parse(&arguments).and_then(|task| task.carry_out(&Workspace::here())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            match failure {
                Failure::Usage(_) => ExitCode::from(2),
                _ => ExitCode::FAILURE,
            }
        }
    }
}
