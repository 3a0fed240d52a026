use clap::{Args, Subcommand};
use lapak_core::Refusal;
use lapak_core::till::{AcceptReason, AttentionView, Till};

use crate::answer::Answer;

#[derive(Debug, Args)]
pub(crate) struct AttentionArguments {
    #[command(subcommand)]
    pub(crate) command: Option<AttentionCommand>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AttentionCommand {
    /// Accept something exactly as it is, by its key; a coordinator's till
    Accept {
        /// Its key, as the list says it
        key: String,
        /// Why it may stay: looked_for, explained, agreed, settled_outside, expected or small
        #[arg(long, required_unless_present = "undo")]
        reason: Option<String>,
        /// Take it back
        #[arg(long, conflicts_with = "reason")]
        undo: bool,
    },
}

pub(crate) fn run(
    till: &mut Till,
    arguments: &AttentionArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    match &arguments.command {
        None => list(till, answer),
        Some(AttentionCommand::Accept { key, reason, .. }) => {
            let done = match reason {
                Some(reason) => till.accept(key, AcceptReason::typed(reason)?)?,
                None => till.accept_no_more(key)?,
            };
            answer.give(&done, |done| done.said.clone())
        }
    }
}

fn list(till: &Till, answer: Answer) -> Result<(), Refusal> {
    till.look_over()?;
    answer.give(&till.attention()?, |findings| {
        if findings.is_empty() {
            return till.words().say("cli-attention-nothing", &[]);
        }
        findings.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

fn line(found: &AttentionView) -> String {
    let accepted = found.accepted.iter().map(|by| format!(" {by}")).collect::<String>();
    format!("{} {}{accepted} [{}]", found.message, found.what_to_do, found.key)
}
