//! Totals of drawers and of reasons, as `totals --by drawer|reason` prints them.

use lapak_core::Refusal;
use lapak_core::till::{
    CashQuestion, CashTotals, DrawerFigures, DrawerTotals, LackView, ReasonTotals, Till,
};
use lapak_core::value::Day;
use serde::Serialize;

use crate::answer::Answer;

/// Totals as programs see them.
#[derive(Serialize)]
struct Totals<'a, Row, Sum> {
    by: CashQuestion,
    day: Option<&'a str>,
    rows: Vec<Row>,
    sum: Sum,
    complete: bool,
    missing: &'a [LackView],
    not_counted: u64,
    files: &'a [String],
}

/// A drawer of a stand on a day.
#[derive(Serialize)]
struct Drawer<'a> {
    key: String,
    day: &'a str,
    stand: &'a str,
    drawer: &'a str,
    till: &'a str,
    by: &'a str,
    state: &'a str,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Serialize)]
struct Figures {
    float: i64,
    between: i64,
    sales: i64,
    refunds: i64,
    cash_in: i64,
    cash_out: i64,
    expected: i64,
    counted: Option<i64>,
    difference: Option<i64>,
}

/// A reason, and what it was given for.
#[derive(Serialize)]
struct Reason<'a> {
    key: String,
    of: &'a str,
    reason: &'a str,
    label: &'a str,
    count: u64,
    amount: i64,
}

/// All reasons together.
#[derive(Serialize)]
struct ReasonSum {
    count: u64,
    amount: i64,
}

/// Prints the answer to a question.
pub(crate) fn give(
    till: &Till,
    question: CashQuestion,
    day: Option<Day>,
    files: Vec<String>,
    answer: Answer,
) -> Result<(), Refusal> {
    let view = till.cash_totals(day)?;
    match question {
        CashQuestion::Drawer => {
            let rows = view.drawers.iter().map(drawer).collect();
            let seen = seen(question, &view, rows, figures(&view.sum), &files);
            answer.give(&seen, |_| drawers_text(till, &view, &files))
        }
        CashQuestion::Reason => {
            let rows: Vec<Reason> = view.reasons.iter().map(reason).collect();
            let sum = ReasonSum {
                count: rows.iter().map(|row| row.count).sum(),
                amount: rows.iter().fold(0, |sum: i64, row| sum.saturating_add(row.amount)),
            };
            let seen = seen(question, &view, rows, sum, &files);
            answer.give(&seen, |_| reasons_text(till, &view, &files))
        }
    }
}

fn seen<'a, Row, Sum>(
    by: CashQuestion,
    view: &'a CashTotals,
    rows: Vec<Row>,
    sum: Sum,
    files: &'a [String],
) -> Totals<'a, Row, Sum> {
    Totals {
        by,
        day: view.day.as_deref(),
        rows,
        sum,
        complete: view.standing.complete,
        missing: &view.standing.missing,
        not_counted: view.standing.not_counted,
        files,
    }
}

fn drawer(of: &DrawerTotals) -> Drawer<'_> {
    Drawer {
        key: format!("{} {} {}", of.day, of.stand, of.drawer),
        day: &of.day,
        stand: &of.stand,
        drawer: &of.drawer,
        till: &of.till_text,
        by: &of.by,
        state: &of.state,
        figures: figures(&of.figures),
    }
}

fn figures(of: &DrawerFigures) -> Figures {
    Figures {
        float: of.float.value,
        between: of.between.value,
        sales: of.sales.value,
        refunds: of.refunds.value,
        cash_in: of.into.value,
        cash_out: of.out.value,
        expected: of.expected.value,
        counted: of.counted.as_ref().map(|counted| counted.value),
        difference: of.difference.as_ref().map(|difference| difference.value),
    }
}

fn reason(of: &ReasonTotals) -> Reason<'_> {
    Reason {
        key: format!("{}:{}", of.of, of.reason),
        of: &of.of,
        reason: &of.reason,
        label: &of.label,
        count: of.count,
        amount: of.amount.value,
    }
}

fn drawers_text(till: &Till, view: &CashTotals, files: &[String]) -> String {
    let words = till.words();
    let row = |of: &DrawerTotals| {
        let figures = &of.figures;
        let difference = match &figures.difference {
            Some(difference) => difference.text.clone(),
            None => words.say(&format!("totals-drawer-{}", of.state), &[]),
        };
        format!(
            "{} {} {} {:>16} {:>16}",
            of.day_text, of.stand, of.drawer, figures.expected.text, difference
        )
    };
    text(till, view, "totals-by-drawer", view.drawers.iter().map(row).collect(), files)
}

fn reasons_text(till: &Till, view: &CashTotals, files: &[String]) -> String {
    let row = |of: &ReasonTotals| {
        format!("{:>5} {:>16} {}, {}", of.count, of.amount.text, of.label, of.of_text)
    };
    text(till, view, "totals-by-reason", view.reasons.iter().map(row).collect(), files)
}

fn text(
    till: &Till,
    view: &CashTotals,
    title: &str,
    rows: Vec<String>,
    files: &[String],
) -> String {
    let words = till.words();
    let head = format!("{} · {}", words.say(title, &[]), view.day_text);
    let mut lines = vec![head, String::new()];
    lines.extend(rows);
    lines.extend([String::new(), view.standing.headline.clone()]);
    lines.extend(view.standing.missing.iter().map(|lack| lack.message.clone()));
    lines.extend(files.iter().map(|file| words.say("cli-saved", &[("file", file)])));
    lines.join("\n")
}
