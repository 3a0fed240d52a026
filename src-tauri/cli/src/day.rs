use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Subcommand;
use lapak_core::till::{Till, day};
use lapak_core::{Code, Refusal};

use crate::answer::Answer;

#[derive(Debug, Subcommand)]
pub(crate) enum DayCommand {
    /// Every receipt of a day in one PDF, with a cover that says what it lacks
    Pdf {
        /// The day; none: the shift's
        #[arg(long)]
        day: Option<String>,
        /// The new file
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

pub(crate) fn run(till: &mut Till, command: &DayCommand, answer: Answer) -> Result<(), Refusal> {
    let DayCommand::Pdf { day: of, out } = command;
    let gathered = till.gather_day(of.as_deref().map(day).transpose()?)?;
    let bytes = gathered.set(&mut told).ok_or(Code::SavingStopped)?;
    let saved = till.save_day(&gathered, &bytes, out)?;
    answer.give(&saved, |saved| saved.said.clone())
}

/// How far it has come, for who watches.
fn told(done: usize, all: usize) -> ControlFlow<()> {
    let mut error = io::stderr();
    if error.is_terminal() && (done.is_multiple_of(100) || done == all) {
        let end = if done == all { "\n" } else { "" };
        // Whoever closed standard error does not want to hear.
        drop(write!(error, "\r{done} / {all}{end}"));
    }
    ControlFlow::Continue(())
}
