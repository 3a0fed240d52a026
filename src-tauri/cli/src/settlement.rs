//! Members are paid: slips, envelopes, and the last evening step by step.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use lapak_core::Refusal;
use lapak_core::till::{EveningStep, EveningStepRow, EveningView, Till, day};
use serde::Serialize;

use crate::answer::Answer;
use crate::names::PassphraseArgument;

#[derive(Debug, Args)]
pub(crate) struct SettlementArguments {
    /// The member's code
    #[arg(required_unless_present = "all")]
    member: Option<String>,
    /// A slip for every member of whom there is something to say
    #[arg(long, conflicts_with = "member")]
    all: bool,
    /// What was sold on this day alone, and what was owed when it ended
    #[arg(long)]
    day: Option<String>,
    /// With the members' names, out of the names book of this computer
    #[arg(long)]
    names: bool,
    #[command(flatten)]
    passphrase: PassphraseArgument,
    /// Into this new PDF
    #[arg(long, value_name = "FILE")]
    pdf: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EveningCommand {
    /// What is done, what is not, and what that means
    Show,
    /// Say that a step is done which only a person knows of: packing, deductions, slips
    Mark {
        /// The step
        #[arg(value_parser = ["packing", "deductions", "slips"])]
        step: String,
        /// That it is not done after all
        #[arg(long)]
        undo: bool,
    },
    /// Save the paper with which the fair is closed as a new PDF
    Report {
        /// The file
        #[arg(long, value_name = "FILE")]
        pdf: PathBuf,
    },
}

/// What goes into envelopes, as programs see it.
#[derive(Serialize)]
struct Envelopes<'a> {
    envelopes: Vec<Envelope<'a>>,
    sum: i64,
    pieces: Vec<(i64, i64)>,
    rest: i64,
    below: Vec<Envelope<'a>>,
    file: Option<String>,
}

#[derive(Serialize)]
struct Envelope<'a> {
    member: &'a str,
    amount: i64,
}

pub(crate) fn slips(
    till: &mut Till,
    typed: &SettlementArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    if typed.names {
        till.open_names(typed.passphrase.text())?;
    }
    let of_day = typed.day.as_deref().map(day).transpose()?;
    let saved = till.save_slips(typed.member.as_deref(), of_day, &typed.pdf)?;
    answer.give(&saved, |saved| saved.file.clone())
}

pub(crate) fn envelopes(till: &Till, pdf: Option<&PathBuf>, answer: Answer) -> Result<(), Refusal> {
    let view = till.envelopes()?;
    let file = pdf.map(|file| till.save_envelopes(file)).transpose()?.map(|saved| saved.file);
    let seen = Envelopes {
        envelopes: view.envelopes.iter().map(|(of, sum)| envelope(of, sum.value)).collect(),
        sum: view.sum.value,
        pieces: view.pieces.iter().map(|(note, count)| (note.value, *count)).collect(),
        rest: view.rest.value,
        below: view.below.iter().map(|(of, sum)| envelope(of, sum.value)).collect(),
        file,
    };
    answer.give(&seen, |_| {
        let rows = view.envelopes.iter().map(|(of, sum)| format!("{of:<10} {:>16}", sum.text));
        let pieces = view.pieces.iter().map(|(of, count)| format!("{count:>6} × {}", of.text));
        rows.chain(pieces).collect::<Vec<_>>().join("\n")
    })
}

pub(crate) fn evening(
    till: &mut Till,
    command: &EveningCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    match command {
        EveningCommand::Show => answer.give(&till.evening()?, evening_text),
        EveningCommand::Mark { step, undo } => {
            let mut by_hand = EveningStep::BY_HAND.into_iter();
            let step = by_hand.find(|of| of.as_str() == step).expect("one of those offered");
            till.mark_evening(step, !undo)?;
            answer.give(&till.evening()?, evening_text)
        }
        EveningCommand::Report { pdf } => {
            answer.give(&till.save_evening(pdf)?, |saved| saved.file.clone())
        }
    }
}

fn envelope(member: &str, amount: i64) -> Envelope<'_> {
    Envelope { member, amount }
}

fn evening_text(view: &EveningView) -> String {
    let step = |row: &EveningStepRow| {
        let sign = if row.done { "✓" } else { "–" };
        let lacks: String = row.lacks.iter().map(|lack| format!("\n    {lack}")).collect();
        let means =
            if row.means.is_empty() { String::new() } else { format!("\n    {}", row.means) };
        format!("{sign} {}: {}{lacks}{means}", row.title, row.said)
    };
    let steps = view.steps.iter().map(step);
    steps.chain(view.left_over.iter().cloned()).collect::<Vec<_>>().join("\n")
}
