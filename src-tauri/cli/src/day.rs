use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;

use lapak_core::till::{Till, day};
use lapak_core::{Code, Refusal};

use crate::answer::Answer;
use crate::arguments::DayCommand;

pub(crate) fn run(till: &mut Till, command: &DayCommand, answer: Answer) -> Result<(), Refusal> {
    let DayCommand::Pdf { day: of, out } = command;
    let gathered = till.gather_day(day(of)?)?;
    let bytes = gathered.set(&mut told).ok_or(Code::FileNotWritten)?;
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
