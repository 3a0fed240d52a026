//! Other programs: run, and judged by their exit code.

use std::{
    path::Path,
    process::{Command, Output},
};

use crate::failure::Failure;

/// Runs a program whose output belongs on the screen as it comes.
pub(crate) fn stream(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|source| not_started(command, source))?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// Runs a program and returns its standard output; what it wrote is shown only when it fails.
pub(crate) fn capture(command: &mut Command) -> Result<String, Failure> {
    let output = output(command)?;
    if output.status.success() {
        return Ok(text(&output.stdout));
    }
    eprint!("{}{}", text(&output.stdout), text(&output.stderr));
    Err(failed(command, output.status))
}

/// Runs a program to its end, whatever that is.
pub(crate) fn output(command: &mut Command) -> Result<Output, Failure> {
    command.output().map_err(|source| not_started(command, source))
}

/// True when the program can be started and reports success; its output is thrown away.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// What a program wrote, as text.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn not_started(command: &Command, source: std::io::Error) -> Failure {
    Failure::NotStarted { command: line(command), source }
}

fn failed(command: &Command, status: std::process::ExitStatus) -> Failure {
    Failure::Failed { command: line(command), status: status.to_string() }
}

/// The command as somebody would type it.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
