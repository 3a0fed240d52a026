use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use lapak_core::books::Question;
use lapak_core::till::{
    CashQuestion, CsvSeparator, DrawerRow, FiguresView, LackView, SoldView, TableFormat, Till,
    TotalsRow, TotalsView, day,
};
use lapak_core::value::Unit;
use lapak_core::{Amount, Refusal};
use serde::Serialize;

use crate::answer::Answer;
use crate::cash_totals;

#[derive(Debug, Args)]
pub(crate) struct TotalsArguments {
    /// What they are taken apart by
    #[arg(long, value_parser = question())]
    pub(crate) by: By,
    /// Of this day alone
    #[arg(long)]
    pub(crate) day: Option<String>,
    /// As separated values (CSV), into this new file
    #[arg(long, value_name = "FILE")]
    pub(crate) csv: Option<PathBuf>,
    /// What parts the values there, `;` or `,`; otherwise what the settings of the till say, or its language
    #[arg(long, requires = "csv", value_parser = separator())]
    pub(crate) separator: Option<CsvSeparator>,
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

/// Every question that totals answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// Of receipts.
    Receipts(Question),
    /// Of drawers and reasons.
    Cash(CashQuestion),
}

impl By {
    fn all() -> Vec<Self> {
        let receipts = Question::ALL.map(Self::Receipts);
        receipts.into_iter().chain(CashQuestion::ALL.map(Self::Cash)).collect()
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Receipts(question) => question.as_str(),
            Self::Cash(question) => question.as_str(),
        }
    }
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
    several: Option<&'a str>,
    drawers: Vec<Drawer<'a>>,
    claimed: Claimed<'a>,
    borne: BTreeMap<&'a str, i64>,
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
    /// What came in of it, what is still waited for and what never came; by method alone.
    arrived: Option<i64>,
    claimed: Option<i64>,
    failed: Option<i64>,
    member_share: Option<i64>,
    cooperative_share: Option<i64>,
    /// Of the one unit that it was sold in; none where there are several, and but by product.
    quantity_milli: Option<i64>,
    unit: Option<Unit>,
    /// Each unit on its own.
    quantities: Option<Vec<Quantity>>,
}

#[derive(Serialize)]
struct Quantity {
    unit: Unit,
    quantity_milli: i64,
}

/// A drawer that was counted.
#[derive(Serialize)]
struct Drawer<'a> {
    till: &'a str,
    drawer: &'a str,
    by: &'a str,
    day: &'a str,
    counted: i64,
    expected: i64,
    difference: i64,
}

/// Payments that nobody has seen arrive yet, and the first receipts with one.
#[derive(Serialize)]
struct Claimed<'a> {
    receipts: u64,
    paid: i64,
    first: Vec<&'a str>,
}

#[derive(Serialize)]
struct Apart {
    receipts: u64,
    paid: i64,
}

pub(crate) fn run(till: &Till, arguments: &TotalsArguments, answer: Answer) -> Result<(), Refusal> {
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
            let separator = arguments.separator;
            let saving = match arguments.by {
                By::Receipts(question) => till.save_totals(question, day, format, separator, file),
                By::Cash(question) => till.save_cash_totals(question, day, format, separator, file),
            };
            saved.push(saving?.file);
        }
    }
    let question = match arguments.by {
        By::Receipts(question) => question,
        By::Cash(question) => return cash_totals::give(till, question, day, saved, answer),
    };
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
        several: view.several.as_deref(),
        drawers: view.drawers.iter().map(drawer_of).collect(),
        claimed: Claimed {
            receipts: view.claimed.receipts,
            paid: view.claimed.paid.value,
            first: view.claimed.first.iter().map(|row| row.receipt.as_str()).collect(),
        },
        borne: view.borne.iter().map(|(cause, sum)| (cause.as_str(), sum.value)).collect(),
        apart: Apart { receipts: view.apart.receipts, paid: view.apart.paid.value },
        not_counted: view.standing.not_counted,
        files,
    }
}

fn row_of(row: &TotalsRow) -> Row<'_> {
    Row { key: row.key.as_deref(), label: &row.label, figures: figures_of(&row.figures) }
}

fn drawer_of(row: &DrawerRow) -> Drawer<'_> {
    Drawer {
        till: &row.till_text,
        drawer: &row.drawer,
        by: &row.by,
        day: &row.day,
        counted: row.counted.value,
        expected: row.expected.value,
        difference: row.difference.value,
    }
}

/// What was sold in each unit; nothing at all is nothing of the piece.
fn quantities_of(sold: &SoldView) -> Vec<Quantity> {
    let each = sold.quantities.iter();
    each.map(|of| Quantity { unit: of.unit, quantity_milli: of.quantity_milli }).collect()
}

fn figures_of(figures: &FiguresView) -> Figures {
    let value = |amount: &Option<Amount>| amount.as_ref().map(|amount| amount.value);
    let quantities = figures.sold.as_ref().map(quantities_of);
    let one = quantities.as_ref().filter(|units| units.len() < 2);
    Figures {
        sales: figures.sales,
        refunds: figures.refunds,
        gross: value(&figures.gross),
        discount: value(&figures.discount),
        net: figures.net.value,
        rounding: figures.rounding.value,
        paid: figures.paid.value,
        arrived: value(&figures.arrived),
        claimed: value(&figures.claimed),
        failed: value(&figures.failed),
        member_share: value(&figures.member_share),
        cooperative_share: value(&figures.cooperative_share),
        quantity_milli: one.map(|units| units.first().map_or(0, |unit| unit.quantity_milli)),
        unit: one.and_then(|units| units.first().map(|unit| unit.unit)),
        quantities,
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
        let sold = figures.sold.as_ref().map(|sold| format!(" {:>18}", sold.text));
        let sold = sold.unwrap_or_default();
        lines.push(format!("{label:<widest$} {receipts:>8} {:>18}{sold}", figures.paid.text));
    }
    lines.push(String::new());
    lines.extend(till.completeness_text(view));
    for file in files {
        lines.push(till.words().say("cli-saved", &[("file", file)]));
    }
    lines.join("\n")
}

/// The signs that part the values of a line.
pub(crate) fn separator() -> impl TypedValueParser<Value = CsvSeparator> {
    PossibleValuesParser::new([";", ","]).map(|sign| match sign.as_str() {
        ";" => CsvSeparator::Semicolon,
        _ => CsvSeparator::Comma,
    })
}

/// The words that name the questions.
fn question() -> impl TypedValueParser<Value = By> {
    let words = By::all().into_iter().map(By::as_str);
    PossibleValuesParser::new(words.collect::<Vec<_>>()).map(|word| {
        let named = By::all().into_iter().find(|question| question.as_str() == word);
        named.expect("only the words of the questions are taken")
    })
}
