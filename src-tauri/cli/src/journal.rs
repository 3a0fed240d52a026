//! The bookkeeper's journal.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use lapak_core::Refusal;
use lapak_core::till::{CsvSeparator, JournalSaved, TableFormat, Till, day};
use serde::Serialize;

use crate::answer::Answer;
use crate::totals::separator;

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("journal_file").required(true).args(["csv", "xlsx"])))]
pub(crate) struct JournalArguments {
    /// Of this day alone
    #[arg(long)]
    day: Option<String>,
    /// As separated values (CSV), into this new file
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// What parts the values there, `;` or `,`; otherwise what the settings of the till say, or its language
    #[arg(long, requires = "csv", value_parser = separator())]
    separator: Option<CsvSeparator>,
    /// With a byte order mark before them, which some spreadsheets want
    #[arg(long, requires = "csv")]
    bom: bool,
    /// As a workbook, into this new file
    #[arg(long, value_name = "FILE")]
    xlsx: Option<PathBuf>,
    /// The number of an account, such as cash=1110: cash, safe, on_the_way, bank, qris, waiting, owed, cut, deductions, rounding,
    /// borne, goods_borne, costs, other, differences
    #[arg(long, value_name = "ACCOUNT=NUMBER")]
    account: Vec<String>,
    /// Keep these numbers in the settings of this till
    #[arg(long, requires = "account")]
    keep: bool,
}

/// A journal that was saved, as programs see it.
#[derive(Serialize)]
struct Journal<'a> {
    file: &'a str,
    rows: usize,
    debit: i64,
    credit: i64,
}

pub(crate) fn run(
    till: &mut Till,
    arguments: &JournalArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    let day = arguments.day.as_deref().map(day).transpose()?;
    if arguments.keep {
        till.keep_accounts(&arguments.account)?;
    }
    let (format, file) = match (&arguments.csv, &arguments.xlsx) {
        (Some(file), _) if arguments.bom => (TableFormat::CsvBom, file),
        (Some(file), _) => (TableFormat::Csv, file),
        (None, Some(file)) => (TableFormat::Xlsx, file),
        (None, None) => unreachable!("one of the two is asked for"),
    };
    let separator = arguments.separator;
    let saved = till.save_journal(day, &arguments.account, format, separator, file)?;
    let JournalSaved { file, rows, debit, credit, said } = &saved;
    let seen = Journal { file, rows: *rows, debit: debit.value, credit: credit.value };
    answer.give(&seen, |_| said.clone())
}
