//! Who the members are: the names book of this computer. Nothing stays open from one command to the next.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use lapak_core::till::{ImportWrong, NamesImported, NamesView, Till};
use lapak_core::{Code, Refusal};
use serde::Serialize;

use crate::answer::Answer;
use crate::catalogue::list::wrong_row;

#[derive(Debug, Subcommand)]
pub(crate) enum NamesCommand {
    /// Whether there is a names book on this computer
    Show,
    /// Every member's code with the name behind it
    Open {
        #[command(flatten)]
        passphrase: PassphraseArgument,
    },
    /// Set the book aside under another name, since nobody knows its passphrase any more
    SetAside,
    /// Take a list of codes and names into the names book: CSV, XLSX or ODS with a column for each
    Import {
        /// The list
        file: PathBuf,
        #[command(flatten)]
        passphrase: PassphraseArgument,
    },
}

#[derive(Args)]
pub(crate) struct PassphraseArgument {
    /// The passphrase of the names book; better given in the environment than on the command line
    #[arg(
        long,
        env = "LAPAK_NAMES_PASSPHRASE",
        hide_env_values = true,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    passphrase: String,
}

impl PassphraseArgument {
    /// What was given; empty where nothing was.
    pub(crate) fn text(&self) -> &str {
        &self.passphrase
    }
}

/// Says nothing of it.
impl std::fmt::Debug for PassphraseArgument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PassphraseArgument")
    }
}

#[derive(Serialize)]
struct Named<'a> {
    member: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Imported<'a> {
    count: u32,
    new: u32,
    changed: u32,
    wrong: &'a [ImportWrong],
    done: bool,
}

pub(crate) fn run(till: &mut Till, command: &NamesCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        NamesCommand::Show => answer.give(&till.names(), |view| state(till, view)),
        NamesCommand::Open { passphrase } => open(till, passphrase.text(), answer),
        NamesCommand::SetAside => answer.give(&till.set_names_aside()?, |aside| aside.said.clone()),
        NamesCommand::Import { file, passphrase } => import(till, file, passphrase.text(), answer),
    }
}

fn open(till: &mut Till, passphrase: &str, answer: Answer) -> Result<(), Refusal> {
    till.open_names(passphrase)?;
    let listed = till.listed_names();
    till.close_names();
    let named: Vec<Named> = listed.iter().map(|(member, name)| Named { member, name }).collect();
    let line = |of: &Named| format!("{:<8} {}", of.member, of.name);
    answer.give(&named, |named| named.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn import(till: &mut Till, file: &Path, passphrase: &str, answer: Answer) -> Result<(), Refusal> {
    let view = till.import_names(file, passphrase)?;
    let NamesImported { count, new, changed, wrong, done, said } = &view;
    let seen = Imported { count: *count, new: *new, changed: *changed, wrong, done: *done };
    answer.give(&seen, |_| {
        let lines = wrong.iter().map(|wrong| wrong_row(till, wrong)).chain([said.clone()]);
        lines.collect::<Vec<_>>().join("\n")
    })?;
    if wrong.is_empty() {
        return Ok(());
    }
    let mut rows: Vec<u32> = wrong.iter().map(|wrong| wrong.row).collect();
    rows.dedup();
    Err(Refusal::new(Code::ListRowsWrong).with("rows", rows.len()))
}

fn state(till: &Till, view: &NamesView) -> String {
    till.words().say(if view.file { "cli-names-closed" } else { "cli-names-none" }, &[])
}
