//! Cash that goes into a drawer and out of it without a sale, and slips of it.

use std::path::Path;

use clap::{Args, Subcommand};
use lapak_core::Refusal;
use lapak_core::till::{CashDone, CashRow, CashTyped, CashWaiting, CashWay, Till};
use serde::Serialize;

use crate::answer::Answer;

#[derive(Debug, Subcommand)]
pub(crate) enum CashCommand {
    /// Into the drawer
    In(CashArguments),
    /// Out of it
    Out(CashArguments),
    /// What was moved in this shift, and what other drawers sent
    List,
}

#[derive(Debug, Args)]
pub(crate) struct CashArguments {
    /// How much
    amount: String,
    /// Why: in change_fetched, from_drawer, paid_now, other; out change_given, to_coordinator, stand_costs, other
    #[arg(long)]
    reason: String,
    /// What it belongs to: the movement that sent it, or the receipt whose money never came
    #[arg(long, default_value = "", hide_default_value = true, value_name = "ENTRY")]
    of: String,
    /// Even where the drawer should not hold so much
    #[arg(long)]
    anyway: bool,
    /// The attempt: sent twice, it is recorded once
    #[arg(long, default_value = "", hide_default_value = true, value_name = "ID")]
    draft: String,
}

/// Cash that was moved, as programs see it.
#[derive(Serialize)]
pub(crate) struct Cash<'a> {
    id: &'a str,
    amount: i64,
    reason: &'a str,
    of: Option<&'a str>,
    expected: i64,
}

/// What was moved, and what may come in.
#[derive(Serialize)]
struct Moved<'a> {
    moved: Vec<MovedRow<'a>>,
    on_the_way: Vec<WaitingRow<'a>>,
    unpaid: Vec<WaitingRow<'a>>,
}

#[derive(Serialize)]
struct MovedRow<'a> {
    id: &'a str,
    amount: i64,
    reason: &'a str,
    taken_back: bool,
}

#[derive(Serialize)]
struct WaitingRow<'a> {
    of: &'a str,
    amount: i64,
    text: &'a str,
}

pub(crate) fn run(till: &mut Till, way: &CashCommand, answer: Answer) -> Result<(), Refusal> {
    let (way, typed) = match way {
        CashCommand::In(typed) => (CashWay::In, typed),
        CashCommand::Out(typed) => (CashWay::Out, typed),
        CashCommand::List => return list(till, answer),
    };
    let done = till.move_cash(&CashTyped {
        way,
        amount: typed.amount.clone(),
        reason: typed.reason.clone(),
        of: typed.of.clone(),
        draft: typed.draft.clone(),
        anyway: typed.anyway,
    })?;
    answer.give(&moved(&done), |_| done.said.clone())
}

pub(crate) fn moved(done: &CashDone) -> Cash<'_> {
    Cash {
        id: &done.id,
        amount: done.amount.value,
        reason: &done.reason,
        of: done.of.as_deref(),
        expected: done.expected.value,
    }
}

fn list(till: &Till, answer: Answer) -> Result<(), Refusal> {
    let view = till.cash()?;
    let row = |row: &CashRow| {
        let back = row.taken_back_text.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
        format!("{} {:>14} {}{back} {}", row.time_text, row.amount.text, row.reason_text, row.id)
    };
    let seen = Moved {
        moved: view.moved.iter().map(moved_row).collect(),
        on_the_way: view.on_the_way.iter().map(waiting_row).collect(),
        unpaid: view.unpaid.iter().map(waiting_row).collect(),
    };
    let waiting = view.on_the_way.iter().chain(&view.unpaid);
    let waiting = waiting.map(|of| format!("{} {}", of.text, of.of));
    let told: Vec<String> = view.moved.iter().map(row).chain(waiting).collect();
    answer.give(&seen, |_| told.join("\n"))
}

fn moved_row(row: &CashRow) -> MovedRow<'_> {
    MovedRow {
        id: &row.id,
        amount: row.amount.value,
        reason: &row.reason,
        taken_back: row.taken_back_text.is_some(),
    }
}

fn waiting_row(of: &CashWaiting) -> WaitingRow<'_> {
    WaitingRow { of: &of.of, amount: of.amount.value, text: &of.text }
}

pub(crate) fn slip(
    till: &Till,
    of: &str,
    pdf: Option<&Path>,
    answer: Answer,
) -> Result<(), Refusal> {
    if let Some(file) = pdf {
        let saved = till.save_slip(of, file)?;
        let said = till.words().say("cli-saved", &[("file", &saved.file)]);
        return answer.give(&saved, |_| said);
    }
    let slip = till.slip(of, till.settings().paper)?;
    answer.give(&slip, |_| slip.text.trim_end().to_owned())
}
