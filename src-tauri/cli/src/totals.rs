use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use lapak_core::books::Question;
use lapak_core::till::{FiguresView, LackView, TableFormat, Till, TotalsRow, TotalsView, day};
use lapak_core::{Amount, Refusal};
use serde::Serialize;

use crate::answer::Answer;

#[derive(Debug, Args)]
pub(crate) struct TotalsArguments {
    /// What they are taken apart by
    #[arg(long, value_parser = question())]
    pub(crate) by: Question,
    /// Of this day alone
    #[arg(long)]
    pub(crate) day: Option<String>,
    /// As comma-separated values, into this new file
    #[arg(long, value_name = "FILE")]
    pub(crate) csv: Option<PathBuf>,
    /// With a byte order mark before them, which some spreadsheets want
    #[arg(long, requires = "csv")]
    pub(crate) bom: bool,
    /// As a workbook, into this new file
    #[arg(long, value_name = "FILE")]
    pub(crate) xlsx: Option<PathBuf>,
    /// As a PDF, into this new file
    #[arg(long, value_name = "FILE")]
    pub(crate) pdf: Option<PathBuf>,
}

/// Totals as programs see them.
#[derive(Serialize)]
struct Totals<'a> {
    by: Question,
    day: Option<&'a str>,
    rows: Vec<Row<'a>>,
    sum: Figures,
    complete: bool,
    missing: &'a [LackView],
    notes: &'a [String],
    apart: Apart,
    not_counted: u64,
    files: Vec<String>,
}

#[derive(Serialize)]
struct Row<'a> {
    key: Option<&'a str>,
    label: &'a str,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Serialize)]
struct Figures {
    sales: u64,
    refunds: u64,
    gross: Option<i64>,
    discount: Option<i64>,
    net: i64,
    rounding: i64,
    paid: i64,
    member_share: Option<i64>,
    cooperative_share: Option<i64>,
}

#[derive(Serialize)]
struct Apart {
    receipts: u64,
    paid: i64,
}

pub(crate) fn run(till: &Till, arguments: &TotalsArguments, answer: Answer) -> Result<(), Refusal> {
    let question = arguments.by;
    let day = arguments.day.as_deref().map(day).transpose()?;
    let csv = if arguments.bom { TableFormat::CsvBom } else { TableFormat::Csv };
    let files = [
        (&arguments.csv, csv),
        (&arguments.xlsx, TableFormat::Xlsx),
        (&arguments.pdf, TableFormat::Pdf),
    ];
    let mut saved = Vec::new();
    for (file, format) in files {
        if let Some(file) = file {
            saved.push(till.save_totals(question, day, format, file)?.file);
        }
    }
    let view = till.totals(question, day)?;
    answer.give(&seen(&view, saved), |totals| text(till, &view, &totals.files))
}

fn seen(view: &TotalsView, files: Vec<String>) -> Totals<'_> {
    Totals {
        by: view.question,
        day: view.day.as_deref(),
        rows: view.rows.iter().map(row_of).collect(),
        sum: figures_of(&view.sum),
        complete: view.standing.complete,
        missing: &view.standing.missing,
        notes: &view.standing.notes,
        apart: Apart { receipts: view.apart.receipts, paid: view.apart.paid.value },
        not_counted: view.standing.not_counted,
        files,
    }
}

fn row_of(row: &TotalsRow) -> Row<'_> {
    Row { key: row.key.as_deref(), label: &row.label, figures: figures_of(&row.figures) }
}

fn figures_of(figures: &FiguresView) -> Figures {
    let value = |amount: &Option<Amount>| amount.as_ref().map(|amount| amount.value);
    Figures {
        sales: figures.sales,
        refunds: figures.refunds,
        gross: value(&figures.gross),
        discount: value(&figures.discount),
        net: figures.net.value,
        rounding: figures.rounding.value,
        paid: figures.paid.value,
        member_share: value(&figures.member_share),
        cooperative_share: value(&figures.cooperative_share),
    }
}

/// Receipts and what was paid, row by row; the files have all columns.
fn text(till: &Till, view: &TotalsView, files: &[String]) -> String {
    let sum = till.words().say("totals-sum", &[]);
    let rows = view.rows.iter().map(|row| (row.label.as_str(), &row.figures));
    let rows: Vec<(&str, &FiguresView)> = rows.chain([(sum.as_str(), &view.sum)]).collect();
    let widest = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    let heading = till.words().say(&format!("totals-by-{}", view.question.as_str()), &[]);
    let mut lines = vec![format!("{heading} · {}", view.day_text), String::new()];
    for (label, figures) in rows {
        let receipts = figures.sales + figures.refunds;
        lines.push(format!("{label:<widest$} {receipts:>8} {:>18}", figures.paid.text));
    }
    lines.push(String::new());
    lines.extend(till.completeness_text(view));
    for file in files {
        lines.push(till.words().say("cli-saved", &[("file", file)]));
    }
    lines.join("\n")
}

/// The words that name the questions.
fn question() -> impl TypedValueParser<Value = Question> {
    PossibleValuesParser::new(Question::ALL.map(Question::as_str)).map(|word| {
        let named = Question::ALL.into_iter().find(|question| question.as_str() == word);
        named.expect("only the words of the questions are taken")
    })
}
