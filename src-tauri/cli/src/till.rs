use clap::{Subcommand, ValueEnum};
use lapak_core::Refusal;
use lapak_core::entry::Role;
use lapak_core::till::{
    GoneStep, GoneView, StepState, Till, TillAdmission, TillChanged, TillClosing, TillRow,
};
use serde::Serialize;

use crate::answer::Answer;

#[derive(Debug, Subcommand)]
pub(crate) enum TillCommand {
    /// Every till of the fair
    List,
    /// Admit a till, so that it counts: compare the fingerprint on both screens first
    Admit {
        /// Its whole key, a beginning of it that only one till has, or its four letters
        till: String,
        /// What it may do; where it is left out, what it may do now, else sell
        #[arg(long, value_enum)]
        role: Option<RoleArgument>,
        /// Its stand; the one that counted so far, or that it says, where it is left out
        #[arg(long)]
        stand: Option<String>,
        /// Sign with the recovery key, as it was written down
        #[arg(long, value_name = "KEY")]
        recovery: Option<String>,
    },
    /// Say which stand an admitted till sells for: all that it sold counts there, and it goes on so after its next sync
    Set {
        /// Its whole key, a beginning of it that only one till has, or its four letters
        till: String,
        /// The code of its stand
        #[arg(long)]
        stand: String,
        /// Sign with the recovery key, as it was written down
        #[arg(long, value_name = "KEY")]
        recovery: Option<String>,
    },
    /// What is known of a till that is heard no more, and what to do about it, in order
    Gone {
        /// Its whole key, a beginning of it that only one till has, or its four letters
        till: String,
    },
    /// Close a till: nothing that its key signs from now on counts
    Close {
        /// Its whole key, a beginning of it that only one till has, or its four letters
        till: String,
        /// The number of the last entry that counts; where it is left out, the last that is here
        #[arg(long, value_name = "N")]
        last: Option<u64>,
        /// Sign with the recovery key, as it was written down
        #[arg(long, value_name = "KEY")]
        recovery: Option<String>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum RoleArgument {
    Coordinator,
    Seller,
}

/// A till as programs see it: amounts are integers.
#[derive(Serialize)]
struct Row<'a> {
    till: &'a str,
    stand: Option<&'a str>,
    letters: &'a str,
    fingerprint: &'a str,
    role: Option<Role>,
    admitted: bool,
    closed: bool,
    last_seq: u64,
    last_at: Option<&'a str>,
    receipts: u64,
    paid: i64,
    continues: Option<&'a str>,
    program: Option<&'a str>,
}

#[derive(Serialize)]
struct Changed<'a> {
    #[serde(flatten)]
    till: Row<'a>,
    changed: bool,
}

pub(crate) fn run(till: &mut Till, command: &TillCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        TillCommand::List => {
            let tills = till.tills()?;
            answer.give(&tills.iter().map(row).collect::<Vec<_>>(), |_| {
                tills.iter().map(|row| line(till, row)).collect::<Vec<_>>().join("\n")
            })
        }
        TillCommand::Admit { till: typed, role, stand, recovery } => {
            let admission = TillAdmission {
                role: role.map(Role::from),
                stand: stand.clone(),
                recovery: recovery.clone(),
            };
            changed(&till.admit_till(typed, &admission)?, answer)
        }
        TillCommand::Gone { till: typed } => gone(till, &till.gone(typed)?, answer),
        TillCommand::Set { till: typed, stand, recovery } => {
            changed(&till.set_till(typed, stand, recovery.as_deref())?, answer)
        }
        TillCommand::Close { till: typed, last, recovery } => {
            let closing = TillClosing { last_seq: *last, recovery: recovery.clone() };
            changed(&till.close_till(typed, &closing)?, answer)
        }
    }
}

/// What is known of it, as programs see it.
#[derive(Serialize)]
struct Gone<'a> {
    till: Row<'a>,
    heard: &'a str,
    unknown: &'a [String],
    steps: &'a [GoneStep],
    take_in_up_to: Option<u64>,
}

fn gone(till: &Till, view: &GoneView, answer: Answer) -> Result<(), Refusal> {
    let seen = Gone {
        till: row(&view.till),
        heard: &view.heard,
        unknown: &view.unknown,
        steps: &view.steps,
        take_in_up_to: view.take_in_up_to,
    };
    answer.give(&seen, |_| {
        let steps = view.steps.iter().enumerate().map(|(at, step)| {
            let state = match step.state {
                StepState::Done => "gone-state-done",
                StepState::Open => "gone-state-open",
                StepState::Spare => "gone-state-spare",
            };
            let state = till.words().say(state, &[]);
            format!("{}. {}: {}", at + 1, state, step.said)
        });
        let known = [format!("{}: {}", view.name, view.heard)];
        known
            .into_iter()
            .chain(view.unknown.iter().cloned())
            .chain(steps)
            .collect::<Vec<_>>()
            .join("\n")
    })
}

fn changed(changed: &TillChanged, answer: Answer) -> Result<(), Refusal> {
    let seen = Changed { till: row(&changed.till), changed: changed.changed };
    answer.give(&seen, |_| changed.said.clone())
}

fn row(row: &TillRow) -> Row<'_> {
    Row {
        till: &row.till,
        stand: row.stand.as_deref(),
        letters: &row.letters,
        fingerprint: &row.fingerprint,
        role: row.role,
        admitted: row.admitted,
        closed: row.closed,
        last_seq: row.last_seq,
        last_at: row.last_at.as_deref(),
        receipts: row.receipts,
        paid: row.paid.value,
        continues: row.continues.as_deref(),
        program: row.program.as_deref(),
    }
}

fn line(till: &Till, row: &TillRow) -> String {
    let state = match (row.closed, row.role) {
        (true, _) => "till-closed",
        (false, Some(Role::Coordinator)) => "till-coordinator",
        (false, Some(Role::Seller)) => "till-seller",
        (false, None) => "till-waiting",
    };
    till.words().say(
        "cli-till",
        &[
            ("letters", &row.letters),
            ("stand", row.stand.as_deref().unwrap_or("–")),
            ("state", &till.words().say(state, &[])),
            ("fingerprint", &row.fingerprint),
            ("receipts", &row.receipts.to_string()),
            ("paid", &row.paid.text),
            ("at", &row.last_at_text),
        ],
    )
}

impl From<RoleArgument> for Role {
    fn from(role: RoleArgument) -> Self {
        match role {
            RoleArgument::Coordinator => Self::Coordinator,
            RoleArgument::Seller => Self::Seller,
        }
    }
}
