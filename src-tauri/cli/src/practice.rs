use std::path::Path;

use clap::Subcommand;
use lapak_core::till::{PracticeView, Till, end_practice, practice_in};
use lapak_core::{Refusal, Words};

use crate::answer::Answer;

#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum PracticeCommand {
    /// Begin anew, and print the folder of the throw-away till, for `--data`
    Start,
    /// End it, and throw away what was sold
    Stop,
    /// Whether somebody practises, and where
    Show,
}

/// Begins practice beside the till.
pub(crate) fn start(till: &Till, answer: Answer) -> Result<(), Refusal> {
    give(&till.begin_practice()?, till.words(), answer)
}

/// What needs no till: it may be at its window, or practise itself.
pub(crate) fn run_beside(
    data: &Path,
    command: PracticeCommand,
    words: &Words,
    answer: Answer,
) -> Result<(), Refusal> {
    let view = match command {
        PracticeCommand::Stop => end_practice(data)?,
        PracticeCommand::Start | PracticeCommand::Show => practice_in(data),
    };
    give(&view, words, answer)
}

fn give(view: &PracticeView, words: &Words, answer: Answer) -> Result<(), Refusal> {
    answer.give(view, |view| {
        let said = if view.practising { "cli-practice-on" } else { "cli-practice-off" };
        words.say(said, &[("data", &view.data)])
    })
}
