//! The parts of the Rust toolchain that a minimal installation lacks.

use std::process::Command;

use crate::{
    command::{stream, succeeds},
    failure::Failure,
};

/// Brings rustfmt and clippy through rustup when they are missing.
pub(crate) fn prepare() -> Result<(), Failure> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(subcommand, _)| !succeeds(Command::new("cargo").args([subcommand, "--version"])))
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("installing for the Rust toolchain: {}", missing.join(" "));
    stream(Command::new("rustup").args(["component", "add"]).args(missing))
}
